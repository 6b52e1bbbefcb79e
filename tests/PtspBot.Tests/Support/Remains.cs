using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PtspBot.Persistence;
using PtspBot.Persistence.Rows;
using PtspBot.Sandbox;

namespace PtspBot.Tests.Support;

/// <summary>
/// What a day leaves behind, in a form in which two days can be laid side by side: what the office has put on each screen, and every row of
/// the database. Left out is what no two days share: ids and numbers that are drawn, sealed bytes, and the letters themselves, whose
/// text is on the screens and whose number depends on whether a toast still came in time.
/// </summary>
public sealed partial record Remains(IReadOnlyDictionary<string, IReadOnlyList<string>> Screens, IReadOnlyDictionary<string, IReadOnlySet<string>> Toasts, IReadOnlyList<string> Rows)
{
    private static readonly string[] TablesLeftOut = ["Outbox", "Slots", "Invitations", "__EFMigrationsHistory", "__EFMigrationsLock", "sqlite_sequence"];
    private static readonly string[] ColumnsLeftOut = ["Hash", "Uniqueness", "Code", "MessageId", "LastMessageId"];

    public static async Task<Remains> OfAsync(Play day, params IReadOnlyList<Someone> people)
    {
        await using var db = day.Theatre.Worker.Services.GetRequiredService<OfficeDatabase>().Context();
        Assert.All(await db.Outbox.ToListAsync(TestContext.Current.CancellationToken), row => Assert.True(row.Status is OutboxStatus.Sent or OutboxStatus.Moot));
        var facts = await db.Facts.ToListAsync(TestContext.Current.CancellationToken);

        return new Remains(
            people.ToDictionary(one => one.Person.User.Name, one => Words(one.Person.Private)).Append(new("desk", [.. Words(day.Theatre.DeskGroup).Order()])).ToDictionary(),
            people.ToDictionary(one => one.Person.User.Name, one => (IReadOnlySet<string>)one.Person.Toasts.Select(toast => toast.Text ?? "").ToHashSet()),
            [.. (await RowsAsync(db, people)).Concat(facts.Select(fact => $"said {fact.Key}: {fact.Value}")).Select(row => Drawn().Replace(row, "#")).Order(StringComparer.Ordinal)]);
    }

    /// <param name="upToNumbers">Who came first got the lower number: where chats were shuffled, that is not the same.</param>
    public void AreThoseOf(Remains other, bool upToNumbers = false)
    {
        foreach (var name in Screens.Keys)
        {
            // A toast that came too late follows as a message.
            var toasts = Toasts.GetValueOrDefault(name, new HashSet<string>()).Union(other.Toasts.GetValueOrDefault(name, new HashSet<string>())).ToHashSet();
            Assert.Equal(Plain(other.Screens[name].Where(words => !toasts.Contains(words)), upToNumbers), Plain(Screens[name].Where(words => !toasts.Contains(words)), upToNumbers));
            Assert.Equal(other.All(name, toasts), All(name, toasts));
        }

        Assert.Equal(Plain(other.Rows, upToNumbers).Order(StringComparer.Ordinal), Plain(Rows, upToNumbers).Order(StringComparer.Ordinal));
    }

    private IEnumerable<string> All(string name, IReadOnlySet<string> toasts) =>
        Toasts.GetValueOrDefault(name, new HashSet<string>()).Concat(Screens[name].Where(toasts.Contains)).Distinct().Order(StringComparer.Ordinal);

    private static IEnumerable<string> Plain(IEnumerable<string> lines, bool upToNumbers) =>
        upToNumbers ? lines.Select(line => Sequence().Replace(CaseNumber().Replace(line, "$1#"), "")) : lines;

    private static IReadOnlyList<string> Words(Chat chat) =>
        [.. chat.Messages.Where(message => message.From.IsBot).Select(message => $"{message.Words ?? message.Media?.Kind.ToString()} {string.Concat(message.Keyboard?.Buttons.Select(key => $"[{key.Text}]") ?? [])}".Trim())];

    private static async Task<List<string>> RowsAsync(OfficeDb db, IReadOnlyList<Someone> people)
    {
        await using var connection = new SqliteConnection(db.Database.GetConnectionString());
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        var rows = new List<string>();
        foreach (var table in db.Model.GetEntityTypes().Select(type => type.GetTableName()!).Distinct().Except(TablesLeftOut))
        {
            await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The names are those of our own tables.
            command.CommandText = $"SELECT * FROM \"{table}\"";
#pragma warning restore CA2100
            await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
            while (await reader.ReadAsync(TestContext.Current.CancellationToken))
                rows.Add($"{table}: {Columns(reader)}");
        }

        return rows;
    }

    private static string Columns(SqliteDataReader reader) => string.Join(' ', Enumerable.Range(0, reader.FieldCount)
        .Where(at => !ColumnsLeftOut.Contains(reader.GetName(at)) && reader.GetValue(at) is not (DBNull or byte[]))
        .Select(at => $"{reader.GetName(at)}={reader.GetValue(at)}"));

    [GeneratedRegex("([A-Z]+-[0-9]{4}-)[0-9]{5}")]
    private static partial Regex CaseNumber();

    [GeneratedRegex("\\b(Sequence|Cause)=\\S+")]
    private static partial Regex Sequence();

    /// <summary>Update ids begin at random; ids of ours are drawn.</summary>
    [GeneratedRegex("(?<=tg:)[0-9]+|[0-9a-f]{32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")]
    private static partial Regex Drawn();
}
