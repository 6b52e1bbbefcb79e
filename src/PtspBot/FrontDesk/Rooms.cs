using PtspBot.Domain;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Talk;

namespace PtspBot.FrontDesk;

/// <summary>Which room a conversation is in; a place that makes no sense any more is left for one that does.</summary>
internal static class Rooms
{
    private static readonly Dictionary<Place, IRoom> All = new()
    {
        [Place.Notice] = new NoticeRoom(),
        [Place.Declined] = new DeclinedRoom(),
        [Place.Menu] = new MenuRoom(),
        [Place.Intake] = new IntakeRoom(),
        [Place.Review] = new ReviewRoom(),
        [Place.Case] = new CaseRoom(),
        [Place.Form] = new FormRoom(),
        [Place.Help] = new HelpRoom(),
        [Place.Cancelling] = new CancelRoom(),
        [Place.Officer] = new OfficerRoom(),
        [Place.OwnData] = new OwnDataRoom(),
    };

    private static readonly ObjectionRoom Objection = new();

    private static readonly LinkRoom Link = new();

    public static IRoom Of(Visitor visitor) => ObjectionRoom.IsOpen(visitor) ? Objection : LinkRoom.IsOpen(visitor) ? Link : All[visitor.Conversation.Place];

    /// <summary>A case dropped, a version of the procedure gone, a form whose step the case has left, a talk whose days are over: one is put where one can go on.</summary>
    public static Words? Settle(Visitor visitor)
    {
        var conversation = visitor.Conversation;
        if (IsSound(visitor))
            return null;

        if (conversation.Place == Place.Officer && visitor.File is not null)
        {
            Presses.Return(visitor);
            return new Words("officer-call.over");
        }

        if (conversation.Place is Place.Form or Place.Help or Place.Cancelling && visitor.File is { } file && IsCase(file))
        {
            visitor.Open(file);
            return new Words("trouble.moved-on");
        }

        visitor.Home();
        return new Words("trouble.started-over");
    }

    private static bool IsSound(Visitor visitor) => visitor.Machine.Knows(visitor.Conversation.State) && visitor.Conversation.Place switch
    {
        Place.Intake or Place.Review => visitor.File is { Phase: Phase.Draft },
        Place.Case => visitor.File is { } file && IsCase(file),
        Place.Form => OpenForm.Of(visitor) is not null,
        Place.Help => visitor.File is { } file && visitor.Procedure.Find(file.Step) is { Help.Count: > 0 },
        Place.Cancelling => visitor.File is { } file && IsCase(file) && !file.Stage.IsFinal,
        Place.Officer => visitor.File is not null && !OfficerRoom.IsOver(visitor),
        _ => true,
    };

    private static bool IsCase(CaseFile file) => file.Phase != Phase.Draft;
}
