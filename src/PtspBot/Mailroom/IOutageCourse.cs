using PtspBot.Domain.Cases;
using PtspBot.Domain.Procedures;
using PtspBot.Domain.Talk;

namespace PtspBot.Mailroom;

/// <summary>What an outage means for the office: which steps it stops, what happens to a case, and who is told. The sweep only finds and commits.</summary>
public interface IOutageCourse
{
    /// <summary>Whatever lasts now, so that a case that comes to such a step is stopped at once.</summary>
    void Know(IReadOnlyList<Disruption> outages);

    IEnumerable<(ProcedureName Procedure, IReadOnlyList<string> Steps)> Stops(Disruption outage);

    IEnumerable<Letter> Hold(Disruption outage, CaseFile file, Conversation? applicant, Roster roster, DateTimeOffset at);

    IEnumerable<Letter> GoOn(Disruption outage, CaseFile file, Conversation? applicant, Roster roster, DateTimeOffset at);

    /// <summary>Everything goes on again: what it was.</summary>
    IEnumerable<Letter> Report(Disruption outage, Roster roster, DateTimeOffset at);
}
