using PtspBot.Domain;
using PtspBot.Domain.Cases;
using PtspBot.Mailroom;

namespace PtspBot.Notices;

/// <summary>The days of a talk are over: from now on the bot answers again, and the desk sees it. The applicant hears it when they write next.</summary>
public sealed class TalkNotice(Writer writer)
{
    internal Letter? For(Due due)
    {
        var ended = TalkCard.Ended(writer, due.Roster, due.File, new Words("talk.ended.by-itself"));
        Proceedings.EndTalk(due.File, due.At);
        return ended;
    }
}
