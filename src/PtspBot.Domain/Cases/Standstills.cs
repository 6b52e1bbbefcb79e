using PtspBot.Domain.Clock;
using PtspBot.Domain.Procedures;

namespace PtspBot.Domain.Cases;

/// <summary>How often the office's own clock was paused and begun anew in a case. Everybody sees it, so that stopping the clock is no way to be on time.</summary>
public static class Standstills
{
    public static (int Pauses, int Restarts) Of(Procedure procedure, CaseFile file)
    {
        var ledgers = procedure.Steps.Where(step => step.Clock is { Owner: ClockOwner.Office })
            .Select(step => new ClockLedger([.. file.Segments], file.Id, step.Key)).ToList();
        return (ledgers.Sum(ledger => ledger.Pauses), ledgers.Sum(ledger => ledger.Restarts));
    }
}
