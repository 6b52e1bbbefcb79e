using PtspBot.Mailroom;
using PtspBot.Notices;

namespace PtspBot.FrontDesk;

/// <summary>A place of the conversation: what one sees there, and what becomes of what one says there.</summary>
internal interface IRoom
{
    Screen Show(Visitor visitor);

    /// <summary>Anything that is not a command and not a button that works everywhere. A room that says nothing leaves its screen to be shown again.</summary>
    void Hear(Visitor visitor, Incoming incoming);
}
