using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using PtspBot.Sandbox;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.Stories;

/// <summary>What could not be played, and the admin who looks at it and plays it once more.</summary>
public sealed class StuckTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_update_that_nobody_can_read_is_listed_and_harms_nobody()
    {
        await using var day = await Play.OpenAsync();
        var operators = await OperatorsAsync(day);
        await day.Siti.Actor.ActAsync(() => day.Theatre.World.Updates.Inject(new() { ["message"] = new JsonObject { ["message_id"] = 99_999_999_999, ["text"] = "NIK 9972010101900001" } }));
        await day.Siti.Starts();

        day.Siti.Sees("privacy.notice");
        Assert.Matches(day.Head.Pattern("alarm.update"), operators.Messages[^1].Text);
        await day.Head.Actor.ActAsync(() => day.Head.Person.Say(operators, "/tertahan"));
        Assert.Matches(day.Head.Pattern("staff.stuck.list"), operators.Messages[^1].Text);
        Assert.Contains("unreadable at $.message.message_id", operators.Messages[^1].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("9972010101900001", operators.Messages[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_turn_that_failed_five_times_is_told_to_its_sender_and_played_once_more_when_the_cause_is_gone()
    {
        await using var day = await Play.OpenAsync();
        var operators = await OperatorsAsync(day);
        await day.Siti.FillsInAsync();
        var draft = await SwapDraftAsync(day, day.Siti.Person.Id, [1, 2, 3]);
        await day.Siti.Presses("review.send");
        day.Siti.Sees("alarm.applicant");
        Assert.Matches(day.Head.Pattern("alarm.update"), operators.Messages[^1].Text);

        await SwapDraftAsync(day, day.Siti.Person.Id, draft);
        await day.Head.Says("/tertahan");
        day.Head.Sees("staff.stuck.list");
        await day.Head.Says("/tertahan ulang semua");

        day.Head.Sees("staff.stuck.replayed");
        Assert.Contains(day.Siti.Person.Private.Messages, message => day.Siti.Pattern("notice.created").IsMatch(message.Text ?? ""));
        await day.Head.Says("/tertahan");
        day.Head.Sees("staff.stuck.none");
        await day.Head.Says("/tertahan ulang M999");
        day.Head.Sees("staff.stuck.unknown");
    }

    [Fact]
    public async Task Only_an_admin_sees_what_is_stuck()
    {
        await using var day = await Play.OpenAsync();

        await day.Verifier.Says("/tertahan");
        await day.Siti.Starts();
        await day.Siti.Says("/tertahan");
        await day.Head.Actor.ActAsync(() => day.Head.Person.Say(day.Theatre.DeskGroup, "/tertahan"));

        day.Verifier.Sees("staff.stuck.only-admin");
        day.Siti.SeesNoMore("staff.stuck.none");
        Assert.Equal("/tertahan", day.Theatre.DeskGroup.Messages[^1].Text);
    }

    private static async Task<Chat> OperatorsAsync(Play day)
    {
        await day.Head.Says("/undang operator");
        var code = day.Head.Read.Select(words => System.Text.RegularExpressions.Regex.Match(words, @"/pasang \S+")).First(match => match.Success).Value;
        var group = day.Head.Person.CreateGroup("Operator", ChatKind.Supergroup);
        day.Head.Person.AddBot(group);
        await day.Head.Actor.ActAsync(() => day.Head.Person.Say(group, code));
        return group;
    }

    /// <summary>As a bad sector would: what is sealed in the row does not open. Returns what was there.</summary>
    private static async Task<byte[]?> SwapDraftAsync(Play day, long chat, byte[]? draft)
    {
        await using var file = new SqliteConnection($"Data Source={Path.Combine(day.Folder, "data", "ptspbot.db")}");
        await file.OpenAsync(Cancel);
        await using var read = file.CreateCommand();
        read.CommandText = $"SELECT Draft FROM Conversations WHERE ChatId = {chat}";
        var before = await read.ExecuteScalarAsync(Cancel) as byte[];
        await using var write = file.CreateCommand();
        write.CommandText = $"UPDATE Conversations SET Draft = $draft WHERE ChatId = {chat}";
        write.Parameters.AddWithValue("$draft", (object?)draft ?? DBNull.Value);
        await write.ExecuteNonQueryAsync(Cancel);
        return before;
    }
}
