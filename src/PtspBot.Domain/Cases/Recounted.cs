using PtspBot.Domain.Clock;
using PtspBot.Domain.Procedures;

namespace PtspBot.Domain.Cases;

/// <summary>What another calendar changed about a case: which of its deadlines and items moved, and the answer that was promised before.</summary>
public sealed record Recounted(CaseFile File, IReadOnlyList<MovedDeadline> Deadlines, IReadOnlyList<CaseItem> Items, DateTimeOffset? PromisedBefore, bool IsOfficesPromise)
{
    public bool StandardMoved => PromisedBefore is { } before && File.DueAt is { } now && Differ(before, now);

    /// <summary>The office said when it would answer, and it will be at another time.</summary>
    public bool PromiseMoved => StandardMoved && IsOfficesPromise;

    public bool Moved => StandardMoved || Deadlines.Count > 0 || Items.Count > 0;

    /// <summary>How many instants moved; the deadline of an item is the item's.</summary>
    public int Count => Deadlines.Count + (StandardMoved ? 1 : 0);

    /// <summary>The one that is told: the standard's before any other.</summary>
    public (DateTimeOffset Before, DateTimeOffset After) First => StandardMoved
        ? (PromisedBefore!.Value, File.DueAt!.Value)
        : (Deadlines[0].Before, Deadlines[0].Deadline.DueAt);

    /// <summary>Notes every instant of a case, lets them be counted anew, and says which moved.</summary>
    internal static Recounted Of(CaseFile file, Procedure procedure, Action recount)
    {
        var deadlines = file.Deadlines.Where(deadline => deadline.DoneAt is null).Select(deadline => new MovedDeadline(deadline, deadline.DueAt)).ToList();
        var items = file.Items.Where(item => item.DueAt is not null).Select(item => (Item: item, Before: item.DueAt!.Value)).ToList();
        var promised = file.DueAt;
        recount();
        return new Recounted(
            file,
            [.. deadlines.Where(one => Differ(one.Before, one.Deadline.DueAt))],
            [.. items.Where(one => Differ(one.Before, one.Item.DueAt!.Value)).Select(one => one.Item)],
            promised,
            procedure.Find(file.Step)?.Clock?.Owner == ClockOwner.Office);
    }

    /// <summary>To the millisecond, as instants are stored.</summary>
    private static bool Differ(DateTimeOffset one, DateTimeOffset other) => one.ToUnixTimeMilliseconds() != other.ToUnixTimeMilliseconds();
}

public sealed record MovedDeadline(Deadline Deadline, DateTimeOffset Before);
