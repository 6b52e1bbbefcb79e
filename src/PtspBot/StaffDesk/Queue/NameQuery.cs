namespace PtspBot.StaffDesk.Queue;

/// <summary>
/// A name as somebody remembers it: each word typed must begin a word of the name, in any order, whatever the
/// capitals, the doubled letters, and the spelling of before 1972 (<c>Soekarno</c> is <c>Sukarno</c>, <c>Djoko</c> is <c>Joko</c>).
/// </summary>
internal sealed class NameQuery
{
    /// <summary>Letters; one alone would begin half of all names.</summary>
    private const int Least = 2;

    private static readonly (string Old, string New)[] Spellings = [("oe", "u"), ("dj", "j"), ("tj", "c"), ("sj", "sy"), ("nj", "ny"), ("ch", "kh")];

    private readonly List<string> _words;

    private NameQuery(List<string> words) => _words = words;

    /// <summary>Null where too little was typed to look for.</summary>
    public static NameQuery? Of(string typed) => Folded(typed) is var words && words.Any(word => word.Length >= Least) ? new NameQuery([.. words.Where(word => word.Length >= Least)]) : null;

    public bool Matches(string name)
    {
        var words = Folded(name);
        return _words.TrueForAll(wanted => words.Exists(word => word.StartsWith(wanted, StringComparison.Ordinal)));
    }

    private static List<string> Folded(string text) =>
        [.. string.Concat(Joined(text).Select(letter => char.IsLetterOrDigit(letter) ? letter : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Spelled)];

    /// <summary><c>Ma'ruf</c> is one word.</summary>
    private static string Joined(string text) => string.Concat(text.Where(letter => letter is not ('\'' or '’' or '`'))).ToLowerInvariant();

    private static string Spelled(string word)
    {
        foreach (var (old, today) in Spellings)
            word = word.Replace(old, today, StringComparison.Ordinal);
        return string.Concat(word.Where((letter, at) => at == 0 || letter != word[at - 1] || char.IsDigit(letter)));
    }
}
