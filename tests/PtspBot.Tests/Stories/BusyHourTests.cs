using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PtspBot.Domain.Procedures;
using PtspBot.Persistence;
using PtspBot.Persistence.Rows;
using PtspBot.Tests.StaffDesk;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.Stories;

/// <summary>Fifty cases decided in one hour, with Telegram's limits in force on both sides.</summary>
public sealed class BusyHourTests
{
    private const int Cases = 50;

    /// <summary>Messages and edits a minute in one group; Bot FAQ.</summary>
    private const int GroupLimit = 20;

    /// <summary>Each case takes its share of the hour.</summary>
    private static readonly TimeSpan Between = TimeSpan.FromHours(1) / Cases / 9;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_staff_group_stays_within_Telegrams_limit_and_no_card_is_old_for_more_than_a_minute(bool isForum)
    {
        await using var day = await Play.OpenAsync(rates: true);
        if (isForum)
            await BecomesForumAsync(day);
        var applicants = await ApplicantsAsync(day);
        var (begun, calls) = (day.Now, day.Theatre.World.Calls.Last);

        foreach (var (each, applicant) in applicants.Index())
        {
            await ArriveAsync(day, applicant, Number(each));
            await DecideAsync(day, each % 2 == 0 ? day.Verifier : day.SecondVerifier, Number(each));
        }

        Assert.InRange(day.Now - begun, TimeSpan.FromMinutes(50), TimeSpan.FromMinutes(70));
        var inGroup = day.Theatre.World.Calls.All
            .Where(call => call.Number > calls && call.Parameters.GetValueOrDefault("chat_id") == day.Theatre.DeskGroup.Id.ToString(CultureInfo.InvariantCulture))
            .Select(call => call.At).ToList();
        Assert.InRange(inGroup.Count, Cases, 3600 / 60 * GroupLimit);
        Assert.All(inGroup, moment => Assert.InRange(inGroup.Count(other => other > moment - TimeSpan.FromMinutes(1) && other <= moment), 1, GroupLimit));
        Assert.Equal(Cases, day.Theatre.DeskGroup.Messages.Select(message => message.Words?.Split(' ')[0]).Where(number => number?.StartsWith("OSS-", StringComparison.Ordinal) == true).Distinct().Count());
        Assert.Equal(isForum ? Cases : 0, day.Theatre.DeskGroup.Forum?.Topics.Count ?? 0);
        Assert.Empty(day.Log.Errors);
    }

    private static async Task BecomesForumAsync(Play day)
    {
        await day.Head.Actor.ActAsync(() => day.Head.Person.EnableTopics(day.Theatre.DeskGroup));
        await day.Head.Actor.SaysAsync("Selamat pagi.", day.Theatre.DeskGroup);
        await day.TurnAsync(TimeSpan.FromMinutes(1));
    }

    private static async Task<IReadOnlyList<Someone>> ApplicantsAsync(Play day)
    {
        List<Someone> applicants = [.. Enumerable.Range(1, Cases).Select(each => day.AddApplicant($"Pemohon {each}"))];
        foreach (var applicant in applicants)
            await applicant.Starts();
        return applicants;
    }

    /// <summary>A complete file, as the intake would leave it at this moment.</summary>
    private static async Task ArriveAsync(Play day, Someone applicant, string number)
    {
        var office = day.Theatre.Worker.Office;
        await using var session = day.Theatre.Worker.Services.GetRequiredService<OfficeDatabase>().Begin();
        session.Add(Walk.Enrolled(office, office.Procedures[0], applicant.Person.Id, number, day.Now).To<DecisionStep>(office));
        await session.CommitAsync(TestContext.Current.CancellationToken);
    }

    private static async Task DecideAsync(Play day, Someone officer, string number)
    {
        foreach (var act in (Func<Task>[])
        [
            () => officer.Says($"/berkas {number}"),
            () => officer.Presses("move-button.claim"),
            () => officer.Presses("card.button.judge"),
            () => officer.Presses("judge.button.accept"),
            () => officer.Presses("move-button.approve"),
            () => officer.Presses("staff-form.approve.yes"),
            () => officer.Says($"503/{number}"),
            () => officer.Says("20-11-2026"),
            () => officer.Presses("staff-form.approve.confirm"),
        ])
        {
            await act();
            await day.TurnAsync(Between);
            Assert.Empty(await OldAsync(day));
        }
    }

    /// <summary>What the group should have read a minute ago and has not.</summary>
    private static async Task<IReadOnlyList<OutboxRow>> OldAsync(Play day)
    {
        await using var db = day.Theatre.Worker.Services.GetRequiredService<OfficeDatabase>().Context();
        var (group, before) = (day.Theatre.DeskGroup.Id, day.Now - TimeSpan.FromMinutes(1));
        return await db.Outbox.AsNoTracking().Where(row => row.ChatId == group && row.Status == OutboxStatus.Waiting && row.At < before).ToListAsync(TestContext.Current.CancellationToken);
    }

    private static string Number(int each) => string.Create(CultureInfo.InvariantCulture, $"OSS-2026-{10_000 + each}");
}
