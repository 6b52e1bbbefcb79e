using PtspBot.Domain;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Procedures;
using PtspBot.Domain.Talk;
using PtspBot.Mailroom;
using PtspBot.Notices;
using PtspBot.OfficeFiles;
using PtspBot.Questions;

namespace PtspBot.FrontDesk;

/// <summary>An applicant at the desk during one turn: where they stand, the case in focus, and what they are told. A press is answered exactly once.</summary>
internal sealed class Visitor(Turn turn, Equipment equipment)
{
    private const int LongAsANumber = 8;

    private bool _answered;
    private bool _isOutdated;
    private bool _isRefused;
    private bool _keyIsOut = turn.AtCounter is null && AsksContact(turn, equipment.Office);
    private readonly InFull? _inFull = InFull.Of(turn);
    private bool _told;

    public Turn Turn => turn;

    public Incoming Incoming => turn.Incoming;

    public DateTimeOffset At => turn.At;

    public Office Office => equipment.Office;

    public Equipment Equipment => equipment;

    public Conversation Conversation { get; } = turn.Conversation;

    public long ChatId => Conversation.ChatId;

    public Actor Actor => turn.AtCounter is { } officer ? Actor.AtCounter(officer) : Actor.Applicant(ChatId);

    /// <summary>Where their files come from, and where a word about them goes: at the counter it is the officer's chat.</summary>
    public long FilesFrom => turn.AtCounter?.UserId ?? ChatId;

    public string Language => equipment.Writer.Language(Conversation.Language);

    /// <summary>The case or draft in focus, if it is theirs.</summary>
    public CaseFile? File => Own(Conversation.CaseId);

    /// <summary>Of the case in focus, else of what one may apply for today.</summary>
    public Procedure Procedure => File is { } file ? ProcedureOf(file) : (Offered is [var first, ..] ? first : Office.Procedures[0]);

    public IReadOnlyList<Procedure> Offered => Office.Offered(Office.Clock.Today(At));

    /// <summary>Those that ended are among them where the turn asked for them.</summary>
    public IEnumerable<CaseFile> Cases => turn.Cases.Concat(turn.Own.Cases).Where(file => file.ApplicantChat == ChatId && file.Phase != Phase.Draft).DistinctBy(file => file.Id).OrderBy(file => file.OpenedAt);

    /// <summary>Everything that is kept of them, the draft too.</summary>
    public IEnumerable<CaseFile> Stored => Draft is { } draft ? Cases.Append(draft) : Cases;

    public CaseFile? Draft => turn.Cases.FirstOrDefault(file => file.ApplicantChat == ChatId && file.Phase == Phase.Draft);

    public ConversationMachine Machine => Office.Conversation(Procedure.Name) ?? throw new InvalidOperationException($"There is no conversation for {Procedure.Name}.");

    public Procedure ProcedureOf(CaseFile file) => ProceedingsOf(file).Procedure;

    public Proceedings ProceedingsOf(CaseFile file) => Office.Proceedings(file.Procedure);

    public CaseFile? Own(Guid? id) => turn.Case(id) is { } file && file.ApplicantChat == ChatId ? file : null;

    public bool Go(TalkMove move, string? target = null, Form? form = null) => Machine.Go(Visit(form), move, target);

    public bool Can(TalkMove move) => Machine.Can(Visit(null), move);

    /// <summary>From wherever one stands to a case, as if through the menu; a draft half filled stays for later.</summary>
    public void Open(CaseFile file)
    {
        if (Conversation.Place != Place.Case || Conversation.CaseId != file.Id)
        {
            Home();
            Conversation.Focus(file.Id);
            Go(TalkMove.Open);
        }
    }

    public void Home()
    {
        Conversation.StartOver();
        Conversation.Focus(null);
    }

    public Occasion Occasion(string? pending = null) => new(Office.Regions, Office.Clock.Today(At), Conversation.Revision, words => Office.Texts.SayPlain(Language, words))
    {
        Pending = pending,
        Businesses = Office.Businesses,
        Gaps = File is { } file ? equipment.Spoken.Gaps(ProcedureOf(file), file) : [],
    };

    /// <summary>A button of this conversation, good until it moves on.</summary>
    public Choice Button(string label, TalkMove move, string? argument = null, Guid? caseId = null) =>
        new(new Words(label), new ButtonData(Verbs.Talk, argument is null ? $"{move}" : $"{move}.{argument}", caseId, Conversation.Revision));

    public Choice Pick(Words label, string argument) => new(label, new ButtonData(Verbs.Pick, argument, Version: Conversation.Revision));

    /// <summary>Beside the key that shares a contact the ways on are keys of the telephone too: those say their label and nothing else.</summary>
    public Choice? TypedWay(Field field, IEnumerable<Choice> ways) => field.Type == FieldType.Phone && Incoming is Said said
        ? ways.FirstOrDefault(way => string.Equals(Office.Texts.SayPlain(Language, way.Label), said.Text.Trim(), StringComparison.OrdinalIgnoreCase))
        : null;

    /// <param name="about">The message it speaks of.</param>
    public void Post(Screen screen, int? about = null)
    {
        // The key of the telephone would send the officer's own number.
        if (turn.AtCounter is not null && screen.AsksContact is not null)
            screen = (screen with { AsksContact = null }).Saying(new Words("counter.type-phone"));
        if (screen.AsksContact is null)
            TakeKeyBack();
        turn.Post(equipment.Writer.Write(screen, ChatId, Language) with { CaseId = Conversation.CaseId, About = about });
        _told = true;
    }

