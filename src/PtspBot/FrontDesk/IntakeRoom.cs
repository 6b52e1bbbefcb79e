using PtspBot.Domain;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Procedures;
using PtspBot.Domain.Talk;
using PtspBot.Mailroom;
using PtspBot.Notices;
using PtspBot.Questions;

namespace PtspBot.FrontDesk;

/// <summary>The questions before there is a case, one at a time in the order of the file. Answers are facts of the draft at once, so nothing is lost by going away.</summary>
internal sealed class IntakeRoom : IRoom
{
    public Screen Show(Visitor visitor)
    {
        var field = Open(visitor);
        var screen = WithWays(visitor, field, FieldTypes.Ask(field, visitor.Occasion()));
        return field.Aside ? screen : screen.Saying(Progress(visitor, field));
    }

    public void Hear(Visitor visitor, Incoming incoming)
    {
        var field = Open(visitor);
        if (visitor.TypedWay(field, Ways(visitor, field)) is { } way)
        {
            Presses.Take(visitor, way);
            return;
        }

        var answer = FieldTypes.Read(field, incoming, visitor.Occasion(visitor.Conversation.Draft));
        visitor.EraseIfSensitive(field);

        switch (answer)
        {
            case Answer.Accepted accepted:
                Accept(visitor, field, accepted.Value);
                break;
            case Answer.Narrower narrower:
                visitor.Conversation.Fill(null, field.Key, narrower.Pending);
                Narrow(visitor, field, WithWays(visitor, field, narrower.At(visitor.Conversation.Revision)));
                break;
            case Answer.AskAgain again:
                visitor.Post(Show(visitor).Saying(again.Why));
                break;
            case Answer.Stop stop:
                visitor.Post(Show(visitor).Saying(stop.Words));
                break;
            case Answer.Promised promised:
                Await(visitor, field, promised.File);
                break;
        }
    }

    public static void Move(Visitor visitor, TalkMove move)
    {
        var field = Open(visitor);
        if (!visitor.Go(move))
            return;

        if (move == TalkMove.Skip)
            visitor.File?.Unlearn(field.Key);
        Arrived(visitor);
    }

    /// <summary>Leaves, and what was answered is dropped.</summary>
    public static void GiveUp(Visitor visitor)
    {
        var draft = visitor.File;
        if (!visitor.Go(TalkMove.GiveUp))
            return;

        if (draft is not null)
            visitor.Turn.Drop(draft);
        visitor.Home();
        visitor.Post(new MenuRoom().Show(visitor).Saying(new Words("intake.given-up")));
    }

    /// <summary>The content of a file that was asked for is here, or why it cannot be taken.</summary>
    public static void Arrive(Visitor visitor, Upload upload, Words? refusal)
    {
        if (refusal is null)
            Accept(visitor, Open(visitor), upload.Id.ToString());
        else
            visitor.Post(new IntakeRoom().Show(visitor).Saying(refusal));
    }

    private static void Await(Visitor visitor, Field field, SentFile sent)
    {
        visitor.File!.Promise(new Upload(Guid.CreateVersion7(visitor.At), visitor.File.Id, null, null, field.Key, visitor.FilesFrom, sent.FileId, sent.Size, visitor.At));
        visitor.Post(WithWays(visitor, field, new Screen(new Words("docs.checking"))));
    }

    private static void Narrow(Visitor visitor, Field field, Screen screen)
    {
        if (field.Type == FieldType.Nik && visitor.Conversation.Draft is not null)
            visitor.AskInFull(screen, field);
        else
            visitor.Post(screen);
    }

    private static void Accept(Visitor visitor, Field field, string value)
    {
        if (Duplicates.Refusal(visitor, field, value) is { } refusal)
        {
            visitor.Post(new IntakeRoom().Show(visitor).Saying(refusal));
            return;
        }

        var draft = visitor.File!;
        Facts.Learn(draft, field, value, visitor.Equipment.Hashes, FactSource.Applicant, visitor.At);
        ForgetWhatNoLongerApplies(visitor.Procedure, draft);
        visitor.Go(TalkMove.Answer);
        Arrived(visitor);
        if (Duplicates.Of(visitor, draft, field) is { } other)
            Duplicates.Tell(visitor, other);
        else
            ReadBack(visitor, field, value);
    }

    /// <summary>What was typed is said once in full before the next question; whoever has confirmed it has seen it.</summary>
    private static void ReadBack(Visitor visitor, Field field, string value)
    {
        if (visitor.Incoming is not Said || FieldTypes.ReadBack(field, value, visitor.Occasion()) is not { } words)
            return;

        var change = visitor.Conversation.Place == Place.Review ? ReviewRoom.Correction(visitor, field) : visitor.Button("nik.change", TalkMove.Back).Data;
        List<Choice> choices = [new Choice(new Words("nik.change"), change)];
        var screen = new Screen(words, choices);
        if (Duplicates.OwnCaseOf(visitor, field, value) is { } own && Duplicates.Known(visitor, own) is var (known, opening))
            screen = screen.Saying(known).With([opening]);
        visitor.PostInFull(screen, field);
    }

    private static void Arrived(Visitor visitor)
    {
        var conversation = visitor.Conversation;
        conversation.Fill(null, conversation.Field, null);
        if (conversation.Place != Place.Intake && conversation.Correcting)
            conversation.Correct(false);
    }

    private static Screen WithWays(Visitor visitor, Field field, Screen screen) => screen.With(Ways(visitor, field));

    private static List<Choice> Ways(Visitor visitor, Field field)
    {
        List<Choice> ways = [visitor.Button("intake.back", TalkMove.Back)];
        if (field.Optional && visitor.Can(TalkMove.Skip))
            ways.Add(visitor.Button("intake.skip", TalkMove.Skip));
        ways.Add(visitor.Button("intake.give-up", TalkMove.GiveUp));
        return ways;
    }

    private static Words Progress(Visitor visitor, Field field)
    {
        var applying = visitor.Procedure.Intake.Where(asked => asked.AppliesTo(visitor.File!) && !asked.Aside).ToList();
        return new Words("intake.progress", ("at", applying.FindIndex(asked => asked.Key == field.Key) + 1), ("of", applying.Count));
    }

    private static void ForgetWhatNoLongerApplies(Procedure procedure, CaseFile draft)
    {
        foreach (var field in procedure.Intake.Where(field => !field.AppliesTo(draft)))
            draft.Unlearn(field.Key);
    }

    private static Field Open(Visitor visitor) => visitor.Procedure.Intake.First(field => field.Key == visitor.Conversation.Field);
}
