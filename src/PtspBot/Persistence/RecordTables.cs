using Microsoft.EntityFrameworkCore;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Figures;
using PtspBot.Domain.Procedures;

namespace PtspBot.Persistence;

/// <summary>The SOP's records as the journals hold them, and whole journals. Costs what happened in the period, found by the journal's ids, which begin with their moment.</summary>
public static class RecordTables
{
    public static async Task<IReadOnlyList<RecordedEntry>> RecordedAsync(this Session session, Period period, int atMost, CancellationToken cancellationToken)
    {
        var (first, end) = (FigureTables.FirstIdAt(period.From), FigureTables.FirstIdAt(period.To));
        var rows = await session.Db.Set<JournalEntry>().Where(entry => entry.Id >= first && entry.Id < end && entry.Record != null)
            .Join(session.Db.Cases, entry => entry.CaseId, file => file.Id, (entry, file) => new
            {
                entry.Id,
                entry.At,
                file.Number,
                file.ProcedureId,
                file.ProcedureVersion,
                entry.Record,
                entry.What,
                entry.Item,
                entry.Channel,
                entry.Reason,
                entry.Ground,
                Note = EF.Property<byte[]?>(entry, SealedColumn.NameOf(nameof(JournalEntry.Note))),
                entry.ActorKind,
                entry.ActorId,
                entry.ActorRoles,
                entry.ActingAs,
            })
            .OrderBy(entry => entry.Id).Take(atMost).ToListAsync(cancellationToken);

        return
        [
            .. rows.Where(row => row.Number is not null && Enum.IsDefined(row.Record!.Value)).Select(row => new RecordedEntry(row.At, row.Number!, new ProcedureName(row.ProcedureId, row.ProcedureVersion), row.Record!.Value, row.What)
            {
                Item = row.Item, Channel = row.Channel, Reason = row.Reason, Ground = row.Ground,
                Note = session.NoteOf(row.Id, row.Note),
                ActorKind = row.ActorKind, ActorId = row.ActorId, ActorRoles = row.ActorRoles, ActingAs = row.ActingAs,
            }),
        ];
    }

    /// <summary>All that happened to a case, in its order.</summary>
    public static async Task<IReadOnlyList<JournalLine>> JournalAsync(this Session session, string number, CancellationToken cancellationToken)
    {
        var rows = await session.Db.Cases.Where(file => file.Number == number).Join(session.Db.Set<JournalEntry>(), file => file.Id, entry => entry.CaseId, (file, entry) => new
        {
            entry.Id,
            entry.Number,
            entry.At,
            entry.Kind,
            entry.What,
            entry.ActorKind,
            entry.ActorId,
            entry.ActorRoles,
            entry.ActingAs,
            entry.Way,
            entry.FromStep,
            entry.ToStep,
            entry.Item,
            entry.Channel,
            entry.Reason,
            entry.Ground,
            Note = EF.Property<byte[]?>(entry, SealedColumn.NameOf(nameof(JournalEntry.Note))),
        }).OrderBy(entry => entry.Number).ToListAsync(cancellationToken);

        return
        [
            .. rows.Select(row => new JournalLine(row.Number, row.At, row.Kind, row.What)
            {
                ActorKind = row.ActorKind, ActorId = row.ActorId, ActorRoles = row.ActorRoles, ActingAs = row.ActingAs, Way = row.Way, FromStep = row.FromStep, ToStep = row.ToStep,
                Item = row.Item, Channel = row.Channel, Reason = row.Reason, Ground = row.Ground, Note = session.NoteOf(row.Id, row.Note),
            }),
        ];
    }

    private static string? NoteOf(this Session session, Guid entry, byte[]? sealedNote) =>
        sealedNote is null ? null : session.Vault.OpenText("Journal", SealedColumn.RowNameOf(entry), nameof(JournalEntry.Note), sealedNote);
}
