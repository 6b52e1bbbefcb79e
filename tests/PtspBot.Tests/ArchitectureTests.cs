using System.Text.RegularExpressions;
using PtspBot.Tests.Support;

namespace PtspBot.Tests;

/// <summary>The picture of the house as two tables: which folder may know which, and where each library lives.</summary>
public sealed partial class ArchitectureTests
{
    [Theory]
    [InlineData("PtspBot.Domain", "")]
    [InlineData("PtspBot/OfficeFiles", "Domain")]
    [InlineData("PtspBot/Persistence", "Domain")]
    [InlineData("PtspBot/Mailroom", "Domain Persistence")]
    [InlineData("PtspBot/Gateway", "Domain Mailroom")]
    [InlineData("PtspBot/Documents", "Domain Mailroom Persistence")]
    [InlineData("PtspBot/Notices", "Domain Mailroom OfficeFiles")]
    [InlineData("PtspBot/Reminders", "Domain Mailroom Notices")]
    [InlineData("PtspBot/Questions", "Domain Mailroom OfficeFiles Notices")]
    [InlineData("PtspBot/FrontDesk", "Domain Mailroom OfficeFiles Notices Questions Documents")]
    [InlineData("PtspBot/StaffDesk", "Domain Mailroom OfficeFiles Notices Questions Documents Records")]
    [InlineData("PtspBot/Records", "Domain Mailroom OfficeFiles Notices")]
    [InlineData("PtspBot.Sandbox/BotApi", "Sandbox")]
    [InlineData("PtspBot.Sandbox/Web", "Sandbox")]
    public void A_folder_knows_only_what_its_arrows_reach(string folder, string known)
    {
        var self = folder.Split('/', '.')[^1];
        var allowed = known.Split(' ', StringSplitOptions.RemoveEmptyEntries).Append(self).ToHashSet();

        var strangers =
            from file in Source.FilesIn($"src/{folder}")
            from Match match in OurNames().Matches(Source.CodeOf(file))
            let named = match.Groups["folder"].Value
            where Folders.Contains(named) && !allowed.Contains(named)
            select $"{file} names {match.Value}";

        Assert.Empty(strangers.Distinct());
    }

    [Theory]
    [InlineData("Telegram.Bot", "src/PtspBot/Gateway")]
    [InlineData("Quartz", "src/PtspBot/Reminders")]
    [InlineData("Microsoft.EntityFrameworkCore", "src/PtspBot/Persistence")]
    [InlineData("Microsoft.Data.Sqlite", "src/PtspBot/Persistence")]
    [InlineData("Stateless", "src/PtspBot.Domain")]
    [InlineData("YamlDotNet", "src/PtspBot/OfficeFiles")]
    [InlineData("UglyToad.PdfPig", "src/PtspBot/Documents")]
    [InlineData("DocumentFormat.OpenXml", "src/PtspBot/Records")]
    [InlineData("SkiaSharp", "src/PtspBot/Records")]
    public void A_library_is_named_only_in_its_own_folder(string library, string home)
    {
        var users = Source.FilesIn("src").Where(file => Regex.IsMatch(Source.CodeOf(file), $@"(?<![\w.]){Regex.Escape(library)}(?![\w])\.?")).ToList();

        Assert.Contains(users, file => file.StartsWith(home + "/", StringComparison.Ordinal));
        Assert.DoesNotContain(users, file => !file.StartsWith(home + "/", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_folder_of_the_worker_stands_in_the_table()
    {
        var folders = Directory.GetDirectories(Repository.PathOf("src/PtspBot")).Select(Path.GetFileName)
            .Where(name => name is not ("bin" or "obj" or "office" or "Properties"));

        Assert.Equal(Folders.Except(["Domain", "Sandbox"]).Order(), folders.Order());
    }

    [Fact]
    public void No_method_is_async_void()
    {
        var offenders = Source.FilesIn("src").Where(file => Source.CodeOf(file).Contains("async void", StringComparison.Ordinal));

        Assert.Empty(offenders);
    }

    private static readonly HashSet<string> Folders =
    [
        "Domain", "OfficeFiles", "Persistence", "Mailroom", "Gateway", "Documents", "Notices", "Reminders", "Questions", "FrontDesk", "StaffDesk", "Records", "Sandbox",
    ];

    [GeneratedRegex(@"(?<![\w.])PtspBot\.(?<folder>\w+)")]
    private static partial Regex OurNames();
}
