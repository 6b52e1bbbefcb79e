using System.Globalization;
using System.Text;

namespace PtspBot.Sandbox.BotApi;

/// <summary>Walks through the UTF-8 bytes of a text with tags. A zero byte stands behind the end, so that looking ahead is always allowed.</summary>
internal sealed class HtmlCursor(string html)
{
    private readonly byte[] _source = [.. Encoding.UTF8.GetBytes(html), 0];
    private int _at;

    public char Here => (char)_source[_at];

    public bool IsAtEnd => Here == 0;

    /// <summary>Goes on by one byte and says where it stood.</summary>
    public int Step() => _at++;

    public string ReadByte() => ((char)_source[_at++]).ToString();

    public string ReadPlain() => ReadUntil(static b => b is '<' or '&');

    /// <summary>The name of a tag, in small letters.</summary>
    public string ReadTagName() => ReadUntil(static b => IsSpace(b) || b == '>').ToLowerInvariant();

    /// <summary>The name of an attribute as it is written: capitals make it another.</summary>
    public string ReadAttributeName() => ReadUntil(static b => IsSpace(b) || b is '>' or '=' or '/' or '"' or '\'');

    public void SkipSpaces()
    {
        while (IsSpace(Here))
            _at++;
    }

    public string ReadToken()
    {
        var begin = _at;
        var token = ReadUntil(static b => !char.IsAsciiLetterOrDigit(b) && b is not ('.' or '-')).ToLowerInvariant();
        if (!IsAtEnd && Here != '>' && !IsSpace(Here))
            throw Broken("Unexpected end of name token", begin);
        return token;
    }

    public string ReadQuoted()
    {
        var quote = _source[_at++];
        var value = new List<byte>();
        while (!IsAtEnd && Here != quote)
        {
            if (Here == '&' && ReadLetter() is { } letter)
                value.AddRange(Encoding.UTF8.GetBytes(letter.ToString()));
            else
                value.Add(_source[_at++]);
        }

        if (Here == quote)
            _at++;
        return Encoding.UTF8.GetString([.. value]);
    }

    /// <summary>Reads &amp;lt; and its like, or stays where an ampersand means nothing.</summary>
    public Rune? ReadLetter()
    {
        var end = _at + 1;
        while (char.IsAsciiLetterOrDigit((char)_source[end]) || (_source[end] == '#' && end == _at + 1))
            end++;

        var letter = Decode(Encoding.ASCII.GetString(_source, _at + 1, end - _at - 1));
        if (letter is not null)
            _at = _source[end] == ';' ? end + 1 : end;
        return letter;
    }

    public static string At(string what, int position) => string.Create(CultureInfo.InvariantCulture, $"{what} at byte offset {position}");

    public static Refusal Broken(string what, int position) => Unparsable(At(what, position));

    public static Refusal Unparsable(string words) => Refusal.BadRequest($"can't parse entities: {words}");

    private static Rune? Decode(string name) => name switch
    {
        "lt" => new('<'),
        "gt" => new('>'),
        "amp" => new('&'),
        "quot" => new('"'),
        ['#', 'x', .. var hex] when int.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) => Letter(code),
        ['#', .. var digits] when int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var code) => Letter(code),
        _ => null,
    };

    private static Rune? Letter(int code) => code != 0 && Rune.IsValid(code) ? new Rune(code) : null;

    private string ReadUntil(Func<char, bool> stop)
    {
        var begin = _at;
        while (!IsAtEnd && !stop(Here))
            _at++;
        return Encoding.UTF8.GetString(_source, begin, _at - begin);
    }

    private static bool IsSpace(char b) => b is ' ' or '\t' or '\r' or '\n' or '\v';
}
