using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PtspBot.Domain.Cases;
using PtspBot.Persistence.Sealing;

namespace PtspBot.Persistence;

/// <summary>
/// One piece of work on the office's tables: what was loaded, changed and added in it is committed together or not at all.
/// Reading needs no turn; the commit goes through the write gate.
/// </summary>
public sealed class Session(OfficeDb db, Vault vault, WriteGate gate, Action rearranged, Func<long> calendars) : IAsyncDisposable
{
    private const int ConstraintBroken = 19; // SQLITE_CONSTRAINT

    private readonly List<Func<CancellationToken, Task>> _also = [];
    private readonly MailWriting _mail = new();
    private readonly long _calendar = calendars();
    private bool _rearranges;

    internal OfficeDb Db => db;

    internal Vault Vault => vault;

    /// <summary>The disk or the database itself is in trouble: nobody's turn is to blame, and the same may well succeed later.</summary>
    public static bool IsOutage(Exception error) => error switch
    {
        DbUpdateConcurrencyException => false,
        DbUpdateException { InnerException: { } inner } => IsOutage(inner),
        SqliteException sqlite => sqlite.SqliteErrorCode != ConstraintBroken,
        DbException or IOException => true,
        _ => false,
    };

    /// <summary>What was loaded has been changed by somebody else since.</summary>
    public static bool IsRace(Exception error) => error is DbUpdateConcurrencyException;

    public void Add(object entity) => db.Add(entity);

    public void AddRange(IEnumerable<object> entities) => db.AddRange(entities);

    public void Remove(object entity) => db.Remove(entity);

    /// <summary>What joins the commit of the mail's own rows, which EF does not follow.</summary>
    internal MailWriting Mail => _mail;

    /// <summary>Commits all of it. Throws when somebody else changed what was loaded, or a key is taken: the work is to be done anew in a fresh session.</summary>
    public Task CommitAsync(CancellationToken cancellationToken) => gate.InsideAsync(
        async () =>
        {
            if (_calendar != calendars() && db.ChangeTracker.Entries<CaseFile>().Any())
                throw new DbUpdateConcurrencyException("Another calendar is in force since the case was loaded.");

            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            db.ChangeTracker.DetectChanges();
            await db.SaveChangesAsync(cancellationToken);
            await _mail.WriteAsync(db, cancellationToken);
            foreach (var change in _also)
                await change(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            if (_rearranges)
                rearranged();
            return true;
        },
        cancellationToken);

    /// <summary>Reads and writes at once, with nobody writing in between; short, because everybody waits.</summary>
    internal Task<T> AtOnceAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken) => gate.InsideAsync(
        async () =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            var result = await work();
            await transaction.CommitAsync(cancellationToken);
            return result;
        },
        cancellationToken);

    public ValueTask DisposeAsync() => db.DisposeAsync();

    /// <summary>A change of many rows at once, made inside the same commit; what was added in it is among them.</summary>
    internal void Also(Func<CancellationToken, Task> change) => _also.Add(change);

    /// <summary>One that touches letters the carrier has already seen.</summary>
    internal void Rearrange(Func<CancellationToken, Task> change)
    {
        _rearranges = true;
        _also.Add(change);
    }
}
