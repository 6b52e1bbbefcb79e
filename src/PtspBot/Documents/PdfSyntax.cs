using System.Buffers.Text;

namespace PtspBot.Documents;

/// <summary>The few words of PDF that a glance needs; reads forward, never recurses, never throws.</summary>
internal static class PdfSyntax
{
    private const string Blanks = "\0\t\n\f\r ";
    private const string Delimiters = "()<>[]{}/%";

    internal static ReadOnlySpan<byte> SkipBlanks(ReadOnlySpan<byte> at) => at.TrimStart("\0\t\n\f\r "u8);

    /// <summary>The dictionary or array that begins here, up to its own closing bracket; empty when it is never closed.</summary>
    internal static ReadOnlySpan<byte> Bracketed(ReadOnlySpan<byte> from)
    {
        var depth = 0;
        for (var at = 0; at < from.Length;)
        {
            at += Token(from[at..], out var change);
            depth += change;
            if (depth <= 0)
                return depth == 0 && change < 0 ? from[..at] : [];
        }

        return [];
    }

    /// <summary>What stands behind a name in a dictionary, not in those inside it; empty when the name is not there.</summary>
    internal static ReadOnlySpan<byte> Entry(ReadOnlySpan<byte> dictionary, ReadOnlySpan<byte> name)
    {
        var depth = 0;
        for (var at = 0; at < dictionary.Length;)
        {
            var length = Token(dictionary[at..], out var change);
            depth += change;
            if (depth == 1 && dictionary.Slice(at, length).SequenceEqual(name))
                return SkipBlanks(dictionary[(at + length)..]);
            at += length;
        }

        return [];
    }

    internal static bool StartsWithName(ReadOnlySpan<byte> at, ReadOnlySpan<byte> name) =>
        at.Length > 0 && at[..Token(at, out _)].SequenceEqual(name);

    internal static int? Number(ReadOnlySpan<byte> at) => Utf8Parser.TryParse(at, out int value, out _) && value >= 0 ? value : null;

    /// <param name="at">Not empty.</param>
    /// <param name="depth">One for an opening bracket, minus one for a closing one.</param>
    /// <returns>How long the token here is, at least one byte.</returns>
    internal static int Token(ReadOnlySpan<byte> at, out int depth)
    {
        depth = at[0] switch
        {
            (byte)'[' => 1,
            (byte)']' => -1,
            (byte)'<' when at.StartsWith("<<"u8) => 1,
            (byte)'>' when at.StartsWith(">>"u8) => -1,
            _ => 0,
        };

        return at[0] switch
        {
            (byte)'<' or (byte)'>' when depth != 0 => 2,
            (byte)'<' => Through(at, at.IndexOf((byte)'>')),
            (byte)'(' => Text(at),
            (byte)'%' => Through(at, at.IndexOfAny((byte)'\r', (byte)'\n')),
            (byte)'/' => Name(at),
            _ => 1,
        };
    }

    private static int Through(ReadOnlySpan<byte> at, int last) => last < 0 ? at.Length : last + 1;

    private static int Name(ReadOnlySpan<byte> at)
    {
        var length = 1;
        while (length < at.Length && !Blanks.Contains((char)at[length]) && !Delimiters.Contains((char)at[length]))
            length++;
        return length;
    }

    private static int Text(ReadOnlySpan<byte> at)
    {
        var depth = 0;
        for (var i = 0; i < at.Length; i++)
        {
            if (at[i] == '\\')
                i++;
            else if (at[i] == '(')
                depth++;
            else if (at[i] == ')' && --depth == 0)
                return i + 1;
        }

        return at.Length;
    }
}
