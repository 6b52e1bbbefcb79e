using PtspBot.Domain;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Procedures;
using PtspBot.Domain.Talk;
using PtspBot.Mailroom;
using PtspBot.Notices;
using PtspBot.Questions;

namespace PtspBot.FrontDesk;

/// <summary>
/// What is being applied for may be open already. One's own case is offered; of a stranger's nothing is said, not even that
/// there is one: an officer helps. Looked for as soon as what it is known by has been answered, so that nobody answers in vain.
/// </summary>
internal static class Duplicates
{
    /// <summary>What the turn will want looked up.</summary>
    public static IEnumerable<string> Asks(Visitor visitor)
    {
        if (visitor.File is not { } file)
            return [];

        return visitor.Conversation.Place switch
        {
            Place.Review => Some(Facts.Uniqueness(visitor.Procedure, file, visitor.Equipment.Hashes)),
            Place.Intake when visitor.Procedure.Intake.FirstOrDefault(field => field.Key == visitor.Conversation.Field) is { } field && Answered(visitor, field) is { } value =>
                [.. Some(UniquenessWith(visitor, file, field, value)), .. Some(NumberHash(visitor, field, value))],
            Place.Form when OpenForm.Of(visitor)?.Next is { } field && Answered(visitor, field) is { } value => Some(NumberHash(visitor, field, value)),
            _ => [],
        };
    }

    /// <summary>Another open case for the same, once everything it is known by is answered and <paramref name="field"/> is a part of that.</summary>
    public static CaseFile? Of(Visitor visitor, CaseFile draft, Field field) => visitor.Procedure.OneOpenCasePer.Contains(field.Key) ? Of(visitor, draft) : null;

    public static CaseFile? Of(Visitor visitor, CaseFile draft) =>
        Facts.Uniqueness(visitor.Procedure, draft, visitor.Equipment.Hashes) is { } hash ? visitor.Turn.Taken(hash, draft.Id) : null;

    /// <summary>One's own open case of the same person, for whoever has forgotten it; another business may be applied for all the same. An officer at the counter may know of anybody's.</summary>
    public static CaseFile? OwnCaseOf(Visitor visitor, Field field, string value) => field.Type != FieldType.Nik || Facts.HashOf(field, value, visitor.Equipment.Hashes) is not { } hash ? null
        : visitor.Turn.AtCounter is not null ? visitor.Turn.Taken(hash, visitor.Conversation.CaseId ?? default)
        : visitor.Cases.FirstOrDefault(file => !file.Stage.IsFinal && file.Facts.Any(fact => fact.Hash == hash));

    /// <summary>A business number that another open case has is not this one's.</summary>
    public static Words? Refusal(Visitor visitor, Field field, string value) => field.Type == FieldType.Nib && NumberHash(visitor, field, value) is { } hash && visitor.Turn.Taken(hash, visitor.Conversation.CaseId ?? default) is { } other
        ? other.ApplicantChat == visitor.ChatId ? new Words("nib.taken-own", ("number", other.Number)) : new Words("nib.taken")
        : null;

    /// <summary>The screen one is at goes on; a stranger's case leads to an officer and says no more than that.</summary>
    public static void Tell(Visitor visitor, CaseFile other)
    {
        if (other.ApplicantChat == visitor.ChatId)
        {
            visitor.Post(Rooms.Of(visitor).Show(visitor).Saying(new Words("review.duplicate", ("number", other.Number))).With([Opening(other)]));
            return;
        }

        if (visitor.Turn.AtCounter is not null)
        {
            visitor.Post(Rooms.Of(visitor).Show(visitor).Saying(new Words("counter.duplicate", ("number", other.Number))).With([ForOfficer(other)]));
            return;
        }

        var draft = visitor.Conversation.CaseId;
        visitor.Home();
        visitor.Conversation.Focus(draft);
        OfficerRoom.Enter(visitor, new Words("review.duplicate-elsewhere"));
    }

    /// <summary>What stands beside a number that is known already.</summary>
    public static (Words Words, Choice Opening) Known(Visitor visitor, CaseFile known) => visitor.Turn.AtCounter is not null
        ? (new Words("counter.nik-known", ("number", known.Number)), ForOfficer(known))
        : (new Words("nik.known", ("number", known.Number)), Opening(known));

    private static Choice ForOfficer(CaseFile file) => new(new Words("status.open", ("number", file.Number)), new ButtonData(Verbs.Open, null, file.Id, file.Version));

    public static Choice Opening(CaseFile file) => new(new Words("status.open", ("number", file.Number)), new ButtonData(Verbs.Talk, $"{TalkMove.Open}", file.Id, file.Version));

    private static string? Answered(Visitor visitor, Field field) =>
        FieldTypes.Read(field, visitor.Incoming, visitor.Occasion(Pending(visitor))) is Answer.Accepted accepted ? accepted.Value : null;

    private static string? Pending(Visitor visitor) => visitor.Conversation.Place == Place.Form ? OpenForm.Of(visitor)?.Draft.Pending : visitor.Conversation.Draft;

    private static string? UniquenessWith(Visitor visitor, CaseFile file, Field field, string value) =>
        Facts.Uniqueness(visitor.Procedure, Form.None.With(field.Key, value) with { Known = file }, visitor.Equipment.Hashes);

    private static string? NumberHash(Visitor visitor, Field field, string value) => field.Type == FieldType.Nib || (field.Type == FieldType.Nik && visitor.Turn.AtCounter is not null)
        ? Facts.HashOf(field, value, visitor.Equipment.Hashes)
        : null;

    private static IEnumerable<string> Some(string? hash) => hash is null ? [] : [hash];
}
