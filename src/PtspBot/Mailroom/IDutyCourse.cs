using PtspBot.Domain.Cases;
using PtspBot.Domain.Figures;
using PtspBot.Domain.Talk;

namespace PtspBot.Mailroom;

/// <summary>What the office does with cases that somebody absent has, or nobody; the mailroom finds them and commits what becomes of them.</summary>
public interface IDutyCourse
{
    /// <summary>Nobody is given work, and nothing is taken from anybody, while the office is closed.</summary>
    bool IsTime(DateTimeOffset now);

    /// <summary>Where unclaimed cases are given to somebody in turn; nothing where officers claim.</summary>
    IReadOnlyList<OfficePlace> Given(Roster roster, DateTimeOffset now);

    /// <summary>Hands on what an absent officer has, or gives out what nobody has. Without a letter nothing was done.</summary>
    IEnumerable<Letter> Pass(CaseFile file, Conversation? applicant, Roster roster, IReadOnlyDictionary<long, Workload> inHand, DateTimeOffset now);
}
