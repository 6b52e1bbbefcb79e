using PtspBot.Domain;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Staff;
using PtspBot.Mailroom;
using PtspBot.Notices;
using PtspBot.OfficeFiles;

namespace PtspBot.StaffDesk;

/// <summary>
/// Shows an admin what is kept how long, what went lately and what waits. An archive goes on their word: asked twice, for
/// exactly what they were shown, and named in the record of every case.
/// </summary>
internal sealed class KeepingDesk(Office office)
{
    private const string Ask = "ask";
    private const string Yes = "yes";

    public static Search Wanted { get; } = new() { Keeping = true };

    public void Show(Errand errand)
    {
        if (!errand.Officer.Roles.HasFlag(Role.Admin))
        {
            errand.Show(new Words("keeping.only-admin"));
            return;
        }

        var (rights, keeping) = (office.Rights, errand.Turn.Keeping);
        List<Words> lines = [new("keeping.rules", ("days", rights.DraftDays), ("years", rights.RecordYears))];
        if (keeping.Lately.Where(one => one.DoneAt is not null).ToList() is { Count: > 0 } lately)
            lines.Add(new Words("keeping.lately", ("items", lately.Select(Line).ToList())));
        lines.Add(keeping.Open is { } open ? Waiting(open, keeping.Numbers) : new Words("keeping.nothing"));
        var screen = new Screen(lines[^1]) { Before = lines[..^1] };
        errand.Show(keeping.Open is { IsConfirmed: false } asked ? screen.With(Button("keeping.button.destroy", Ask, asked)) : screen);
    }

    /// <summary>A proposal that is not the one shown, or is confirmed by somebody else, is shown as it is.</summary>
    public void Press(Errand errand, string? argument)
    {
        var open = errand.Turn.Keeping.Open;
        if (!errand.Officer.Roles.HasFlag(Role.Admin))
            errand.Tell(new Words("keeping.only-admin"), alert: true);
        else if (open is not { IsConfirmed: false } || argument?.Split('.') is not [var step, var id] || id != open.Id.ToString("N"))
            Show(errand);
        else if (step == Ask)
            errand.Show(new Screen(new Words("keeping.ask", ("count", open.Count), ("before", office.Clock.Today(open.EndedBefore))), Button("keeping.button.yes", Yes, open)));
        else if (step == Yes)
            Confirm(errand, open);
    }

    private static void Confirm(Errand errand, Destruction open)
    {
        open.Confirm(errand.Officer, errand.Turn.At);
        errand.Tell(new Words("keeping.confirmed", ("count", open.Count)));
    }

    private Words Waiting(Destruction open, IReadOnlyList<string> numbers) => open.IsConfirmed
        ? new Words("keeping.going", ("officer", open.ConfirmedByName), ("destroyed", open.Destroyed), ("count", open.Count))
        : new Words("keeping.waiting", ("count", open.Count), ("before", office.Clock.Today(open.EndedBefore)), ("numbers", string.Join(", ", numbers)), ("more", numbers.Count < open.Count ? new Words("keeping.more", ("count", open.Count - numbers.Count)) : ""));

    private static Words Line(Destruction one) => one.Kind == DestructionKind.Archive
        ? new Words("keeping.line-archive", ("at", one.DoneAt), ("count", one.Destroyed), ("officer", one.ConfirmedByName))
        : new Words("keeping.line-unfinished", ("at", one.DoneAt), ("count", one.Destroyed));

    private static List<Choice> Button(string label, string step, Destruction open) => new Choice(new Words(label), new ButtonData(Verbs.Keeping, $"{step}.{open.Id:N}"));
}
