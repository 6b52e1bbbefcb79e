using PtspBot.Domain;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Clock;
using PtspBot.Domain.Figures;
using PtspBot.Domain.Procedures;
using PtspBot.Domain.Staff;
using PtspBot.Mailroom;
using PtspBot.Notices;
using PtspBot.Notices.Digests;
using PtspBot.OfficeFiles;

namespace PtspBot.StaffDesk.Queue;

/// <summary>What waits for the office, as far as an officer's roles reach, and what the officer has: page by page in one message, narrowed with buttons.</summary>
internal sealed class QueueDesk(Office office, LegalBase laws, Writer writer)
{
    /// <summary>Cases on a page: with their buttons a screenful.</summary>
    private const int Size = 8;

    /// <summary>Every step there is, so that a button may name one by its place.</summary>
    private readonly List<string> _steps = [.. office.Procedures.SelectMany(procedure => procedure.Steps).Select(step => step.Key).Distinct()];

    private OfficeCalendar Calendar => office.Clock.Calendar;

    /// <summary>What the mailroom looks up.</summary>
    public Search Wants(Officer officer, QueueButton wanted) => wanted.IsMine
        ? new Search { Queue = QueueSearch.Of(officer.UserId) }
        : new Search { Queue = new QueueSearch([.. PlacesFor(officer)], IsWithOffice), Outages = true, Confirmations = true };

    public void Show(Errand errand, QueueButton wanted)
    {
        IReadOnlyList<Words> before = wanted.IsMine
            ? [Lobby.Myself(errand.Officer)]
            : [.. laws.Warnings(errand.Turn.Confirmations, errand.Turn.At), .. OutageDesk.Lines(errand.Turn)];
        var screen = ScreenOf(errand.Turn.Queue, wanted, errand.Turn.At).Saying(before);
        errand.Turn.Post(writer.Write(screen, errand.Officer.UserId, errand.Language, $"queue/{wanted.Slot}"));
    }

    /// <summary>Those who answer for others see everything; an officer what their roles are for.</summary>
    private IEnumerable<OfficePlace> PlacesFor(Officer officer) => office.Procedures.SelectMany(OfficePlace.In)
        .Where(place => (officer.Roles & (place.Role | Role.Supervisor | Role.Head)) != 0);

    private bool IsWithOffice(CaseFile file) => Ball.Of(office.Machine(file.Procedure).Procedure, file) is { Kind: PartyKind.Office };

    private Screen ScreenOf(IReadOnlyList<QueuedCase> all, QueueButton wanted, DateTimeOffset now)
    {
        var step = wanted.Step is { } place && place < _steps.Count ? _steps[place] : null;
        var page = QueuePage.Of(all, step, wanted.Focus, wanted.Page, Size, now, Calendar.Day(Calendar.DayOf(now)));
        if (page.All == 0)
            return new Screen(new Words(wanted.IsMine ? "queue.mine-none" : "queue.none"));

        var at = wanted with { Page = page.At };
        return new Screen(Lines(page, at, now), [.. page.Cases.Select(Open).Chunk(2), .. Focuses(page, at).Chunk(2), .. Steps(page, at, step).Chunk(2), [.. Pages(page, at)]]);
    }

    private Words Lines(QueuePage page, QueueButton at, DateTimeOffset now)
    {
        (string, object?)[] gaps =
        [
            ("count", page.All), ("shown", page.Matching), ("page", page.At + 1), ("pages", page.Pages), ("clock", Calendar.TimeOf(now)),
            ("items", page.Cases.Count == 0 ? new List<Words> { new("queue.none-such") } : page.Cases.Select(one => Line(one, now)).ToList()),
        ];
        return new Words(at.IsMine ? "queue.mine" : "queue.list", gaps);
    }

    private Words Line(QueuedCase one, DateTimeOffset now) => one.Phase switch
    {
        Phase.InCorrection => new Words("queue.in-correction", ("number", one.Number), ("step", new Words($"step.{one.Step}.name"))),
        Phase.OnHold => new Words("queue.on-hold", ("number", one.Number), ("step", new Words($"step.{one.Step}.name"))),
        _ => WaitingLine.Of(one, now, Calendar),
    };

    private static Choice Open(QueuedCase one) => new(new Words("queue.open", ("number", one.Number)), new ButtonData(StaffVerbs.Open, null, one.Id));

    /// <summary>Only what would show something, and what is chosen now.</summary>
    private static IEnumerable<Choice> Focuses(QueuePage page, QueueButton at) =>
        from focus in Enum.GetValues<QueueFocus>()
        where focus == at.Focus || focus == QueueFocus.All || (page.Focuses[focus] > 0 && !(at.IsMine && focus == QueueFocus.Unclaimed))
        select Button(new Words($"queue.focus.{Kebab.Of(focus)}", ("count", page.Focuses[focus])), at with { Focus = focus, Page = 0 }, focus == at.Focus);

    private IEnumerable<Choice> Steps(QueuePage page, QueueButton at, string? chosen)
    {
        if (page.Steps.Count < 2 && chosen is null)
            yield break;

        yield return Button(new Words("queue.every-step", ("count", page.Steps.Sum(step => step.Value))), at with { Step = null, Page = 0 }, chosen is null);
        foreach (var (step, count) in page.Steps)
            yield return Button(new Words("queue.step", ("step", new Words($"step.{step}.name")), ("count", count)), at with { Step = _steps.IndexOf(step), Page = 0 }, step == chosen);
    }

    private static IEnumerable<Choice> Pages(QueuePage page, QueueButton at)
    {
        if (page.At > 0)
            yield return Button(new Words("queue.back"), at with { Page = page.At - 1 });
        yield return Button(new Words("queue.again"), at);
        if (page.At + 1 < page.Pages)
            yield return Button(new Words("queue.on"), at with { Page = page.At + 1 });
    }

    private static Choice Button(Words label, QueueButton leads, bool isChosen = false) =>
        new(isChosen ? new Words("queue.chosen", ("label", label)) : label, new ButtonData(StaffVerbs.Queue, leads.ToString()));
}
