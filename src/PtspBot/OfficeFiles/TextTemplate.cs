using System.Text.RegularExpressions;

namespace PtspBot.OfficeFiles;

/// <summary>One sentence of the office, cut once at its <c>{gaps}</c> so that saying it is only joining.</summary>
internal sealed partial class TextTemplate
{
    private readonly string[] _pieces;

    /// <summary>Pieces at odd places are gap names, the others are said as they stand.</summary>
    public TextTemplate(string written)
    {
        _pieces = Gap().Split(written);
        Gaps = [.. _pieces.Where((_, at) => IsGap(at)).Distinct().Order(StringComparer.Ordinal)];
        HasStrayBrace = _pieces.Where((_, at) => !IsGap(at)).Any(piece => piece.AsSpan().ContainsAny('{', '}'));
    }

    public IReadOnlyList<string> Gaps { get; }

    public bool HasStrayBrace { get; }

    public string Fill(Func<string, string> valueOf) => _pieces.Length == 1
        ? _pieces[0]
        : string.Concat(_pieces.Select((piece, at) => IsGap(at) ? valueOf(piece) : piece));

    private static bool IsGap(int at) => at % 2 == 1;

    [GeneratedRegex(@"\{([A-Za-z][A-Za-z0-9_-]*)\}")]
    private static partial Regex Gap();
}
