using Microsoft.EntityFrameworkCore;
using PtspBot.Domain.Procedures;

namespace PtspBot.Persistence;

/// <summary>What admins confirmed about replaced laws: a handful of rows for ever.</summary>
public static class LegalTable
{
    public static async Task<IReadOnlyList<LegalConfirmation>> ConfirmationsAsync(this Session session, CancellationToken cancellationToken) =>
        await session.Db.LegalConfirmations.OrderBy(confirmation => confirmation.Id).ToListAsync(cancellationToken);
}
