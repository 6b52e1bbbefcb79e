using PtspBot.Domain.Cases;

namespace PtspBot.Domain.Talk;

/// <summary>A private chat with the office's bot: where it stands. Answers are facts of the case, not kept here.</summary>
public sealed class Conversation
{
    private Conversation()
    {
    }

    public Conversation(long chatId, string language)
    {
        (ChatId, Language) = (chatId, language);
    }

    public long ChatId { get; private set; }

    public string Language { get; private set; } = "";

    public Place Place { get; private set; } = Place.Notice;

    /// <summary>The question that stands open, of an intake or a form.</summary>
    public string? Field { get; private set; }

    /// <summary>The case in focus, or the draft being filled.</summary>
    public Guid? CaseId { get; private set; }

    /// <summary>What the open form is for: a move of the case, as <see cref="Trigger"/> writes it.</summary>
    public string? Purpose { get; private set; }

    /// <summary>One answer of the review is being corrected; the next answer leads back there.</summary>
    public bool Correcting { get; private set; }

    /// <summary>Answers of a form that are not facts (a reason, a ground), as JSON; sealed at rest.</summary>
    public string? Draft { get; private set; }

    /// <summary>False once Telegram said that the person blocked the bot.</summary>
    public bool Reachable { get; private set; } = true;

    /// <summary>Hash of the notice consented to; null without consent.</summary>
    public string? Consented { get; private set; }

    /// <summary>Since when the consent that was given is withdrawn; null again once it is given anew. Nothing is sent about a case meanwhile.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>The message in which a number stands in full, to be compared, until something else comes; null when there is none.</summary>
    public string? InFull { get; private set; }

    /// <summary>Of an officer: the applicant at the counter in whose place they say and press things, as <see cref="CounterChat"/> has it.</summary>
    public long? Serving { get; private set; }

    /// <summary>Grows with every change; older buttons are stale. Also the row version.</summary>
    public int Revision { get; private set; } = 1;

    public TalkState State
    {
        get => new(Place, Place == Place.Intake ? Field : null);
        internal set => (Place, Field, Revision) = (value.Place, value.Field, Revision + 1);
    }

    public void Speak(string language) => (Language, Revision) = (language, Revision + 1);

    public void Consent(string noticeHash) => (Consented, WithdrawnAt, Revision) = (noticeHash, null, Revision + 1);

    public void Withdraw(DateTimeOffset at) => (Consented, WithdrawnAt, Revision) = (null, at, Revision + 1);

    public void Reach(bool reachable) => (Reachable, Revision) = (reachable, Revision + 1);

    public void Focus(Guid? caseId) => (CaseId, Revision) = (caseId, Revision + 1);

    public void Correct(bool correcting) => (Correcting, Revision) = (correcting, Revision + 1);

    /// <summary>Opens a form for a move, or closes it with null.</summary>
    public void Fill(string? purpose, string? field, string? draft) =>
        (Purpose, Field, Draft, Revision) = (purpose, field, draft, Revision + 1);

    /// <summary>Makes no button stale: it is not what the chat is doing.</summary>
    public void ShowInFull(string? message) => InFull = message;

    /// <summary>Makes no button stale: each names whom it is for.</summary>
    public void Serve(long? chat) => Serving = chat;

    /// <summary>Puts a chat whose stored place means nothing any more at a sensible one.</summary>
    public void StartOver() => (Place, Field, Purpose, Draft, Correcting, Revision) =
        (Consented is null ? Place.Notice : Place.Menu, null, null, null, false, Revision + 1);
}

/// <summary>That somebody agreed to the notice: which text, in which language, when; and until when. It stays as the proof of both.</summary>
public sealed record Consent(Guid Id, long ChatId, string NoticeVersion, string TextHash, string Language, DateTimeOffset At)
{
    public long ChatId { get; private set; } = ChatId;

    /// <summary>The officer to whom it was given, signed on paper; null where it was given in the chat.</summary>
    public long? TakenBy { get; init; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    public void Withdraw(DateTimeOffset at) => WithdrawnAt ??= at;

    /// <summary>Whoever gave it at the counter has a chat of their own now.</summary>
    public void MoveTo(long chat) => ChatId = chat;
}
