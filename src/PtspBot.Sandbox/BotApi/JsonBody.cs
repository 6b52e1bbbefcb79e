using System.Buffers;
using System.Globalization;
using System.Text;

namespace PtspBot.Sandbox.BotApi;

/// <summary>
/// Reads a JSON body as the parameters it carries: texts unquoted, everything else as the text it was. That includes null, which is
/// a text of four letters here as it is at Telegram. Written by hand, since Telegram says at which word it lost the thread.
/// </summary>
internal sealed class JsonBody
{
    private const int MaxDepth = 100;

    private readonly string _json;
    private int _at;

    private JsonBody(string json) => _json = json;

    private char Here => _at < _json.Length ? _json[_at] : '\0';

    internal static Dictionary<string, string> Read(string body)
    {
        var reader = new JsonBody(body);
        reader.SkipSpaces();
        return reader.Here == '"' ? reader.ReadContent() : reader.ReadFields();
    }

    /// <summary>A body that is one text is one parameter.</summary>
    private Dictionary<string, string> ReadContent()
    {
        var content = ReadText("can't parse string content: ");
        return _at == _json.Length ? new() { ["content"] = content } : throw Refusal.BadRequest("extra data after string");
    }

    private Dictionary<string, string> ReadFields()
    {
        if (!Skip('{'))
            throw Refusal.BadRequest("JSON object expected");

        Dictionary<string, string> fields = [];
        while (!AtEndOfObject())
        {
            var name = ReadText("can't parse parameter name: ");
            SkipSpaces();
            if (!Skip(':'))
                throw Refusal.BadRequest("can't parse object, ':' expected");

            SkipSpaces();
            fields[name] = Here == '"' ? ReadText("can't parse parameter value: ") : ReadRaw();
            SkipSpaces();
            if (Here != '}' && !Skip(','))
                throw Refusal.BadRequest("expected next field or object end");
        }

        return fields;
    }

    private bool AtEndOfObject()
    {
        SkipSpaces();
        if (_at == _json.Length)
            throw Refusal.BadRequest("expected parameter name");
        if (!Skip('}'))
            return false;

        SkipSpaces();
        return _at == _json.Length ? true : throw Refusal.BadRequest("unexpected data after object end");
    }

    private string ReadRaw()
    {
        var begin = _at;
        SkipValue(MaxDepth);
        return _json[begin.._at];
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
                ReadText("can't parse parameter value: ");
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
        if (string.CompareOrdinal(_json, _at, word, 0, word.Length) != 0)
            throw Value($"Starts with '{word[0]}' -- {word} expected");
        _at += word.Length;
    }

    private void SkipField(int depth)
    {
        ReadText("can't parse parameter value: ");
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
            if (_at == _json.Length)
                throw Value("Unexpected end");
            skipItem();
            SkipSpaces();
            if (Here != end && !Skip(','))
                throw Value("Unexpected symbol");
            SkipSpaces();
        }
    }

    private string ReadText(string where)
    {
        if (!Skip('"'))
            throw Refusal.BadRequest(where + "Opening '\"' expected");

        var text = new StringBuilder();
        while (!Skip('"'))
        {
            if (_at >= _json.Length)
                throw Refusal.BadRequest(where + "Closing '\"' not found");
            text.Append(Skip('\\') ? ReadEscaped(where) : _json[_at++]);
        }

        // Half a surrogate pair can be written in JSON, but is no text.
        return IsWhole(text.ToString()) ? text.ToString() : throw Refusal.BadRequest("Strings must be encoded in UTF-8");
    }

    private char ReadEscaped(string where)
    {
        if (_at >= _json.Length)
            throw Refusal.BadRequest(where + "Closing '\"' not found");

        var letter = _json[_at++];
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
        if (_at + 4 > _json.Length)
            throw Refusal.BadRequest(where + "\\u has less than 4 symbols");
        if (!ushort.TryParse(_json.AsSpan(_at, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            throw Refusal.BadRequest(where + "Invalid \\u -- not hex digit");

        _at += 4;
        return (char)code;
    }

    private void SkipSpaces()
    {
        while (Here is ' ' or '\t' or '\r' or '\n')
            _at++;
    }

    private bool Skip(char symbol)
    {
        if (Here != symbol || _at == _json.Length)
            return false;

        _at++;
        return true;
    }

    private static bool IsWhole(string text)
    {
        var left = text.AsSpan();
        while (Rune.DecodeFromUtf16(left, out _, out var read) == OperationStatus.Done)
            left = left[read..];
        return left.IsEmpty;
    }

    private static Refusal Value(string words) => Refusal.BadRequest($"can't parse parameter value: {words}");
}
