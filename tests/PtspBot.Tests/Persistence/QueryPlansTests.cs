using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore.Diagnostics;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Figures;
using PtspBot.Domain.Procedures;
using PtspBot.Mailroom;
using PtspBot.Persistence;
using PtspBot.Persistence.Rows;
using PtspBot.Persistence.Sealing;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.Persistence;

/// <summary>What a step costs may not grow with the number of cases: no statement of a turn, a round or a sweep walks through a table.</summary>
public sealed partial class QueryPlansTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    /// <summary>Small for ever: who belongs to the office, its series, and in their index the outages that are not wound up.</summary>
    private static readonly HashSet<string> Small = ["Officers", "StaffChats", "Invitations", "Series", "Outages"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_statement_of_a_turn_or_a_round_walks_through_a_table()
    {
        Assert.Empty(await WalksAsync(async session =>
        {
            await session.ConversationsAsync([1, 2], Stop);
            await session.OpenCaseIdsAsync([1, 2], Stop);
            await session.CasesAsync([Guid.NewGuid(), Guid.NewGuid()], Stop);
            await session.HolderIdsAsync(["one", "other"], Stop);
            await session.NumberedAsync(["X-1", "X-2"], Stop);
            await session.StoreAsync([new NewInboxRow("tg:1", 1, false, new byte[] { 1 }, Now)], Stop);
            await session.HeadsAsync(1000, 100, Stop);
            await session.InboxAsync([1, 2], Stop);
            await session.WaitingAsync(0, Stop);
            await session.SendingAsync(Stop);
            await session.OutboxAsync([1, 2], Stop);
            await session.KnownKeysAsync(["one", "other"], Stop);
            await session.CaseOfMessageAsync(1, 1, Stop);
            await session.SlotsAsync([new OutboxRow { Id = Guid.NewGuid(), Lane = 1, ChatId = 1, Kind = nameof(Message), Slot = "card", Cause = "test", At = Now }], Stop);
            session.Tick([], Now);
            session.Withdraw([new CaseFile(Guid.NewGuid(), new ProcedureName("test", 1), 1, Now)], 3, Now, Now);
            session.Park(1, 3, Now);
            await session.CommitAsync(Stop);
        }));
    }

    [Fact]
    public async Task No_sweep_walks_through_a_table()
    {
        Assert.Empty(await WalksAsync(async session =>
        {
            var due = new DueRow(Guid.NewGuid(), Guid.NewGuid(), Now);
            await session.DueAsync(Now, null, 100, Stop);
            await session.DueAsync(Now, due, 100, Stop);
            await session.NextDeadlineAsync(Now, Stop);
            await session.RemindedAsync(1, Now, Stop);
            await session.PromisedAsync(Now, 10, Stop);
            await session.NextPromiseAsync(Now, Stop);
            await session.OutagesAsync(Stop);
            await session.StoppableAsync(new("office", 1), ["one", "other"], Guid.NewGuid(), Stop);
            await session.HeldForAsync(Guid.NewGuid(), Stop);
            await session.StandingsAsync(new("office", 1), ["one", "other"], Stop);
            await session.LastDeadlineAsync(Now, Stop);
            await session.UnfinishedAsync(Now, 25, Stop);
            await session.ArchiveAsync(Now, 25, Stop);
            await session.CountArchiveAsync(Now, Stop);
            await session.OpenDestructionAsync(Stop);
            session.ForgetNotes([Guid.NewGuid()]);
            await session.CommitAsync(Stop);
            await session.RecountAsync(Guid.Empty, Now, 100, Now, _ => null, Stop);
        }));
    }

    [Fact]
    public async Task Neither_a_queue_nor_the_emptying_of_payloads_walks_through_a_table()
    {
        Assert.Empty(await WalksAsync(async session =>
        {
            await session.QueuedAsync([.. OfficePlace.In(Offices.Oss.Procedures[0])], 60, Stop);
            await session.HeldByAsync(1, Stop);
            await session.HeldAsync(Now, Stop);
            await session.WithHashAsync(["one"], 10, Stop);
            await session.NamedAsync(["name"], _ => true, 10, 1000, Stop);
            await session.SetAsideAsync(10, Stop);
            await session.RefusedAsync(10, Stop);
            session.BlankPayloads(Now);
            await session.CommitAsync(Stop);
        }));
    }

    [Fact]
    public async Task No_digest_walks_through_a_table()
    {
        Assert.Empty(await WalksAsync(async session =>
        {
            var week = new Period(Now, Now.AddDays(7));
            await session.HistoriesAsync(week, Stop);
            await session.RecordedAsync(week, 100, Stop);
            await session.JournalAsync("X-1", Stop);
            await session.EscalationsAsync(week, Stop);
            await session.WithOfficeAsync([new OfficePlace(new ProcedureName("test", 1), "step", [Phase.Open, Phase.InReview]), new OfficePlace(new ProcedureName("test", 1), "other", [Phase.Open], OnlyUnjudged: true)], 100, Stop);
        }));
    }

    private static async Task<IReadOnlyList<string>> WalksAsync(Func<Session, Task> work)
    {
        var folder = Directory.CreateTempSubdirectory("ptspbot-plans-");
        try
        {
            var plans = new Plans();
            using var database = new OfficeDatabase(Path.Combine(folder.FullName, "office.db"), new Vault(KeyRing.Load(new KeyRingSettings { File = Path.Combine(folder.FullName, "keys") }, mayCreate: true)), plans);
            await database.OpenAsync(Stop);
            plans.Statements.Clear();
            await using (var session = database.Begin())
                await work(session);

            Assert.NotEmpty(plans.Statements);
            return [.. plans.Statements.Select(WalkIn).OfType<string>()];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string? WalkIn((string Sql, IReadOnlyList<string> Plan) statement)
    {
        var tables = Named().Matches(statement.Sql).ToDictionary(name => name.Groups["alias"].Value, name => name.Groups["table"].Value);
        var walked = statement.Plan.Select(line => Scan().Match(line)).Where(scan => scan.Success && tables.TryGetValue(scan.Groups["alias"].Value, out var table) && !Small.Contains(table)).ToList();
        return walked.Count == 0 ? null : $"{string.Join("; ", statement.Plan)} in {statement.Sql}";
    }

    [GeneratedRegex("\"(?<table>[A-Z]\\w+)\" AS \"(?<alias>\\w+)\"")]
    private static partial Regex Named();

    /// <summary>An index of only those rows that still have a payload is walked through, and is short; so is that of cases in somebody's hands.</summary>
    [GeneratedRegex("^SCAN (?<alias>\\w+)(?! USING INDEX IX_((In|Out)box_Sequence|Cases_Claimer))")]
    private static partial Regex Scan();

    private sealed class Plans : DbCommandInterceptor
    {
        public List<(string Sql, IReadOnlyList<string> Plan)> Statements { get; } = [];

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Note(command);
            return ValueTask.FromResult(result);
        }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            Note(command);
            return ValueTask.FromResult(result);
        }

        private void Note(DbCommand command)
        {
            if (!command.CommandText.Contains(" AS \"", StringComparison.Ordinal))
                return;

            using var explain = command.Connection!.CreateCommand();
            explain.Transaction = command.Transaction;
            explain.CommandText = $"EXPLAIN QUERY PLAN {command.CommandText}";
            foreach (DbParameter parameter in command.Parameters)
            {
                var copy = explain.CreateParameter();
                (copy.ParameterName, copy.Value) = (parameter.ParameterName, parameter.Value);
                explain.Parameters.Add(copy);
            }

            using var reader = explain.ExecuteReader();
            var plan = new List<string>();
            while (reader.Read())
                plan.Add(reader.GetString(3));
            Statements.Add((command.CommandText, plan));
        }
    }
}
