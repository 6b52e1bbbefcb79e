using PtspBot.Domain;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Talk;
using PtspBot.Mailroom;
using PtspBot.Notices;

namespace PtspBot.FrontDesk;

/// <summary>What a pressed button does. It is user input: whose case it is, at which version, and whether the move is open now are found out here again.</summary>
internal static class Presses
{
    /// <summary>True when the button belongs to no question of the room one is in.</summary>
    public static bool Obey(Visitor visitor, Incoming incoming)
    {
        if (incoming is not Pressed pressed)
            return false;
        if (ButtonData.TryParse(pressed.Data) is not { } data)
        {
            visitor.Toast(new Words("trouble.stale"));
            return true;
        }

        switch (data.Verb)
        {
            case Verbs.Language:
                Languages.Speak(visitor, data.Argument);
                return true;
            case Verbs.Talk:
                Talk(visitor, data);
                return true;
            case Verbs.Move or Verbs.Item or Verbs.Remind or Verbs.Picture:
                OfCase(visitor, data);
                return true;
            case Verbs.Sort:
                Unsorted.Sort(visitor, data);
                return true;
            case Verbs.Pick:
                return IsStale(visitor, data);
            default:
                visitor.Toast(new Words("trouble.stale"));
                return true;
        }
    }

    public static void CallOfficer(Visitor visitor)
    {
        // Without a case in focus the only one there is, is meant.
        if (visitor.File is null && (visitor.Cases.LastOrDefault(file => !file.Stage.IsFinal) ?? visitor.Draft ?? visitor.Cases.LastOrDefault()) is { } file)
            visitor.Conversation.Focus(file.Id);
        if (visitor.Conversation.Place is not (Place.Menu or Place.Case or Place.Help))
            Leave(visitor);
        OfficerRoom.Enter(visitor);
    }

    /// <summary>A key of the telephone that stands for a button of this conversation.</summary>
    public static void Take(Visitor visitor, Choice way)
    {
        if (way.Data.Verb == Verbs.Talk)
            Talk(visitor, way.Data);
    }

    /// <summary>Back to the case, or to the menu when it was only a draft.</summary>
    public static void Return(Visitor visitor)
    {
        if (visitor.File is { Phase: not Phase.Draft })
            visitor.Go(TalkMove.Return);
        else
            visitor.Home();
        if (visitor.Conversation.Place == Place.Case)
            visitor.Conversation.Fill(null, null, null);
    }

    private static void Leave(Visitor visitor)
    {
        var file = visitor.Conversation.CaseId;
        visitor.Conversation.StartOver();
        visitor.Conversation.Focus(file);
    }

    private static bool IsStale(Visitor visitor, ButtonData data)
    {
        if (data.Version == visitor.Conversation.Revision)
            return false;

        visitor.Outdate();
        return true;
    }

    private static void OfCase(Visitor visitor, ButtonData data)
    {
        if (HasNoConsent(visitor) || visitor.Own(data.Case) is not { Phase: not Phase.Draft } file)
        {
            visitor.Toast(new Words("trouble.stale"));
            return;
        }

        if (data.Verb == Verbs.Item)
            CaseRoom.Press(visitor, file, data);
        else if (data.Verb == Verbs.Picture)
            StepPicture.Send(visitor, file);
        else if (data.Verb == Verbs.Remind)
            RemindWishes.Press(visitor, file, data);
        else if (data.Version != file.Version || Verbs.ReadTrigger(visitor.ProcedureOf(file), file.Step, data.Argument) is not { } trigger)
            Stale(visitor, file);
        else
            Move(visitor, file, trigger);
    }

    private static void Stale(Visitor visitor, CaseFile file)
    {
        visitor.Open(file);
        visitor.Toast(new Words("trouble.stale"));
    }

    private static void Move(Visitor visitor, CaseFile file, Trigger trigger)
    {
        var machine = visitor.ProceedingsOf(file).Machine.For(file, visitor.Actor);
        if (trigger.Move == Domain.Cases.Move.Cancel && (visitor.Conversation.Place != Place.Cancelling || visitor.File != file))
        {
            visitor.Open(file);
            CancelRoom.Enter(visitor);
        }
        else if (trigger.Move == Domain.Cases.Move.Reopen && Reopening.Refusal(visitor.Turn, file) is { } taken)
        {
            visitor.Open(file);
            visitor.Post(new CaseRoom().Show(visitor).Saying(taken));
        }
        else if (machine.MayBegin(trigger))
            FormRoom.Begin(visitor, file, trigger);
        else
        {
            visitor.Open(file);
            visitor.Toast(machine.Check(trigger).Refusal!);
        }
    }

