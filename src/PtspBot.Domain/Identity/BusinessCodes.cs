namespace PtspBot.Domain.Identity;

/// <summary>A kind of business by its official code (KBLI). Five digits; a zero in front belongs to it.</summary>
/// <param name="SearchWords">What people say who mean it, beside its name.</param>
public sealed record BusinessCode(string Code, string Name, IReadOnlyList<string> SearchWords)
{
    private const int Length = 5;

    public static bool IsCode(string written) => written.Length == Length && written.All(char.IsAsciiDigit);
}

/// <summary>The kinds of business this office meets most: a short list on purpose, in which one finds one's own by everyday words. Whoever does not knows the code or asks.</summary>
public sealed class BusinessCodes(IReadOnlyList<BusinessCode> codes)
{
    public static readonly BusinessCodes None = new([]);

    private const int ShortestWord = 3;

    public IReadOnlyList<BusinessCode> All => codes;

    public BusinessCode? Find(string code) => codes.FirstOrDefault(one => one.Code == code);

    /// <summary>Those that share a word with what was typed, the most words first.</summary>
    public IReadOnlyList<BusinessCode> Search(string typed, int most)
    {
        var wanted = WordsOf(typed);
        return [.. codes.Select(code => (Code: code, Hits: Hits(code, wanted))).Where(found => found.Hits > 0).OrderByDescending(found => found.Hits).Take(most).Select(found => found.Code)];
    }

    private static int Hits(BusinessCode code, IReadOnlyList<string> wanted)
    {
        var known = WordsOf(string.Join(' ', code.SearchWords.Prepend(code.Name)));
        return wanted.Count(word => known.Any(other => other.StartsWith(word, StringComparison.Ordinal) || word.StartsWith(other, StringComparison.Ordinal)));
    }

    private static List<string> WordsOf(string text) =>
    [
        .. string.Concat(text.Select(sign => char.IsLetterOrDigit(sign) ? char.ToLowerInvariant(sign) : ' '))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length >= ShortestWord).Distinct(),
    ];
}
