using PtspBot.Domain;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Figures;
using PtspBot.Domain.Procedures;
using PtspBot.Domain.Staff;
using PtspBot.Mailroom;
using PtspBot.Notices;
using PtspBot.OfficeFiles;

namespace PtspBot.StaffDesk;

/// <summary>What an officer finds in private when nothing else is going on: who they are here, what waits for the office, and any case by its number.</summary>
internal sealed class Lobby(Office office, Casework work, LegalBase laws)
{
    /// <summary>Cases looked at for a queue; enough for a day, and a bound for the load of one turn.</summary>
    private const int MostWaiting = 60;

    /// <summary>Cases listed at once; the most urgent come first.</summary>
    private const int Listed = 12;

    public static Screen Start(Officer officer) => new(
        new Words("staff.start", ("name", officer.Name), ("roles", Pairing.NamesOf(officer.Roles))),
        [new Choice(new Words("staff.button.queue"), new ButtonData(StaffVerbs.Queue))]);

    /// <summary>Where cases can be that wait for the office; some of them wait for the applicant after all.</summary>
    private IReadOnlyList<Stage> WaitingStages => [.. office.Procedures.SelectMany(OfficePlace.In).SelectMany(place => place.Phases, (place, phase) => new Stage(place.Step, phase)).Distinct()];

    /// <summary>What the mailroom looks up for the queue.</summary>
    public Search Waiting => new() { Stages = WaitingStages, Most = MostWaiting, Outages = true, Confirmations = true };

    public void Queue(Errand errand)
    {
        IReadOnlyList<Words> warnings = [.. laws.Warnings(errand.Turn.Confirmations, errand.Turn.At), .. OutageDesk.Lines(errand.Turn)];
        var waiting = errand.Turn.Queue.Where(file => Ball.Of(work.Procedure(file), file) is { Kind: PartyKind.Office }).ToList();
        if (waiting.Count == 0)
        {
            errand.Show(new Screen(new Words("staff.queue.empty")).Saying(warnings));
            return;
        }

        List<IReadOnlyList<Choice>> rows = [.. waiting.Take(Listed).Select(file => (List<Choice>)Row(file))];
        errand.Show(new Screen(new Words("staff.queue.list", ("count", waiting.Count), ("shown", rows.Count)), rows).Saying(warnings));
    }

    public void Find(Errand errand, string? number)
    {
        if (number is null)
            errand.Show(new Words("staff.find.how"));
        else if (errand.Turn.Numbered(number.ToUpperInvariant()) is { } file)
            work.Show(errand, file);
        else
            errand.Show(new Words("staff.find.none", ("number", number)));
    }

    public static void Myself(Errand errand) => errand.Show(new Words("staff.myself",
        ("name", errand.Officer.Name), ("roles", Pairing.NamesOf(errand.Officer.Roles)), ("since", errand.Officer.Since)));

    private static Choice Row(CaseFile file) => new(
        new Words(file.Claimer is null ? "staff.queue.open" : "staff.queue.claimed",
            ("number", file.Number), ("step", new Words($"step.{file.Step}.name")), ("officer", file.ClaimerName ?? "")),
        new ButtonData(StaffVerbs.Open, null, file.Id, file.Version));
}