    private static void Talk(Visitor visitor, ButtonData data)
    {
        var parts = (data.Argument ?? "").Split('.');
        var argument = parts.Length > 1 ? parts[1] : null;
        if (!Enum.TryParse<TalkMove>(parts[0], out var move) || !Enum.IsDefined(move) || (data.Case is null && IsOfOneMoment(move) && IsStale(visitor, data)))
        {
            visitor.Toast(new Words("trouble.stale"));
            return;
        }

        if (data.Case is { } id && move != TalkMove.Home && !CameTo(visitor, id))
            visitor.Toast(new Words("trouble.stale"));
        else
            Talk(visitor, move, argument);
    }

    /// <summary>A button of a case works wherever one is: it leads to that case first.</summary>
    private static bool CameTo(Visitor visitor, Guid id)
    {
        if (HasNoConsent(visitor) || visitor.Own(id) is not { Phase: not Phase.Draft } file)
            return false;
        if (visitor.File != file || visitor.Conversation.Place is not (Place.Case or Place.Help))
            visitor.Open(file);
        return true;
    }

    private static void Talk(Visitor visitor, TalkMove move, string? argument)
    {
        switch (move)
        {
            case TalkMove.Accept: NoticeRoom.Accept(visitor); break;
            case TalkMove.Apply: MenuRoom.Apply(visitor, int.TryParse(argument, out var which) ? which : 0); break;
            case TalkMove.Correct: ReviewRoom.Correct(visitor, argument); break;
            case TalkMove.Send: ReviewRoom.Send(visitor); break;
            case TalkMove.Back or TalkMove.Skip when visitor.Conversation.Place == Place.Intake: IntakeRoom.Move(visitor, move); break;
            case TalkMove.GiveUp: IntakeRoom.GiveUp(visitor); break;
            case TalkMove.Open when visitor.File is { Phase: not Phase.Draft } file: CaseRoom.Enter(visitor, file); break;
            case TalkMove.Reapply when visitor.File is { Stage.IsFinal: true, Phase: not Phase.Completed } ended: Reapplying.Begin(visitor, ended); break;
            case TalkMove.Dispute when visitor.File is { Phase: Phase.Rejected }: ObjectionRoom.Enter(visitor); break;
            case TalkMove.OwnData when !HasNoConsent(visitor): OwnDataRoom.Enter(visitor); break;
            case TalkMove.Cases when !HasNoConsent(visitor): visitor.Home(); MenuRoom.ShowCases(visitor); break;
            case TalkMove.Help when IsAtCase(visitor): HelpRoom.Enter(visitor, argument); break;
            case TalkMove.Cancel when IsAtCase(visitor): CancelRoom.Enter(visitor); break;
            case TalkMove.CallOfficer when !HasNoConsent(visitor): CallOfficer(visitor); break;
            case TalkMove.Return when visitor.Conversation.Place is Place.Form or Place.Help or Place.Cancelling or Place.Officer: Return(visitor); break;
            case TalkMove.Home: Home(visitor); break;
            case TalkMove.Decline or TalkMove.Reconsider: visitor.Go(move); break;
        }
    }

    private static void Home(Visitor visitor)
    {
        if (visitor.Conversation.Place is not (Place.Notice or Place.Declined))
            visitor.Home();
    }

    /// <summary>Buttons that answer what stands on the screen, and nothing that stood there before.</summary>
    private static bool IsOfOneMoment(TalkMove move) =>
        move is TalkMove.Accept or TalkMove.Decline or TalkMove.Reconsider or TalkMove.Skip or TalkMove.Back or TalkMove.Correct or TalkMove.Send or TalkMove.GiveUp or TalkMove.Return or TalkMove.Help;

    private static bool IsAtCase(Visitor visitor) => visitor.Conversation.Place is Place.Case or Place.Help;

    private static bool HasNoConsent(Visitor visitor) => visitor.Conversation.Consented is null;
}
