using PtspBot.Domain;
using PtspBot.Domain.Cases;
using PtspBot.Mailroom;
using PtspBot.Notices;
using PtspBot.StaffDesk.Calendar;
using PtspBot.StaffDesk.Commands;
using PtspBot.StaffDesk.Counter;
using PtspBot.StaffDesk.Duty;
using PtspBot.StaffDesk.Forms;
using PtspBot.StaffDesk.Queue;
using PtspBot.StaffDesk.Talk;

namespace PtspBot.StaffDesk;

/// <summary>
/// What an officer's button does. The button is only a wish: the case is looked up, its version compared, and the machine
/// asked for this very officer. What needs no word is done at once, the rest goes on in private.
/// </summary>
internal sealed class Presses(Casework work, Judging judging, FormDesk forms, QueueDesk queue, DutyDesk duty, OutageDesk outages, CalendarDesk calendar, CounterDesk counter, TalkDesk talk, LanguageCommand language, ObjectionDesk objections, KeepingDesk keeping)
{
    /// <summary>What is done to an item by a button; the rest follows from other things, whatever a forged button says.</summary>
    private static readonly ItemMove[] Pressed = [ItemMove.Show, ItemMove.Accept, ItemMove.Refuse, ItemMove.Waive];

    private static readonly Move[] WithoutWords = [Move.Claim, Move.Release, Move.Resume, Move.Reopen, Move.Acknowledge];

    public void Take(Errand errand, string written)
    {
        var data = ButtonData.TryParse(written);
        switch (data?.Verb)
        {
            case Verbs.Pick when forms.IsOpen(errand):
                forms.Take(errand);
                break;
            case StaffVerbs.Leave:
                FormDesk.Leave(errand);
                break;
            case Verbs.Language:
                language.Take(errand, data.Argument);
                break;
            case StaffVerbs.Queue:
                queue.Show(errand, QueueButton.Read(data.Argument, errand.Turn.Incoming, errand.Turn.At));
                break;
            case StaffVerbs.Duty:
                duty.Take(errand, data.Argument);
                break;
            case StaffVerbs.Outage:
                outages.Press(errand, data);
                break;
            case StaffVerbs.Calendar:
                calendar.Take(errand, data.Argument);
                break;
            case Verbs.Keeping:
                keeping.Press(errand, data.Argument);
                break;
            case Verbs.Counter:
                counter.Take(errand, data);
                break;
            case not null when CounterButton.IsOne(data):
                counter.Press(errand, data);
                break;
            // An answer is looked at again before it is sent, so an old button is as good. It may go to somebody whose
            // application is not sent yet: perhaps they asked because they cannot.
            case Verbs.Reply when errand.Turn.Case(data.Case) is { } asked:
                talk.Begin(errand, asked);
                break;
            case Verbs.TakeTalk when errand.Turn.Case(data.Case) is { Number: not null } talked:
                talk.Take(errand, talked, data.Argument);
                break;
            case Verbs.EndTalk when errand.Turn.Case(data.Case) is { Number: not null } talked:
                talk.End(errand, talked);
                break;
            case not null when errand.Turn.Case(data.Case) is { Number: not null } file:
                OfCase(errand, data, file);
                break;
            case not null when errand.Turn.ForeignNumber(data.Case) is { } number:
                errand.Tell(new Words("staff.press.set-aside", ("number", number)), alert: true);
                break;
            default:
                errand.Tell(new Words("staff.press.gone"));
                break;
        }
    }

    private void OfCase(Errand errand, ButtonData data, CaseFile file)
    {
        // What only shows something is as good on an old button.
        if (data.Verb == StaffVerbs.Open)
            Open(errand, file);
        else if (data.Verb == Verbs.Objection)
            objections.Press(errand, file);
        else if (data.Version != file.Version)
            Stale(errand, data, file);
        else
            OfCurrent(errand, data, file);
    }

    private void OfCurrent(Errand errand, ButtonData data, CaseFile file)
    {
        var procedure = work.Procedure(file);
        switch (data.Verb)
        {
            case Verbs.Move when Verbs.ReadTrigger(procedure, file.Step, data.Argument) is { } trigger:
                Make(errand, file, trigger);
                break;
            case Verbs.Judge:
                Judge(errand, file);
                break;
            case Verbs.Item when Verbs.ReadItem(procedure, file, data.Argument) is ({ } on, { } move) && Pressed.Contains(move):
                Item(errand, on, move, data.Argument!);
                break;
            case StaffVerbs.Next when Verbs.ReadItem(procedure, file, data.Argument) is ({ } on, _) && judging.IsFor(errand, file):
                judging.Pass(errand, on);
                break;
            case StaffVerbs.Note:
                Write(errand, file, NoteForm.Purpose);
                break;
            case StaffVerbs.Visit when data.Argument == VisitForm.Came:
                Came(errand, file);
                break;
            case StaffVerbs.Visit when !file.Stage.IsFinal:
                Write(errand, file, VisitForm.Purpose);
                break;
            case StaffVerbs.Reveal:
                work.Reveal(errand, file, data.Argument);
                break;
            case StaffVerbs.Fact:
                ViewFact(errand, file, data.Argument);
                break;
            case Verbs.View when Verbs.ReadItem(procedure, file, data.Argument) is ({ } on, _):
                View(errand, on);
                break;
            default:
                errand.Tell(new Words("staff.press.gone"));
                break;
        }
    }

