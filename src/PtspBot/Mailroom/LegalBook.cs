using PtspBot.Domain.Procedures;
using PtspBot.Persistence;

namespace PtspBot.Mailroom;

/// <summary>Reads outside a turn what was confirmed about replaced laws, and who could confirm it.</summary>
public sealed class LegalBook(OfficeDatabase database)
{
    public async Task<(IReadOnlyList<LegalConfirmation> Confirmations, Roster Roster)> OpenAsync(CancellationToken cancellationToken)
    {
        await using var session = database.Begin();
        return (await session.ConfirmationsAsync(cancellationToken), await LoadedDesk.LoadRosterAsync(session, cancellationToken));
    }
}
