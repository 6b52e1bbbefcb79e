using PtspBot.Domain.Cases;
using PtspBot.Domain.Talk;
using PtspBot.Mailroom;

namespace PtspBot.Notices;

/// <summary>The occasion of a notice: which case, whom it can reach, and where letters go.</summary>
/// <param name="Applicant">Null when the applicant's chat is not known any more.</param>
public sealed record Telling(CaseFile File, Conversation? Applicant, Roster Roster, DateTimeOffset At, Action<Letter> Post)
{
    /// <summary>An officer stands in the applicant's place and hears it for them.</summary>
    public bool IsAtCounter { get; private init; }

    public static Telling Of(Turn turn, CaseFile file) => new(file, turn.ConversationOf(file.ApplicantChat), turn.Roster, turn.At, turn.Post) { IsAtCounter = turn.AtCounter is not null };

    public void Send(Letter? letter)
    {
        if (letter is not null)
            Post(letter);
    }
}
