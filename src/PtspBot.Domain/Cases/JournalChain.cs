using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PtspBot.Domain.Cases;

/// <summary>
/// Links the entries of a case's journal: each carries a hash of what stands in it and of the entry before. Whoever changes,
/// drops, adds or reorders an entry afterwards breaks the chain there, and whoever cuts its end no longer meets the head kept with the case.
/// </summary>
public static class JournalChain
{
    /// <summary>The number of the first entry that is not as it was written; null where all are.</summary>
    /// <param name="entries">All of one case, by their number.</param>
    /// <param name="head">As the case remembers it.</param>
    public static int? BrokenAt(IEnumerable<JournalEntry> entries, string? head)
    {
        string? before = null;
        var number = 0;
        foreach (var entry in entries)
        {
            number++;
            if (entry.Number != number || (entry.Hash is null && before is not null) || (entry.Hash is not null && entry.Hash != HashOf(entry, before)))
                return number;
            before = entry.Hash;
        }

        return before == head ? null : number + 1;
    }

    internal static string HashOf(JournalEntry entry, string? before) => Hash(before, Written(entry.Id), Written(entry.CaseId), $"{entry.Number}",
        $"{entry.At.ToUnixTimeMilliseconds()}", $"{entry.ActorKind}", $"{entry.ActorId}", $"{(int)entry.ActorRoles}", entry.ActingAs, $"{entry.Kind}", entry.What, entry.Way,
        entry.FromStep, $"{entry.FromPhase}", entry.ToStep, $"{entry.ToPhase}", entry.Item, $"{entry.Channel}", entry.Reason, entry.Ground, entry.NoteHash, $"{entry.Record}");

    /// <summary>Salted with the entry's own random id, so that like words do not look alike.</summary>
    internal static string? HashOfNote(JournalEntry entry) => entry.Note is { } note ? Hash(Written(entry.Id), note) : null;

    private static string Written(Guid id) => id.ToString("N", CultureInfo.InvariantCulture);

    /// <summary>Each part with its length, so that no two lists of parts are written alike.</summary>
    private static string Hash(params IEnumerable<string?> parts)
    {
        var written = string.Concat(parts.Select(part => part is null ? "-" : string.Create(CultureInfo.InvariantCulture, $"{part.Length}:{part}")));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(written)));
    }
}
