using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PtspBot.Domain;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Staff;
using PtspBot.Domain.Talk;
using PtspBot.Mailroom;
using PtspBot.Notices;
using PtspBot.OfficeFiles;

namespace PtspBot.StaffDesk.Counter;

/// <summary>
/// Applicants without Telegram: an officer of the front office opens a case for whoever stands before them, answers its
/// questions, does what the applicant would do later on, and one day hands the case over to the applicant's own chat.
/// </summary>
internal sealed class CounterDesk(Office office, StandIn standIn, CounterPapers papers, LinkDesk links, Casework work)
{
    public const string LeaveSeat = "leave";
    private const string Start = "start";
    private const string Form = "form";
    private const string Go = "go-on";
    private const string Slip = "slip";
    private const string Link = "link";

    private const Role Whose = Role.FrontOffice;

    public IEnumerable<string> Asks(Turn turn) => TurnOf(turn) is { } applicants ? standIn.Front.Asks(applicants) : [];

    public Search? Seeks(Turn turn) => TurnOf(turn) is { } applicants ? standIn.Front.Seeks(applicants) : null;

    /// <summary>Whatever is said in private, as long as no form of the officer's own is open, is said for the applicant.</summary>
    public static bool Hears(Turn turn) => turn is { Officer: not null, Conversation: { Serving: not null, Purpose: null }, Incoming: { Chat: ChatKind.Private } and not FileArrived };

    /// <summary>A file that was sent for the applicant, and not for a form of the officer's own.</summary>
    public static bool Awaits(Turn turn, FileArrived arrived) => turn.Case(arrived.CaseId) is { KeptBy: not null } file
        && file.Uploads.FirstOrDefault(upload => upload.Id == arrived.UploadId) is { } upload
        && !(turn.Conversation is { Purpose: not null, Field: { } field } && turn.Conversation.CaseId == file.Id && field.EndsWith($"/{upload.Field}", StringComparison.Ordinal));

    public void Hear(Errand errand) => Play(errand, errand.Conversation.Serving!.Value, standIn.Front.Play);

    /// <summary>Where the applicant has the case in Telegram by now, the file is theirs.</summary>
    public void Arrive(Errand errand, FileArrived arrived)
    {
        var file = errand.Turn.Case(arrived.CaseId)!;
        if (file.IsAtCounter)
        {
            Play(errand, file.ApplicantChat, standIn.Front.Play);
            return;
        }

        var applicants = errand.Turn.ForApplicant(arrived with { ChatId = file.ApplicantChat, From = new Sender(file.ApplicantChat, "", null) }, null);
        standIn.Front.Play(applicants);
        foreach (var letter in applicants.Letters)
            errand.Turn.Post(letter);
    }

    /// <summary>A button of the applicants' desk: for the applicant it was made for, and nobody else who may stand there now.</summary>
    public void Press(Errand errand, ButtonData data)
    {
        if (MayServe(errand) is { Refusal: { } refusal })
            errand.Tell(refusal, alert: true);
        else if (CounterButton.Unwrap(data) is not { } plain || ChatOf(errand.Turn, data) is not { } chat)
            errand.Tell(new Words("staff.press.gone"));
        else if (!CanTurnTo(errand, chat))
            TellOfDraft(errand);
        else
            Play(errand, chat, standIn.Front.Play, plain);
    }

    /// <summary>From the command: to whom one serves, or to somebody new.</summary>
    public void Begin(Errand errand, string? number)
    {
        if (MayServe(errand) is { Refusal: { } refusal })
            errand.Show(refusal);
        else if (number is null)
            errand.Show(errand.Conversation.Serving is null ? Beginning(errand) : Serving(errand));
        else if (errand.Turn.Numbered(number) is { } file)
            Serve(errand, file);
        else
            errand.Show(new Words("staff.find.none", ("number", number)));
    }

