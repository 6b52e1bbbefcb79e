using PtspBot.Domain;
using PtspBot.Domain.Talk;
using PtspBot.Mailroom;
using PtspBot.Notices;
using PtspBot.Questions;
using PtspBot.StaffDesk.Calendar;
using PtspBot.StaffDesk.Counter;
using PtspBot.StaffDesk.Forms;
using PtspBot.StaffDesk.Queue;
using PtspBot.StaffDesk.Talk;

namespace PtspBot.StaffDesk;

/// <summary>The officers' side: groups, everybody on the roster, and whoever wants to be. An applicant's chat is the front desk's.</summary>
internal sealed class StaffTurn(Pairing pairing, Groups groups, GroupTopics topics, QueueDesk queue, IEnumerable<IStaffCommand> commands, OutageDesk outages, CounterDesk counter, Presses presses, FormDesk forms, TalkDesk talk, StaffMenu menu, Writer writer) : ITurn
{
    private readonly Dictionary<string, IStaffCommand> _commands = commands.ToDictionary(command => command.Name);

    public bool Takes(Turn turn) => turn.Incoming switch
    {
        { Chat: ChatKind.Group } => true,
        // An officer who was an applicant before still gets what becomes of that case's files.
        FileArrived arrived => turn.Officer is not null && turn.Case(arrived.CaseId)?.ApplicantChat != turn.Incoming.ChatId,
        _ => turn.Officer is not null || Command.Of(turn.Incoming)?.JoinCode is not null,
    };

    public IEnumerable<string> Asks(Turn turn) => [.. Reopening.Asks(turn), .. counter.Asks(turn)];

    public Search? Seeks(Turn turn) => turn switch
    {
        { Incoming: TopicShut { Thread: { } thread } } => new Search { Thread = thread },
        { Officer: null } => null,
        { Incoming: Pressed pressed } => ButtonData.TryParse(pressed.Data)?.Verb switch
        {
            StaffVerbs.Queue => queue.Wants(turn.Officer, QueueButton.Read(ButtonData.TryParse(pressed.Data)!.Argument, pressed, turn.At)),
            StaffVerbs.Outage => outages.Needs,
            StaffVerbs.Calendar => CalendarDesk.Wanted,
            Verbs.Keeping => KeepingDesk.Wanted,
            _ => counter.Seeks(turn),
        },
        _ when Heard(turn) is var (command, words) => command.Seeks(turn, words),
        { Incoming: Said { Chat: ChatKind.Group, ReplyTo: { } message } } when turn.Roster.IsStaffChat(turn.Incoming.ChatId) => new Search { RepliedTo = message },
        { Incoming.Chat: ChatKind.Private } when OutageDesk.IsAsked(turn.Conversation) => outages.Needs,
        _ => counter.Seeks(turn),
    };

    public void Play(Turn turn)
    {
        Answer(turn);
        topics.Notice(turn);
    }

    private void Answer(Turn turn)
    {
        if (turn.Officer is { } officer)
            Attend(new Errand(turn, officer, writer));
        else if (turn.Incoming is Pressed pressed)
            turn.Post(writer.Answer(pressed, writer.Language(turn.Incoming.From.Language), new Words("staff.press.no-authority"), alert: true));
        else if (turn.Incoming.Chat == ChatKind.Group)
            groups.Hear(turn);
        else
            pairing.Join(turn, Command.Of(turn.Incoming)?.JoinCode ?? "");
    }

    private void Attend(Errand errand)
    {
        if (errand.Turn.Incoming is Pressed pressed)
            presses.Take(errand, pressed.Data);
        else if (Heard(errand.Turn) is var (command, words))
            command.Obey(errand, words);
        else if (errand.IsInPrivate)
            Listen(errand);
        // Who answers a card or a question in the group means the applicant perhaps.
        else if (errand.Turn is { RepliedTo: { } file, Incoming: Said said })
            talk.Begin(errand, file, said);
        else
            groups.Hear(errand.Turn);
        errand.Finish();
    }

    private void Listen(Errand errand)
    {
        switch (errand.Turn.Incoming)
        {
            case Reached:
                break;
            case FileArrived arrived when CounterDesk.Awaits(errand.Turn, arrived):
                counter.Arrive(errand, arrived);
                break;
            case FileArrived arrived:
                forms.Take(errand, arrived);
                break;
            case var incoming when Command.Of(incoming) is { JoinCode: { } code }:
                pairing.Join(errand.Turn, code);
                break;
            case var incoming when Command.Of(incoming) is { Name: Command.Start, First: { } link } && link.StartsWith(CounterProof.LinkPrefix, StringComparison.Ordinal):
                errand.Show(new Words("counter.link.not-for-officers"));
                break;
            case var incoming when Command.Of(incoming) is not null:
                errand.Show(Lobby.Start(errand.Officer, menu));
                break;
            case var incoming when OutageDesk.IsAsked(errand.Conversation):
                outages.GoOn(errand, incoming);
                break;
            case var _ when forms.IsOpen(errand):
                forms.Take(errand);
                break;
            case var _ when CounterDesk.Hears(errand.Turn):
                counter.Hear(errand);
                break;
            case Said:
                errand.Show(Lobby.Start(errand.Officer, menu));
                break;
            case var incoming:
                errand.Show(Lobby.Start(errand.Officer, menu).Saying(Unexpected.Why(incoming)));
                break;
        }
    }

    /// <summary>The command that was typed, where it is one and may be heard here.</summary>
    private (IStaffCommand Command, Command Words)? Heard(Turn turn) =>
        Command.Of(turn.Incoming) is { JoinCode: null } words && _commands.GetValueOrDefault(words.Name) is { } command && command.IsHeardIn(turn)
            ? (command, words)
            : null;
}
