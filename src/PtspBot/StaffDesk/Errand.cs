using PtspBot.Domain;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Staff;
using PtspBot.Domain.Talk;
using PtspBot.Mailroom;
using PtspBot.Notices;

namespace PtspBot.StaffDesk;

/// <summary>
/// One turn of an officer, wherever it was made: whatever they are shown goes to their own private chat, because nothing
/// unmasked may stand in a group, and a press is answered exactly once.
/// </summary>
internal sealed class Errand(Turn turn, Officer officer, Writer writer)
{
    /// <summary>Characters; Bot API, answerCallbackQuery.</summary>
    private const int LongestToast = 200;

    private bool _answered;

    public Turn Turn => turn;

    public Officer Officer => officer;

    public Actor Actor { get; } = Actor.Of(officer);

    public Conversation Conversation => turn.Conversation;

    public string Language => writer.Language(turn.Conversation.Language);

    public bool IsInPrivate => turn.Incoming.Chat == ChatKind.Private;

    public void Show(Screen screen, CaseFile? file = null) =>
        turn.Post(writer.Write(screen, officer.UserId, Language) with { CaseId = file?.Id });

    public void Show(Words words) => Show(new Screen(words));

    /// <summary>A letter that another desk wrote in this turn; it may be the answer to the press.</summary>
    public void Forward(Letter letter)
    {
        if (letter is PressAnswer && _answered)
            return;

        _answered |= letter is PressAnswer;
        turn.Post(letter);
    }

    /// <summary>A file of a case, to the officer alone.</summary>
    public void Send(CaseFile file, Upload upload, string name, Words caption) =>
        turn.Post(new FileOut(upload.Id, name, writer.Say(Language, caption)) { ChatId = officer.UserId, CaseId = file.Id });

    /// <summary>Says what happened: over the button that was pressed, or as a message where none was.</summary>
    public void Tell(Words words, bool alert = false)
    {
        if (turn.Incoming is not Pressed || _answered)
            Show(words);
        else
            Answer(words, alert);
    }

    /// <summary>Where the officer is asked for more than a press, it is in private; in a group the press says so.</summary>
    public void PointToPrivate()
    {
        if (turn.Incoming is Pressed && !IsInPrivate && !_answered)
            Tell(new Words(Conversation.Reachable ? "staff.go-on-in-private" : "staff.press-start"), alert: !Conversation.Reachable);
    }

    /// <summary>A press that nothing was said about still stops its waiting sign.</summary>
    public void Finish()
    {
        if (turn.Incoming is Pressed && !_answered)
            Answer(null, alert: false);
    }

    private void Answer(Words? words, bool alert)
    {
        _answered = true;
        var answer = writer.Answer((Pressed)turn.Incoming, Language, words, alert);
        if (answer.Text is { Length: > LongestToast } full)
        {
            answer = answer with { Text = full[..(LongestToast - 1)] + "…" };
            Show(words!);
        }

        turn.Post(answer);
    }
}
