using Microsoft.EntityFrameworkCore;
using PtspBot.Domain.Talk;

namespace PtspBot.Persistence;

/// <summary>The codes that lead from the counter to an applicant's own chat.</summary>
public static class CounterTables
{
    public static async Task<CounterLink?> CounterLinkAsync(this Session session, string codeHash, CancellationToken cancellationToken) =>
        await session.Db.Set<CounterLink>().FirstOrDefaultAsync(link => link.CodeHash == codeHash, cancellationToken);
}
