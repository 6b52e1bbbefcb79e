using PtspBot.Domain;
using PtspBot.Domain.Cases;
using PtspBot.Mailroom;

namespace PtspBot.Notices;

/// <summary>A closed case may come back only while no other has taken its place: of some facts only one open case may exist.</summary>
public static class Reopening
{
    /// <summary>What must be looked up before a press on "reopen" is played.</summary>
    public static IEnumerable<string> Asks(Turn turn) => Meant(turn) is { } id && turn.Case(id)?.Uniqueness is { } hash ? [hash] : [];

    /// <summary>The case of the button, or of the form in which an officer takes a decision back.</summary>
    private static Guid? Meant(Turn turn) => turn.Incoming is not Pressed pressed ? null
        : ButtonData.TryParse(pressed.Data) is { Verb: Verbs.Move, Argument: nameof(Move.Reopen), Case: { } id } ? id
        : turn.Officer is not null && turn.Conversation is { Purpose: nameof(Move.Overturn), CaseId: { } open } ? open
        : null;

    /// <summary>Why it may not, or null. Of a stranger's case nothing is revealed.</summary>
    public static Words? Refusal(Turn turn, CaseFile file)
    {
        if (file.Uniqueness is not { } hash || turn.Taken(hash, file.Id) is not { } other)
            return null;

        return turn.Officer is not null || other.ApplicantChat == file.ApplicantChat ? new Words("reopen.taken", ("number", other.Number)) : new Words("reopen.taken-elsewhere");
    }
}
