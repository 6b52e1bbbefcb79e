namespace PtspBot.Sandbox.BotApi;

/// <summary>
/// Reads a JSON body as the parameters it carries: texts unquoted, everything else as the text it was. That includes null, which is
/// a text of four letters here as it is at Telegram.
/// </summary>
internal sealed class JsonBody
{
    private readonly JsonCursor _json;

    private JsonBody(string json) => _json = new(json);

    internal static Dictionary<string, string> Read(string body)
    {
        var reader = new JsonBody(body);
        reader._json.SkipSpaces();
        return reader._json.Here == '"' ? reader.ReadContent() : reader.ReadFields();
    }

    /// <summary>A body that is one text is one parameter.</summary>
    private Dictionary<string, string> ReadContent()
    {
        var content = _json.ReadText("can't parse string content: ");
        return _json.IsAtEnd ? new() { ["content"] = content } : throw Refusal.BadRequest("extra data after string");
    }

    private Dictionary<string, string> ReadFields()
    {
        if (!_json.Skip('{'))
            throw Refusal.BadRequest("JSON object expected");

        Dictionary<string, string> fields = [];
        while (!AtEndOfObject())
        {
            var name = _json.ReadText("can't parse parameter name: ");
            _json.SkipSpaces();
            if (!_json.Skip(':'))
                throw Refusal.BadRequest("can't parse object, ':' expected");

            fields[name] = _json.ReadValue();
            _json.SkipSpaces();
            if (_json.Here != '}' && !_json.Skip(','))
                throw Refusal.BadRequest("expected next field or object end");
        }

        return fields;
    }

    private bool AtEndOfObject()
    {
        _json.SkipSpaces();
        if (_json.IsAtEnd)
            throw Refusal.BadRequest("expected parameter name");
        if (!_json.Skip('}'))
            return false;

        _json.SkipSpaces();
        return _json.IsAtEnd ? true : throw Refusal.BadRequest("unexpected data after object end");
    }
}
