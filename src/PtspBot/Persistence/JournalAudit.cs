using Microsoft.EntityFrameworkCore;
using PtspBot.Domain.Cases;

namespace PtspBot.Persistence;

/// <summary>Walks the journals of all cases and says where one is not as it was written. Needs no key and stops nobody: it may run beside the worker.</summary>
public sealed class JournalAudit(OfficeDatabase database)
{
    /// <summary>Cases whose journals are read together.</summary>
    private const int Page = 200;

    public async Task<JournalReport> CheckAsync(CancellationToken cancellationToken)
    {
        var (cases, broken) = (0, new List<BrokenJournal>());
        string? last = null;
        while (true)
        {
            await using var db = database.Context();
            var heads = await db.Cases.AsNoTracking().Where(file => file.Number != null && (last == null || string.Compare(file.Number, last) > 0))
                .OrderBy(file => file.Number).Take(Page).Select(file => new { file.Id, file.Number, file.JournalHead }).ToListAsync(cancellationToken);
            if (heads.Count == 0)
                return new JournalReport(cases, broken);

            var ids = heads.Select(head => head.Id).ToList();
            var entries = (await db.Set<JournalEntry>().AsNoTracking().Where(entry => ids.Contains(entry.CaseId)).OrderBy(entry => entry.Number).ToListAsync(cancellationToken))
                .ToLookup(entry => entry.CaseId);
            broken.AddRange(from head in heads
                            let at = JournalChain.BrokenAt(entries[head.Id], head.JournalHead)
                            where at is not null
                            select new BrokenJournal(head.Number!, at.Value));
            (cases, last) = (cases + heads.Count, heads[^1].Number);
        }
    }
}

public sealed record JournalReport(int Cases, IReadOnlyList<BrokenJournal> Broken);

/// <param name="Entry">The number of the first entry that is not as it was written.</param>
public sealed record BrokenJournal(string CaseNumber, int Entry);
