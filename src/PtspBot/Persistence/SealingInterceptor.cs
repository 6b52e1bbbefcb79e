using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PtspBot.Persistence;

/// <summary>
/// Opens sealed texts as rows are read and seals them as they are saved, so that neither the domain nor a query knows of it.
/// One for the whole process, with the vault taken from the context: EF builds its services anew for each other interceptor.
/// Rows are opened when they are tracked: EF's own hook for reading, a materialization interceptor, makes two delegates for
/// each column of each row of every table.
/// </summary>
internal sealed class SealingInterceptor : SaveChangesInterceptor
{
    public static readonly SealingInterceptor Instance = new();

    /// <summary>For <see cref="ChangeTracker.Tracked"/>.</summary>
    public static void Open(object? sender, EntityTrackedEventArgs tracked)
    {
        if (!tracked.FromQuery)
            return;

        foreach (var column in SealedColumn.Of(tracked.Entry.Metadata))
            column.Open(((OfficeDb)tracked.Entry.Context).Vault, tracked.Entry);
    }

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Seal((OfficeDb)eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Seal((OfficeDb)eventData.Context!);
        return ValueTask.FromResult(result);
    }

    private static void Seal(OfficeDb db)
    {
        foreach (var entry in db.ChangeTracker.Entries())
        {
            if (entry.State is not (EntityState.Added or EntityState.Modified))
                continue;
            foreach (var column in SealedColumn.Of(entry.Metadata))
                column.Seal(db.Vault, entry);
        }
    }
}