    /// <summary>The counter's own buttons; those of a case say which.</summary>
    public void Take(Errand errand, ButtonData data)
    {
        var parts = data.Argument?.Split('.') ?? [];
        if (MayServe(errand) is { Refusal: { } refusal })
            errand.Tell(refusal, alert: true);
        else if (parts is [Start, var which] && int.TryParse(which, NumberStyles.None, CultureInfo.InvariantCulture, out var place))
            Open(errand, place);
        else if (parts is [Form])
            papers.SendForm(errand);
        else if (parts is [Go] && errand.Conversation.Serving is { } chat)
            Play(errand, chat, standIn.Front.Show);
        else if (parts is [LeaveSeat])
            Leave(errand);
        else if (errand.Turn.Case(data.Case) is { Number: not null } file)
            OfCase(errand, file, parts, data);
        else
            errand.Tell(new Words("staff.press.gone"));
    }

    public static void Leave(Errand errand)
    {
        if (IsAtDraft(errand))
        {
            TellOfDraft(errand);
            return;
        }

        errand.Tell(new Words(errand.Conversation.Serving is null ? "counter.nobody" : "counter.left"));
        errand.Conversation.Serve(null);
    }

    /// <summary>What an officer of the front office may do for whoever has no Telegram, in private.</summary>
    public static IEnumerable<IReadOnlyList<Choice>> Buttons(Errand errand, CaseFile file)
    {
        if (!file.IsAtCounter || (errand.Officer.Roles & Whose) == 0)
            return [];

        List<Choice> row = [new(new Words("counter.button.slip"), Button(Slip, file))];
        if (!file.Stage.IsFinal)
            row.Add(new Choice(new Words("counter.button.link"), Button(Link, file)));
        return [row];
    }

    private void OfCase(Errand errand, CaseFile file, string[] parts, ButtonData data)
    {
        if (Casework.MaySee(errand, file) is { Refusal: { } refusal })
            errand.Tell(refusal, alert: true);
        else if (parts is [Verbs.Serve])
            Serve(errand, file);
        else if (!file.IsAtCounter)
            errand.Tell(new Words("counter.has-telegram", ("number", file.Number)), alert: true);
        else if (parts is [Slip])
            papers.SendSlip(errand, file);
        else if (parts is [Link] && data.Version == file.Version)
            links.Give(errand, file);
        else
            errand.Tell(new Words("staff.press.stale"));
    }

    private void Serve(Errand errand, CaseFile file)
    {
        if (!file.IsAtCounter)
            work.Show(errand, file, new Words("counter.has-telegram", ("number", file.Number)));
        else if (!CanTurnTo(errand, file.ApplicantChat))
            TellOfDraft(errand);
        else
        {
            errand.PointToPrivate();
            Play(errand, file.ApplicantChat, turn => standIn.Front.Enter(turn, file));
        }
    }