    /// <summary>What there is to say was said when the first of several came, or is being asked already.</summary>
    public void StaySilent() => _told = true;

    /// <summary>Shows a number whole, once and in a message of its own: whatever comes next, it is covered.</summary>
    public void PostInFull(Screen screen, Field field)
    {
        var slot = InFull.SlotFor(Conversation, field);
        turn.Post(equipment.Writer.Write(screen, ChatId, Language, slot) with { CaseId = Conversation.CaseId });
        Conversation.ShowInFull(slot);
    }

    /// <summary>The same for a question that needs a second tap.</summary>
    public void AskInFull(Screen screen, Field field)
    {
        PostInFull(screen, field);
        _told = true;
    }

    /// <summary>Whatever came, what stood there in full until now does not any more.</summary>
    public void CoverWhatWasInFull()
    {
        if (_inFull is null || Incoming is FileArrived)
            return;

        if (Conversation.InFull == _inFull.Slot)
            Conversation.ShowInFull(null);
        turn.Post(equipment.Writer.Write(new Screen(_inFull.Covered()), ChatId, Language, _inFull.Slot) with { CaseId = Conversation.CaseId });
    }

    /// <param name="isDone">It says that what was pressed is done; otherwise why it is not.</param>
    public void Toast(Words words, bool isDone = false)
    {
        _isRefused |= !isDone;
        if (_answered || Incoming is not Pressed pressed)
            return;

        turn.Post(equipment.Writer.Answer(pressed, Language, words));
        _answered = true;
    }

    /// <summary>The question under which something was pressed is over: no button of it is good any more.</summary>
    public void Outdate()
    {
        _isOutdated = true;
        Toast(new Words("trouble.stale"));
    }

    /// <summary>
    /// What was pressed can be read afterwards under what was asked, and cannot be pressed again. It costs an edit, so it
    /// comes after everything that people wait for; an old button that nobody tidied away still answers.
    /// </summary>
    public void CloseWhatWasPressed()
    {
        if (Incoming is not Pressed { MessageId: { } message, Label: { } label } pressed)
            return;

        if (_isOutdated)
            turn.Post(new KeyboardOff(message) { ChatId = ChatId, CaseId = Conversation.CaseId, Lane = Lane.Staff });
        else if (!_isRefused && pressed.Shown is { } shown)
            turn.Post(new Answered(message, $"{LongNumbers.Mask(shown)}\n\n{equipment.Writer.Say(Language, new Words("answer.chosen", ("label", label)))}") { ChatId = ChatId, CaseId = Conversation.CaseId, Lane = Lane.Staff });
    }

    /// <summary>Every press gets its answer, be it an empty one.</summary>
    public void AnswerPress()
    {
        if (!_answered && Incoming is Pressed pressed)
            turn.Post(equipment.Writer.Answer(pressed, Language, null));
        _answered = true;
    }

    public void Erase(int? messageId)
    {
        if (messageId is { } id)
            turn.Post(new Erasure(id) { ChatId = ChatId, CaseId = Conversation.CaseId });
    }

    /// <summary>Says without words that this very message was passed on.</summary>
    public void MarkSeen()
    {
        if (Incoming.MessageId is not { } id)
            return;

        turn.Post(new Seen(id) { ChatId = ChatId, CaseId = Conversation.CaseId });
        _told = true;
    }

    /// <summary>A typed NIK does not stay in the chat, not even a mistyped one.</summary>
    public void EraseIfSensitive(Field field)
    {
        if (field.Type == FieldType.Nik && Incoming is Said said && said.Text.Count(char.IsAsciiDigit) >= LongAsANumber)
            Erase(Incoming.MessageId);
    }

    /// <summary>Plays a move of the case and lets those concerned be told; refused, it says why.</summary>
    /// <param name="receipt">Of the file that brought the move about.</param>
    public Verdict Play(CaseFile file, Func<Proceedings, Verdict> move, Words? receipt = null)
    {
        TakeKeyBack();
        var before = file.Journal.Count;
        var verdict = move(ProceedingsOf(file));
        if (verdict.IsApplied)
            equipment.Notices.Tell(Telling(file), before, receipt);
        return verdict;
    }

    public bool HasBeenTold => _told || turn.Letters.Any(letter => letter is Message { Keyboard: not NoKeyboard, Slot: null } && letter.ChatId == ChatId);

    public Telling Telling(CaseFile file) => Notices.Telling.Of(turn, file);

    /// <summary>A question that lent out a key of its own is left: the phone's keyboard comes back, which needs a message of its own.</summary>
    private void TakeKeyBack()
    {
        if (_keyIsOut)
            turn.Post(new Message(Office.Texts.Say(Language, "phone.key-back"), new NoKeyboard()) { ChatId = ChatId, CaseId = Conversation.CaseId });
        _keyIsOut = false;
    }

    private static bool AsksContact(Turn turn, Office office) =>
        turn.Conversation is { Place: Place.Intake or Place.Form or Place.OwnData, Field: { } key, CaseId: { } id } && turn.Case(id) is { } file
            && office.Proceedings(file.Procedure).Procedure.FindField(key)?.Type == FieldType.Phone;

    private Visit Visit(Form? form) => new(Conversation, File) { Form = form ?? Form.None };
}
