using PtspBot.Domain.Talk;
using PtspBot.Mailroom;
using PtspBot.Notices;

namespace PtspBot.StaffDesk.Counter;

/// <summary>
/// A button of the applicants' desk under the hand of the officer who stands in for one: marked, so that it is never taken for
/// the officer's own move, and naming the case, so that it is good for nobody but the one it was made for.
/// </summary>
internal static class CounterButton
{
    /// <summary>It named a case, or a file, itself.</summary>
    private const string OfCase = "c.";

    /// <summary>It was good at one moment of the conversation and named none.</summary>
    private const string OfMoment = "m.";

    private static readonly string[] Applicants = [Verbs.Talk, Verbs.Pick, Verbs.Move, Verbs.Item, Verbs.Picture, Verbs.Remind, Verbs.Sort];

    /// <summary>What the counter itself stands for: a person, the office's rights and duties, other places of the chat.</summary>
    private static readonly TalkMove[] NotHere =
        [TalkMove.Accept, TalkMove.Decline, TalkMove.Reconsider, TalkMove.Withdraw, TalkMove.Home, TalkMove.CallOfficer, TalkMove.OwnData, TalkMove.Cases, TalkMove.Apply];

    /// <param name="file">The case or draft the conversation is at.</param>
    /// <returns>Null for a button that has no place at the counter.</returns>
    public static ButtonData? Wrap(ButtonData data, Guid? file) =>
        data.Verb == Verbs.Open ? data
        : !Applicants.Contains(data.Verb) || !IsForHere(data) ? null
        : data.Case is not null ? data with { Verb = OfCase + data.Verb }
        : file is not null ? data with { Verb = OfMoment + data.Verb, Case = file }
        : null;

    public static bool IsOne(ButtonData data) => data.Verb.StartsWith(OfCase, StringComparison.Ordinal) || data.Verb.StartsWith(OfMoment, StringComparison.Ordinal);

    /// <summary>As the applicants' desk made it; null for what no applicant could press here.</summary>
    public static ButtonData? Unwrap(ButtonData data)
    {
        var plain = data with { Verb = data.Verb[OfCase.Length..], Case = data.Verb.StartsWith(OfMoment, StringComparison.Ordinal) ? null : data.Case };
        return Applicants.Contains(plain.Verb) && IsForHere(plain) ? plain : null;
    }

    private static bool IsForHere(ButtonData data) =>
        data.Verb != Verbs.Talk || !Enum.TryParse<TalkMove>(data.Argument?.Split('.')[0], out var move) || !NotHere.Contains(move);
}
