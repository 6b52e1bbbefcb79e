using PtspBot.Domain.Cases;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.Stories;

/// <summary>An objection and its answer: the office is told before its last day and after it until somebody answers, and the applicant hears what it promised.</summary>
public sealed class ObjectionTests
{
    private const string Why = "Tata ruang sudah kami periksa bersama Dinas PUPR.";

    [Fact]
    public async Task An_objection_that_nobody_answers_is_told_to_the_desk_the_supervisor_and_the_head_and_once_to_the_applicant()
    {
        await using var day = await ObjectedAsync();
        var (siti, ratna) = (day.Siti, day.Head);
        ratna.SeesOnDesk("objection.card");
        await day.TurnToAsync(Play.Monday.AddDays(6));
        Assert.Equal(0, day.CountOnDesk("objection.urge"));

        await day.TurnToAsync(Play.Monday.AddDays(7));
        Assert.Equal(1, day.CountOnDesk("objection.urge"));
        await day.TurnToAsync(Play.Monday.AddDays(10));
        Assert.Equal(1, CountFor(ratna, "objection.urge"));
        await day.TurnToAsync(Play.Monday.AddDays(14));
        Assert.Equal(2, CountFor(ratna, "objection.urge"));
        Assert.Equal(0, CountFor(siti, "objection.late-told"));

        await day.TurnToAsync(Play.Monday.AddDays(17));
        Assert.Equal((4, 1), (CountFor(ratna, "objection.late"), CountFor(siti, "objection.late-told")));
        await siti.Says("/status");
        siti.Sees("objection.waiting");

        await ratna.Presses("objection.button.answer");
        await ratna.Presses("objection.button.refused");
        await ratna.Says(Why);
        await ratna.Presses("objection.button.confirm");
        await day.TurnToAsync(Play.Monday.AddDays(30));
        Assert.Equal(4, CountFor(ratna, "objection.late"));
        Assert.Empty(day.Log.Errors);
    }

    [Fact]
    public async Task Whoever_the_office_names_answers_and_the_decision_is_taken_back_by_a_step_of_its_own()
    {
        await using var day = await ObjectedAsync();
        var (siti, dewi, ratna) = (day.Siti, day.Verifier, day.Head);

        await dewi.PressesOnDesk("objection.button.answer");
        dewi.IsTold("objection.not-yours");
        await ratna.PressesOnDesk("objection.button.answer");
        await ratna.Presses("objection.button.granted");
        await ratna.Says(Why);
        ratna.Sees("objection.preview");
        siti.SeesNoMore("objection.granted");
        await ratna.Presses("objection.button.confirm");
        siti.Sees("objection.granted");
        siti.Sees(Why);
        ratna.SeesOnDesk("objection.told-desk");
        await ratna.Presses("move-button.overturn");
        await ratna.Says(Why);
        await ratna.Presses("authority.overturn-confirm");
        siti.Sees("authority.overturned");

        var entries = (await day.JournalAsync()).Where(entry => entry.Kind is EntryKind.Objected or EntryKind.ObjectionAnswered).ToList();
        Assert.Equal([(EntryKind.Objected, nameof(EntryKind.Objected)), (EntryKind.ObjectionAnswered, nameof(ObjectionAnswer.Granted))], entries.Select(entry => (entry.Kind, entry.What)));
        Assert.Equal(Why, entries[1].Note);
        await day.TurnToAsync(Play.Monday.AddDays(20));
        Assert.Equal(0, day.CountOnDesk("objection.urge") + CountFor(ratna, "objection.urge") + CountFor(ratna, "objection.late"));
        Assert.Empty(day.Log.Errors);
    }

    [Fact]
    public async Task One_objects_once_and_of_two_answers_the_second_finds_it_answered()
    {
        await using var day = await ObjectedAsync();
        var (siti, ratna) = (day.Siti, day.Head);
        var again = ratna.DataOf(day.Theatre.DeskGroup, "objection.button.answer");
        Assert.Null(siti.ButtonFor(siti.Person.Private, "case.button.object") is { } message && message.Id == siti.Person.Private.Messages[^1].Id ? message : null);

        await ratna.PressesOnDesk("objection.button.answer");
        await ratna.Presses("objection.button.refused");
        await ratna.Says(Why);
        await ratna.Presses("objection.button.confirm");
        siti.Sees("objection.refused");
        await siti.Presses("case.button.object");
        siti.Sees("objection.answered-already");
        await ratna.PressesData(again, day.Theatre.DeskGroup);

        ratna.IsTold("objection.none-open");
        Assert.Empty(day.Log.Errors);
    }

    private static async Task<Play> ObjectedAsync()
    {
        var day = await Play.OpenAsync();
        var (siti, dewi) = (day.Siti, day.Verifier);
        await siti.HandsInEverythingAsync(day);
        await dewi.PressesOnDesk("move-button.claim");
        await dewi.PressesOnDesk("move-button.reject");
        await dewi.Presses("reason.U03");
        await dewi.Says("Perda RTRW Kota Blitar");
        await dewi.Presses("staff-form.skip");
        await dewi.Presses("staff-form.reject.confirm");
        await siti.Presses("case.button.object");
        await siti.Says("Lokasi saya sesuai tata ruang.");
        siti.Sees("objection.passed");
        return day;
    }

    private static int CountFor(Someone somebody, string key) => somebody.Person.Private.Messages.Count(message => somebody.Pattern(key).IsMatch(message.Words ?? ""));
}
