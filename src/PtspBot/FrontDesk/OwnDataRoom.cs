using PtspBot.Domain;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Talk;
using PtspBot.Mailroom;
using PtspBot.Notices;
using PtspBot.Questions;

namespace PtspBot.FrontDesk;

/// <summary>
/// "Data saya": what is stored about whoever asks, masked as it might be read over a shoulder, and what they may do with it.
/// Whatever cannot be taken back is said first and done by a second button.
/// </summary>
internal sealed class OwnDataRoom : IRoom
{
    private const string Viewers = "viewers";
    private const string Copy = "copy";
    private const string CopyNow = "copy-now";
    private const string Correct = "correct";
    private const string Erase = "erase";
    private const string EraseNow = "erase-now";
    private const string Withdraw = "withdraw";
    private const string WithdrawNow = "withdraw-now";
    private const string Overview = "overview";

    /// <summary>Lines of one kind in one message.</summary>
    private const int Listed = 30;

    public Screen Show(Visitor visitor) => Correction.Of(visitor)?.Ask() ?? Stored(visitor);

    public void Hear(Visitor visitor, Incoming incoming)
    {
        if (Correction.Of(visitor) is { } correction)
            correction.Hear(incoming);
        else if (visitor.Occasion().Picked(incoming) is { } picked)
            Choose(visitor, picked);
        else
            visitor.Post(Show(visitor).Saying(Unexpected.Why(incoming)));
    }

    /// <summary>From wherever one stands; a draft half filled stays for later.</summary>
    public static void Enter(Visitor visitor)
    {
        visitor.Home();
        visitor.Go(TalkMove.OwnData);
    }

    private static void Choose(Visitor visitor, string picked)
    {
        switch (picked)
        {
            case Viewers: visitor.Post(Looked(visitor)); break;
            case Copy: visitor.Post(Asking(visitor, "mydata.copy.ask", "mydata.copy.yes", CopyNow)); break;
            case CopyNow: OwnCopy.Send(visitor); visitor.Post(Stored(visitor).Saying(new Words("mydata.copy.sent"))); break;
            case Correct: visitor.Post(Corrections(visitor)); break;
            case Erase: visitor.Post(Asking(visitor, Erasing.Said(visitor), "mydata.erase.yes", EraseNow)); break;
            case EraseNow: Erasing.Do(visitor); visitor.Post(Stored(visitor).Saying(new Words("mydata.erase.done"))); break;
            case Withdraw: visitor.Post(Asking(visitor, "mydata.withdraw.ask", "mydata.withdraw.yes", WithdrawNow)); break;
            case WithdrawNow: Withdrawal.Do(visitor); break;
            case Overview: visitor.Post(Stored(visitor)); break;
            default: Correction.Begin(visitor, picked); break;
        }
    }

    private static Screen Stored(Visitor visitor)
    {
        var facts = OwnFacts.Of(visitor).Where(fact => fact.Field.Type != Domain.Procedures.FieldType.File).Select(fact => Line(visitor, fact)).ToList();
        var lines = new List<Words> { new("mydata.title") };
        if (facts.Count > 0)
            lines.Add(new Words("mydata.facts", ("facts", facts)));
        if (visitor.Cases.ToList() is { Count: > 0 } cases)
            lines.Add(new Words("mydata.cases", ("cases", cases.TakeLast(Listed).Select(file => MenuRoom.Line(visitor, file)).ToList())));
        if (visitor.Draft is { } draft)
            lines.Add(new Words("mydata.draft", ("until", visitor.Office.Rights.DraftKeptUntil(visitor.Office.Clock, draft.LastTouched()))));
        if (visitor.Stored.Sum(Files) is > 0 and var files)
            lines.Add(new Words("mydata.files", ("count", files)));
        if (visitor.Turn.Own.Consents is [.., var consent])
            lines.Add(new Words("mydata.consent", ("version", consent.NoticeVersion), ("at", consent.At)));
        if (facts.Count == 0 && visitor.Turn.SetAside.Count > 0)
            lines.Add(MenuRoom.SetAside(visitor));
        return new Screen(new Words("mydata.what-now"),
            [visitor.Pick(new Words("mydata.button.viewers"), Viewers), visitor.Pick(new Words("mydata.button.copy"), Copy)],
            [visitor.Pick(new Words("mydata.button.correct"), Correct), visitor.Pick(new Words("mydata.button.erase"), Erase)],
            [visitor.Pick(new Words("mydata.button.withdraw"), Withdraw)],
            [visitor.Button("case.button.home", TalkMove.Home)])
        {
            Before = lines,
        };
    }

    private static Words Line(Visitor visitor, OwnFact fact) =>
        new("mydata.fact", ("name", new Words($"field.{fact.Field.Key}.name")), ("value", visitor.Equipment.Spoken.SayMasked(fact.Field, fact.Value)));

    private static int Files(CaseFile file) => file.Uploads.Count(upload => upload.State == UploadState.Stored);

    /// <summary>Who looked at what, by the role held then: it is the office that answers for it, not one officer.</summary>
    private static Screen Looked(Visitor visitor)
    {
        var looks = visitor.Turn.Own.Journal.Where(entry => entry.Kind == EntryKind.Viewed && entry.ActorKind == ActorKind.Officer).ToList();
        return new Screen(looks.Count == 0 ? new Words("mydata.viewers.none") : new Words("mydata.viewers.list", ("looks", looks.TakeLast(Listed).Select(entry => OwnCopy.Told(visitor, entry)).ToList())), Back(visitor));
    }

    private static Screen Corrections(Visitor visitor) => new(new Words("mydata.correct.which"),
    [
        .. OwnFacts.Correctable(visitor).Select((fact, index) => (List<Choice>)visitor.Pick(
            new Words("mydata.correct.button", ("name", new Words($"field.{fact.Field.Key}.name")), ("value", visitor.Equipment.Spoken.SayMasked(fact.Field, fact.Value))), Correction.Pick(index))),
        [visitor.Button("mydata.correct.other", TalkMove.CallOfficer)],
        Languages.Switch(visitor),
        Back(visitor),
    ]);

    private static Screen Asking(Visitor visitor, string ask, string yes, string pick) => Asking(visitor, [new Words(ask, Counter.Gaps(visitor.Office.Clock.Calendar))], yes, pick);

    private static Screen Asking(Visitor visitor, IReadOnlyList<Words> asked, string yes, string pick) =>
        new(asked[^1], [visitor.Pick(new Words(yes), pick)], Back(visitor)) { Before = [.. asked.SkipLast(1)] };

    private static List<Choice> Back(Visitor visitor) => visitor.Pick(new Words("mydata.button.back"), Overview);
}
