using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Talk;
using PtspBot.Persistence;

namespace PtspBot.Tests.Persistence;

public sealed class SealedColumnTests
{
    private const string Marker = "9972010101900001";

    private static readonly DateTimeOffset At = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task What_is_sealed_can_be_read_through_the_model_and_nowhere_on_the_disk()
    {
        using var disk = await OnDisk.OpenAsync();
        var file = OfficeDatabaseTests.Case(name: Marker);
        file.Promise(new Upload(Guid.CreateVersion7(At), file.Id, "papers", "letter", null, 7, Marker, 12, At));
        var conversation = new Conversation(7, "id");
        conversation.Fill("purpose", "field", Marker);
        await disk.SaveAsync(file, conversation);

        await using var session = disk.Database.Begin();
        var back = Assert.Single(await session.CasesAsync([file.Id], TestContext.Current.CancellationToken));

        Assert.Equal(Marker, back.ValueOf("name"));
        Assert.Equal(Marker, Assert.Single(back.Uploads).FileId);
        Assert.Equal(Marker, Assert.Single(await session.ConversationsAsync([7], TestContext.Current.CancellationToken)).Draft);
        Assert.Contains(FilesOf(disk.Folder), bytes => IsIn(bytes, Encoding.UTF8.GetBytes("papers")));
        Assert.DoesNotContain(FilesOf(disk.Folder), bytes => Spellings.Any(spelling => IsIn(bytes, spelling)));
    }

    [Fact]
    public async Task A_value_put_into_another_row_does_not_open()
    {
        using var disk = await OnDisk.OpenAsync();
        var (one, other) = (OfficeDatabaseTests.Case(name: "Siti"), OfficeDatabaseTests.Case(applicant: 8, name: "Sari"));
        await disk.SaveAsync(one, other);
        await using var db = disk.Database.Context();

        await db.Database.ExecuteSqlRawAsync("UPDATE Facts SET Value = (SELECT Value FROM Facts ORDER BY CaseId LIMIT 1)", TestContext.Current.CancellationToken);

        await Assert.ThrowsAnyAsync<CryptographicException>(() => db.Facts.ToListAsync(TestContext.Current.CancellationToken));
    }

    private static IEnumerable<byte[]> Spellings =>
        [Encoding.UTF8.GetBytes(Marker), Encoding.Unicode.GetBytes(Marker), Encoding.UTF8.GetBytes(Convert.ToBase64String(Encoding.UTF8.GetBytes(Marker)).TrimEnd('='))];

    private static bool IsIn(byte[] bytes, byte[] wanted) => bytes.AsSpan().IndexOf(wanted) >= 0;

    /// <summary>The database and its log as they lie on the disk.</summary>
    private static List<byte[]> FilesOf(string folder) =>
        [.. Directory.EnumerateFiles(folder, "office.db*").Where(path => !path.EndsWith(".lock", StringComparison.Ordinal)).Select(Read)];

    private static byte[] Read(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
