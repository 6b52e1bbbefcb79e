using PtspBot.Domain;
using PtspBot.Domain.Talk;
using PtspBot.Mailroom;

namespace PtspBot.FrontDesk;

/// <summary>What one may type anywhere: the commands of the menu key, and the words people use instead of them.</summary>
internal static class Commands
{
    /// <summary>Every screen says that this word calls an officer.</summary>
    private const string Person = "petugas";

    private static readonly Dictionary<string, Action<Visitor>> All = new(StringComparer.OrdinalIgnoreCase)
    {
        ["start"] = Start,
        ["mulai"] = Start,
        ["status"] = Status,
        ["bantuan"] = Help,
        ["help"] = Help,
        ["batal"] = Cancel,
        ["cancel"] = Cancel,
        [Person] = CallOfficer,
        ["data"] = OwnData,
        ["dataku"] = OwnData,
    };

    /// <summary>True when it was one; without consent only the way back to the notice is.</summary>
    public static bool Obey(Visitor visitor, Incoming incoming)
    {
        // An officer at the counter has commands of their own.
        if (visitor.Turn.AtCounter is not null || incoming is not Said said || Named(visitor, said.Text.Trim()) is not { } command)
            return false;

        if (All.TryGetValue(command, out var obey))
            obey(visitor);
        else
            visitor.Post(Rooms.Of(visitor).Show(visitor).Saying(new Words("unknown.command")));
        return true;
    }

    /// <summary>Whatever follows a slash is meant as a command; a bare word only where nothing is being asked, but a person may be asked for anywhere.</summary>
    private static string? Named(Visitor visitor, string typed)
    {
        if (typed.StartsWith('/'))
            return typed[1..].Split(' ', '@', '\n')[0];

        var isAsking = visitor.Conversation.Place is Place.Intake or Place.Form;
        return visitor.Conversation.Place != Place.Officer && (string.Equals(typed, Person, StringComparison.OrdinalIgnoreCase) || (!isAsking && All.ContainsKey(typed))) ? typed : null;
    }

    private static void Start(Visitor visitor)
    {
        visitor.Home();
        DeepLink.Follow(visitor);
    }

    private static void OwnData(Visitor visitor)
    {
        if (!IsWithoutConsent(visitor))
            OwnDataRoom.Enter(visitor);
    }

    private static void Status(Visitor visitor)
    {
        if (IsWithoutConsent(visitor))
            return;

        visitor.Home();
        MenuRoom.ShowStatus(visitor);
    }

    private static void Help(Visitor visitor) =>
        visitor.Post(Rooms.Of(visitor).Show(visitor).Saying(new Words("help.overview")));

    private static void Cancel(Visitor visitor)
    {
        switch (visitor.Conversation.Place)
        {
            case Place.Intake or Place.Review:
                IntakeRoom.GiveUp(visitor);
                break;
            case Place.Case:
                CancelRoom.Enter(visitor);
                break;
            case Place.OwnData:
                Correction.Leave(visitor);
                break;
            case Place.Form or Place.Help or Place.Cancelling or Place.Officer:
                Presses.Return(visitor);
                break;
            default:
                visitor.Post(Rooms.Of(visitor).Show(visitor).Saying(new Words("cancel.nothing")));
                break;
        }
    }

    private static void CallOfficer(Visitor visitor)
    {
        if (IsWithoutConsent(visitor))
            return;

        Presses.CallOfficer(visitor);
    }

    private static bool IsWithoutConsent(Visitor visitor) => visitor.Conversation.Place is Place.Notice or Place.Declined;
}