    private void Open(Errand errand, CaseFile file)
    {
        if (Casework.MaySee(errand, file).IsApplied)
            errand.PointToPrivate();
        work.Show(errand, file);
    }

    private void Write(Errand errand, CaseFile file, string purpose)
    {
        if (Casework.MaySee(errand, file).Refusal is { } refusal)
            errand.Tell(refusal, alert: true);
        else
            forms.Begin(errand, file, purpose);
    }

    private void Came(Errand errand, CaseFile file)
    {
        var verdict = Casework.MaySee(errand, file);
        if (verdict.IsApplied)
            verdict = Proceedings.Came(file, errand.Actor, errand.Turn.At);
        if (verdict.IsApplied)
            work.Refresh(errand, file);
        work.Conclude(errand, file, verdict, new Words("visit.came", ("number", file.Number)));
    }

    private void Judge(Errand errand, CaseFile file)
    {
        if (!judging.IsFor(errand, file))
        {
            errand.Tell(new Words("item.not-yours-to-judge"), alert: true);
            return;
        }

        errand.PointToPrivate();
        judging.Begin(errand, file);
    }

    private void Make(Errand errand, CaseFile file, Trigger trigger)
    {
        var bound = work.Bound(errand, file);
        if (trigger.Move == Move.Reopen && Reopening.Refusal(errand.Turn, file) is { } taken)
            errand.Tell(taken, alert: true);
        else if (WithoutWords.Contains(trigger.Move))
            work.Conclude(errand, file, work.Move(errand, file, trigger), new Words($"staff.done.{Kebab.Of(trigger.Move)}", ("number", file.Number)));
        else if (bound.MayBegin(trigger))
            forms.Begin(errand, file, trigger.ToString());
        else
            errand.Tell(bound.Check(trigger).Refusal!, alert: true);
    }

    /// <summary>A refusal is asked for its reason; the other verdicts are given at once, and in private the next item follows.</summary>
    private void Item(Errand errand, ItemOnDesk on, ItemMove move, string argument)
    {
        if (work.Of(on.File).Items.Check(on, errand.Actor, move) is { Refusal: { } refusal })
        {
            errand.Tell(refusal, alert: true);
        }
        else if (move == ItemMove.Refuse)
        {
            forms.Begin(errand, on.File, RefusalForm.PurposeOf(argument));
        }
        else
        {
            work.Move(errand, on, move);
            errand.Tell(new Words($"staff.done.item-{Kebab.Of(move)}", ("item", new Words($"item.{on.Rule.Key}.name"))));
            if (errand.IsInPrivate)
                judging.GoOn(errand, on);
        }
    }

    private static void View(Errand errand, ItemOnDesk on)
    {
        if (!Casework.MayLook(errand, on.File, on.JudgedIn?.Role ?? on.Step.Role))
        {
            errand.Tell(new Words("move.no-role"), alert: true);
            return;
        }

        errand.PointToPrivate();
        Judging.SendFiles(errand, on);
    }

    private void ViewFact(Errand errand, CaseFile file, string? key)
    {
        if (work.AnswerFile(errand, file, key) is not { } found)
        {
            errand.Tell(new Words("move.no-role"), alert: true);
            return;
        }

        errand.PointToPrivate();
        Proceedings.Viewed(file, found.Field.Key, errand.Actor, errand.Turn.At);
        errand.Send(file, found.Upload, $"{file.Number}-{found.Field.Key}.{found.Upload.Kind}", new Words("judge.answer-file", ("number", file.Number), ("name", new Words($"field.{found.Field.Key}.name"))));
    }

    /// <summary>Somebody was quicker: nothing is done, and what was pressed is shown as it is now.</summary>
    private void Stale(Errand errand, ButtonData data, CaseFile file)
    {
        errand.Tell(file.Claimer is { } claimer && claimer != errand.Officer.UserId && data.Argument == nameof(Move.Claim)
            ? new Words("staff.press.taken", ("officer", file.ClaimerName))
            : new Words("staff.press.stale"));

        if (!errand.IsInPrivate)
            work.Refresh(errand, file);
        else if (data.Verb is Verbs.Item or StaffVerbs.Next && judging.IsFor(errand, file) && Verbs.ReadItem(work.Procedure(file), file, data.Argument) is ({ } on, _))
            judging.Again(errand, on);
        else
            work.Show(errand, file);
    }
}
