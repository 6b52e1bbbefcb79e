using PtspBot.Domain.Cases;
using PtspBot.Domain.Procedures;

namespace PtspBot.Questions;

/// <summary>How answers become facts: what is searched gets its keyed hash, over a form in which small differences of typing do not count.</summary>
public static class Facts
{
    public static void Learn(CaseFile file, Field field, string value, IHashes hashes, FactSource source, DateTimeOffset at) =>
        file.Learn(field.Key, value, HashOf(field, value, hashes), source, at);

    /// <summary>By which an answer is found again in other cases; null where it is not searched.</summary>
    public static string? HashOf(Field field, string value, IHashes hashes) => IsSearched(field.Type) ? HashOf(field.Type, value, hashes) : null;

    /// <summary>The same for a type of which it is known to be searched.</summary>
    public static string HashOf(FieldType type, string value, IHashes hashes) => hashes.Of($"fact/{type}", Normal(value));

    /// <summary>The hash of which only one open case may exist; null while an answer it is made of is missing, or when there is no such rule.</summary>
    public static string? Uniqueness(Procedure procedure, IFacts facts, IHashes hashes)
    {
        var values = procedure.OneOpenCasePer.Select(facts.ValueOf).ToList();
        return values.Count == 0 || values.Contains(null) ? null : hashes.Of($"case/{procedure.Id}", string.Join('\n', values.Select(value => Normal(value!))));
    }

    private static bool IsSearched(FieldType type) => type is FieldType.Nik or FieldType.Nib;

    /// <summary>Letters and digits only, in one case: <c>Warung Melati</c> and <c>warung  melati.</c> are one business.</summary>
    private static string Normal(string value) => string.Concat(value.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
