using System.Globalization;
using PtspBot.Domain;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Talk;
using PtspBot.Mailroom;
using PtspBot.Notices;
using PtspBot.OfficeFiles;

namespace PtspBot.StaffDesk.Counter;

/// <summary>
/// An officer in the place of an applicant without Telegram: what they say and press is played by the applicants' own desk,
/// as that applicant's and with the officer named, and what it answers comes to the officer, there being no other chat.
/// </summary>
internal sealed class StandIn(ICounterside front, Writer writer, Texts texts)
{
    public ICounterside Front => front;

    /// <summary>The turn as the applicant's.</summary>
    /// <param name="plain">What was pressed, as the applicants' desk knows it.</param>
    public static Turn TurnOf(Turn turn, long chat, ButtonData? plain = null)
    {
        var incoming = turn.Incoming with { ChatId = chat, Chat = ChatKind.Private, From = new Sender(chat, "", turn.Conversation.Language) };
        return turn.ForApplicant(plain is not null && incoming is Pressed pressed ? pressed with { Data = plain.ToString() } : incoming, turn.Officer);
    }

    /// <summary>Plays it and brings the answers.</summary>
    /// <returns>Whether the applicant's conversation is over: nothing of it is at the counter any more.</returns>
    public bool Play(Errand errand, Turn applicants, Action<Turn> play)
    {
        play(applicants);
        var conversation = applicants.Conversation;
        var isOver = conversation.Place is Place.Menu or Place.Notice or Place.Declined or Place.OwnData or Place.Officer && !IsObjecting(conversation);
        foreach (var letter in applicants.Letters.Where(letter => !isOver || letter is not Message || letter.ChatId != conversation.ChatId))
            errand.Forward(letter.ChatId == conversation.ChatId ? Redirected(errand, letter, conversation, errand.Turn.Case(conversation.CaseId)) : letter);
        foreach (var work in applicants.Afterwards)
            errand.Turn.After(work);
        return isOver;
    }

    private Letter Redirected(Errand errand, Letter letter, Conversation applicant, CaseFile? file) => letter switch
    {
        Message message => message with
        {
            ChatId = errand.Officer.UserId,
            Html = $"{writer.Say(errand.Language, new Words("counter.head", ("who", (object?)file?.Number ?? new Words("counter.draft"))))}\n\n{message.Html}",
            // Slots are of a chat, and here several applicants share one.
            Slot = message.Slot is { } slot ? string.Create(CultureInfo.InvariantCulture, $"counter/{applicant.ChatId:x}/{slot}") : null,
            Keyboard = Keys(errand, message.Keyboard, applicant, file),
        },
        PressAnswer answer => answer with { ChatId = errand.Officer.UserId, Presser = errand.Officer.UserId },
        _ => letter with { ChatId = errand.Officer.UserId },
    };

    private InlineKeyboard? Keys(Errand errand, Keyboard? keyboard, Conversation applicant, CaseFile? file)
    {
        if (keyboard is not InlineKeyboard inline)
            return null;

        List<IReadOnlyList<InlineButton>> rows =
        [
            .. inline.Rows.Select(row => row.Select(button => Wrapped(button, applicant.CaseId)).OfType<InlineButton>().ToList()).Where(row => row.Count > 0),
        ];
        if (file?.Number is not null)
            rows.Add([new InlineButton(texts.SayPlain(errand.Language, "counter.button.leave"), new ButtonData(Verbs.Counter, CounterDesk.LeaveSeat, file.Id, file.Version).ToString())]);
        return new InlineKeyboard(rows);
    }

    private static InlineButton? Wrapped(InlineButton button, Guid? file) =>
        ButtonData.TryParse(button.Data) is { } data && CounterButton.Wrap(data, file) is { } wrapped ? button with { Data = wrapped.ToString() } : null;

    private static bool IsObjecting(Conversation conversation) => conversation is { Place: Place.Officer, Purpose: not null };
}
