using System.Buffers;
using System.Globalization;
using System.Text;

namespace PtspBot.Sandbox.BotApi;

/// <summary>Walks through JSON as forgivingly as Telegram does and says where it lost the thread: nothing is looked at more closely than to find its end.</summary>
internal sealed class JsonCursor(string json)
{
    private const int MaxDepth = 100;
    private const string InValue = "can't parse parameter value: ";

    private int _at;

    public bool IsAtEnd => _at >= json.Length;

    public char Here => IsAtEnd ? '\0' : json[_at];

    /// <summary>A text without its quotes and escapes; whatever else it is, as it was written.</summary>
    public string ReadValue()
    {
        SkipSpaces();
        if (Here == '"')
            return ReadText(InValue);

        var begin = _at;
        SkipValue(MaxDepth);
        return json[begin.._at];
    }

    public string ReadText(string where)
    {
        if (!Skip('"'))
            throw Refusal.BadRequest(where + "Opening '\"' expected");

        var text = new StringBuilder();
        while (!Skip('"'))
        {
            if (IsAtEnd)
                throw Refusal.BadRequest(where + "Closing '\"' not found");
            text.Append(Skip('\\') ? ReadEscaped(where) : json[_at++]);
        }

        // Half a surrogate pair can be written in JSON, but is no text.
        return IsWhole(text.ToString()) ? text.ToString() : throw Refusal.BadRequest("Strings must be encoded in UTF-8");
    }

    public void SkipSpaces()
    {
        while (Here is ' ' or '\t' or '\r' or '\n')
            _at++;
    }

    public bool Skip(char symbol)
    {
        if (IsAtEnd || Here != symbol)
            return false;

        _at++;
        return true;
    }

    private void SkipValue(int depth)
    {
        if (depth < 0)
            throw Value("Too big object depth");

        SkipSpaces();
        switch (Here)
        {
            case 'f' or 't' or 'n':
                SkipWord(Here switch { 'f' => "false", 't' => "true", _ => "null" });
                break;
            case '"':
                ReadText(InValue);
                break;
            case '[':
                SkipItems(']', () => SkipValue(depth - 1));
                break;
            case '{':
                SkipItems('}', () => SkipField(depth - 1));
                break;
            case '-' or '+' or '.' or (>= '0' and <= '9'):
                while (char.IsAsciiDigit(Here) || Here is '-' or '+' or '.' or 'e' or 'E')
                    _at++;
                break;
            case '\0':
                throw Value("Unexpected end");
            default:
                throw Value(Here < 127 ? $"Unexpected symbol '{Here}'" : "Unexpected symbol");
        }
    }

    private void SkipWord(string word)
    {
        if (string.CompareOrdinal(json, _at, word, 0, word.Length) != 0)
            throw Value($"Starts with '{word[0]}' -- {word} expected");
        _at += word.Length;
    }

    private void SkipField(int depth)
    {
        ReadText(InValue);
        SkipSpaces();
        if (!Skip(':'))
            throw Value("':' expected");
        SkipValue(depth);
    }

    private void SkipItems(char end, Action skipItem)
    {
        _at++;
        SkipSpaces();
        while (!Skip(end))
        {
            if (IsAtEnd)
                throw Value("Unexpected end");
            skipItem();
            SkipSpaces();
            if (Here != end && !Skip(','))
                throw Value("Unexpected symbol");
            SkipSpaces();
        }
    }

    private char ReadEscaped(string where)
    {
        if (IsAtEnd)
            throw Refusal.BadRequest(where + "Closing '\"' not found");

        var letter = json[_at++];
        return letter switch
        {
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => ReadCode(where),
            _ => letter,
        };
    }

    private char ReadCode(string where)
    {
        if (_at + 4 > json.Length)
            throw Refusal.BadRequest(where + "\\u has less than 4 symbols");
        if (!ushort.TryParse(json.AsSpan(_at, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            throw Refusal.BadRequest(where + "Invalid \\u -- not hex digit");

        _at += 4;
        return (char)code;
    }

    private static bool IsWhole(string text)
    {
        var left = text.AsSpan();
        while (Rune.DecodeFromUtf16(left, out _, out var read) == OperationStatus.Done)
            left = left[read..];
        return left.IsEmpty;
    }

    private static Refusal Value(string words) => Refusal.BadRequest(InValue + words);
}
