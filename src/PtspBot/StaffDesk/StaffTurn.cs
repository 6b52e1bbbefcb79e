using PtspBot.Domain;
using PtspBot.Mailroom;
using PtspBot.Notices;
using PtspBot.Questions;
using PtspBot.StaffDesk.Forms;

namespace PtspBot.StaffDesk;

/// <summary>The officers' side: groups, everybody on the roster, and whoever wants to be. An applicant's chat is the front desk's.</summary>
internal sealed class StaffTurn(Pairing pairing, Groups groups, Lobby lobby, StuckMail stuck, Presses presses, FormDesk forms, Writer writer) : ITurn
{
    /// <summary>Cases looked at for a queue; enough for a day, and a bound for the load of one turn.</summary>
    private const int MostWaiting = 60;

    public bool Takes(Turn turn) => turn.Incoming switch
    {
        { Chat: ChatKind.Group } => true,
        // An officer who was an applicant before still gets what becomes of that case's files.
        FileArrived arrived => turn.Officer is not null && turn.Case(arrived.CaseId)?.ApplicantChat != turn.Incoming.ChatId,
        _ => turn.Officer is not null || Command.Of(turn.Incoming)?.JoinCode is not null,
    };

    public IEnumerable<string> Asks(Turn turn) => [];

    public Search? Seeks(Turn turn) => turn switch
    {
        { Officer: null } => null,
        { Incoming: Pressed pressed } when ButtonData.TryParse(pressed.Data) is { Verb: StaffVerbs.Queue } => Waiting,
        _ => Command.Of(turn.Incoming) switch
        {
            { Name: Command.Queue } => Waiting,
            { Name: Command.Stuck } when StuckMail.IsHeardIn(turn) => new Search { Stuck = true },
            { Name: Command.Find, First: { } number } => new Search { Number = number.ToUpperInvariant() },
            _ => null,
        },
    };

    public void Play(Turn turn)
    {
        if (turn.Officer is { } officer)
            Attend(new Errand(turn, officer, writer));
        else if (turn.Incoming is Pressed pressed)
            turn.Post(writer.Answer(pressed.QueryId, turn.Incoming.ChatId, writer.Language(turn.Incoming.From.Language), new Words("staff.press.no-authority"), alert: true));
        else if (turn.Incoming.Chat == ChatKind.Group)
            groups.Hear(turn);
        else
            pairing.Join(turn, Command.Of(turn.Incoming)?.JoinCode ?? "");
    }

    private Search Waiting => new() { Stages = lobby.WaitingStages, Most = MostWaiting };

    private void Attend(Errand errand)
    {
        if (errand.Turn.Incoming is Pressed pressed)
            presses.Take(errand, pressed.Data);
        else if (Command.Of(errand.Turn.Incoming) is { Name: Command.Stuck } command && StuckMail.IsHeardIn(errand.Turn))
            stuck.Obey(errand, command);
        else if (errand.IsInPrivate)
            Listen(errand);
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
            case FileArrived arrived:
                forms.Take(errand, arrived);
                break;
            case var incoming when Command.Of(incoming) is { } command:
                Obey(errand, command);
                break;
            case var _ when FormDesk.IsOpen(errand):
                forms.Take(errand);
                break;
            case Said:
                errand.Show(Lobby.Start(errand.Officer));
                break;
            case var incoming:
                errand.Show(Lobby.Start(errand.Officer).Saying(Unexpected.Why(incoming)));
                break;
        }
    }

    private void Obey(Errand errand, Command command)
    {
        switch (command)
        {
            case { JoinCode: { } code }:
                pairing.Join(errand.Turn, code);
                break;
            case { Name: Command.Invite }:
                pairing.Invite(errand, command.Words);
                break;
            case { Name: Command.Queue }:
                lobby.Queue(errand);
                break;
            case { Name: Command.Find }:
                lobby.Find(errand, command.First);
                break;
            case { Name: Command.Myself }:
                Lobby.Myself(errand);
                break;
            case { Name: Command.Leave }:
                FormDesk.Leave(errand);
                break;
            default:
                errand.Show(Lobby.Start(errand.Officer));
                break;
        }
    }
}