    /// <summary>Consent on paper: which words were signed, when, and who took it.</summary>
    private void Open(Errand errand, int which)
    {
        if (IsAtDraft(errand))
        {
            TellOfDraft(errand);
            return;
        }

        var (turn, language) = (errand.Turn, errand.Language);
        var chat = CounterChat.Of(Guid.CreateVersion7(turn.At));
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(papers.ConsentIn(language))));
        var consent = new Consent(Guid.CreateVersion7(turn.At), chat, office.Texts.SayPlain(language, "counter.consent.version"), hash, language, turn.At) { TakenBy = errand.Officer.UserId };
        Play(errand, chat, applicants => standIn.Front.Begin(applicants, consent, which));
    }

    private void Play(Errand errand, long chat, Action<Turn> play, ButtonData? plain = null)
    {
        if (MayServe(errand) is { Refusal: { } refusal })
        {
            errand.Conversation.Serve(null);
            errand.Tell(refusal, alert: true);
            return;
        }

        var applicants = StandIn.TurnOf(errand.Turn, chat, plain);
        var at = errand.Turn.Case(applicants.Conversation.CaseId);
        var wasDraft = at is null or { Number: null };
        var isOver = standIn.Play(errand, applicants, play);
        errand.Conversation.Serve(isOver ? null : chat);
        if (isOver)
            errand.Show(new Words("counter.ended"));
        else if (wasDraft && errand.Turn.Case(applicants.Conversation.CaseId) is { Number: not null } file)
            papers.SendSlip(errand, file);
    }

    /// <summary>What this turn is at the counter; asked before it is played, so that what it will need is looked up.</summary>
    private static Turn? TurnOf(Turn turn)
    {
        if (turn.Officer is not { } officer || (officer.Roles & Whose) == 0)
            return null;
        if (turn.Incoming is Pressed pressed)
            return ButtonData.TryParse(pressed.Data) is { } data && CounterButton.IsOne(data) && CounterButton.Unwrap(data) is { } plain && ChatOf(turn, data) is { } chat ? StandIn.TurnOf(turn, chat, plain) : null;

        return Hears(turn) ? StandIn.TurnOf(turn, turn.Conversation.Serving!.Value) : null;
    }

    /// <summary>A file that nobody has sorted yet is named by itself, and is looked for where one serves.</summary>
    private static long? ChatOf(Turn turn, ButtonData data) => turn.Case(data.Case) is { } file
        ? file.IsAtCounter ? file.ApplicantChat : null
        : turn.Conversation.Serving is { } serving && StandIn.TurnOf(turn, serving).Cases.Any(one => one.Uploads.Any(upload => upload.Id == data.Case)) ? serving : null;

    private static Verdict MayServe(Errand errand) => (errand.Officer.Roles & Whose) != 0 ? Verdict.Applied : Verdict.Refused("move.no-role");

    /// <summary>Half filled answers of one person are finished or given up before another is served, so that none are mixed.</summary>
    private static bool CanTurnTo(Errand errand, long chat) => errand.Conversation.Serving == chat || !IsAtDraft(errand);

    private static bool IsAtDraft(Errand errand) => errand.Conversation.Serving is { } serving && errand.Turn.ConversationOf(serving)?.Place is Place.Intake or Place.Review;

    private static void TellOfDraft(Errand errand) => errand.Show(new Screen(new Words("counter.draft-open"), (List<Choice>)new Choice(new Words("counter.button.go-on"), new ButtonData(Verbs.Counter, Go))));

    private Screen Beginning(Errand errand)
    {
        var offered = office.Offered(office.Clock.Today(errand.Turn.At));
        return new Screen(new Words("counter.begin"),
        [
            .. offered.Select((procedure, place) => (List<Choice>)new Choice(
                offered.Count == 1 ? new Words("counter.button.start") : new Words("counter.button.start-for", ("procedure", procedure.Sop)),
                new ButtonData(Verbs.Counter, string.Create(CultureInfo.InvariantCulture, $"{Start}.{place}")))),
            (List<Choice>)new Choice(new Words("counter.button.form"), new ButtonData(Verbs.Counter, Form)),
        ]);
    }

    private Screen Serving(Errand errand)
    {
        var conversation = errand.Turn.ConversationOf(errand.Conversation.Serving!.Value);
        var who = errand.Turn.Case(conversation?.CaseId) is { Number: { } number } ? (object)number : new Words("counter.draft");
        var goOn = new Choice(new Words("counter.button.go-on"), new ButtonData(Verbs.Counter, Go));
        if (IsAtDraft(errand))
            return new Screen(new Words("counter.draft-open"), (List<Choice>)goOn);

        return Beginning(errand).Saying(new Words("counter.serving", ("who", who))).With((List<Choice>)[goOn, new Choice(new Words("counter.button.leave"), new ButtonData(Verbs.Counter, LeaveSeat))]);
    }

    private static ButtonData Button(string argument, CaseFile file) => new(Verbs.Counter, argument, file.Id, file.Version);
}
