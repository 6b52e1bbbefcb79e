using PtspBot.Domain.Procedures;

namespace PtspBot.Domain.Cases;

/// <summary>
/// The outages that last now, as far as this worker has heard: a case that comes to a step that depends on such a body is
/// put on hold in the same move. The rows are the truth; whatever slips through before the news is here, the sweep finds.
/// </summary>
public sealed class Outages
{
    private volatile IReadOnlyList<Stoppage> _now = [];

    public void Replace(IEnumerable<Disruption> lasting) => _now = [.. lasting.Where(outage => outage.Lasts).Select(outage => new Stoppage(outage.Id, outage.Body, outage.Reason))];

    internal Stoppage? Of(Step? step) => step is null ? null : _now.FirstOrDefault(stoppage => step.DependsOn.Contains(stoppage.Body));
}

/// <param name="Body">The outside body, by its key.</param>
internal sealed record Stoppage(Guid Outage, string Body, string Reason);
