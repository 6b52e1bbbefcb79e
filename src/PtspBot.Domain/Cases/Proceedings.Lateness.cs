using System.Globalization;
using PtspBot.Domain.Procedures;

namespace PtspBot.Domain.Cases;

/// <summary>What the clock itself does to a case that takes too long: it is on record like everything else, and
/// moves nothing but what people know, so that no button grows old by it.</summary>
public sealed partial class Proceedings
{
    /// <summary>A level of the ladder is told.</summary>
    /// <param name="names">To whom in private; null where a chat is told.</param>
    public static void Raise(CaseFile file, Rung rung, string? names, DateTimeOffset at)
    {
        file.Raise(rung, names);
        NoteTold(file, rung.To.ToString(), rung.Percent, at);
    }

    /// <summary>The applicant is told that the standard is missed, and by when to expect the answer.</summary>
    public void Miss(CaseFile file, Step step, DateTimeOffset at)
    {
        _clock.Miss(file, step, at);
        NoteTold(file, nameof(ActorKind.Applicant), 100, at);
    }

    /// <summary>What the applicant was told to expect has passed, too: nothing is promised any more.</summary>
    public static void Disappoint(CaseFile file) => file.Expect(file.MissedAt, null);

    /// <summary>Whoever has made no move for too long has it no longer.</summary>
    public Verdict TakeFromStalling(CaseFile file, DateTimeOffset at) => Play(file, Actor.System, Move.Release, at, new MoveDetails(Reason: "stall"));

    private static void NoteTold(CaseFile file, string to, int percent, DateTimeOffset at) =>
        NoteInPlace(file, Actor.System, at, EntryKind.Told, to, way: percent.ToString(CultureInfo.InvariantCulture));

    private static void Answered(CaseFile file, Actor actor, Move move, MoveDetails details)
    {
        if (move is Move.Acknowledge or Move.Explain)
            file.Answer(actor.Name, move == Move.Explain ? details.Note : null);
    }

    /// <summary>A case is given only to somebody else who may do what is to be done.</summary>
    private Verdict CanTake(CaseFile file, Trigger trigger, Actor? to)
    {
        if (trigger.Move != Move.HandOver || to is null || Procedure.Find(file.Step) is not { } step)
            return Verdict.Applied;

        return !to.Holds(step.Role) ? Verdict.Refused("move.no-role-there", ("officer", to.Name))
            : to.Id == file.Claimer ? Verdict.Refused("move.theirs-already", ("officer", to.Name))
            : Verdict.Applied;
    }
}
