using PtspBot.Domain;
using PtspBot.Domain.Procedures;
using PtspBot.OfficeFiles;

namespace PtspBot.Notices;

/// <summary>The laws under today's procedures that were replaced, and which of them nobody has answered for yet.</summary>
public sealed class LegalBase(Office office)
{
    /// <summary>In the order of the files, which is the number they are confirmed by.</summary>
    public IReadOnlyList<ReplacedLaw> Replaced(DateTimeOffset at) => ReplacedLaw.In(office.Offered(office.Clock.Today(at)));

    public IEnumerable<ReplacedLaw> Unconfirmed(IReadOnlyList<LegalConfirmation> confirmations, DateTimeOffset at) =>
        Replaced(at).Where(law => !confirmations.Any(confirmation => confirmation.IsOf(law)));

    /// <summary>For the officers' queue, until it is confirmed.</summary>
    public IReadOnlyList<Words> Warnings(IReadOnlyList<LegalConfirmation> confirmations, DateTimeOffset at) =>
        [.. Unconfirmed(confirmations, at).Select(law => new Words("legal.queue", Gaps(law)))];

    internal static (string, object?)[] Gaps(ReplacedLaw law) =>
        [("law", law.Name), ("replacement", law.ReplacedBy), ("procedure", law.Procedure.Id), ("version", law.Procedure.Version)];
}
