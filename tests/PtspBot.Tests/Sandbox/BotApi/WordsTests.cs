using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.Sandbox.BotApi;

/// <summary>Telegram's exact words: every row of words.md is sent over HTTP and must be answered to the letter.</summary>
public sealed partial class WordsTests : SandboxTest
{
    private const string Table = "tests/PtspBot.Tests/Sandbox/BotApi/words.md";

    /// <summary>Files whose texts are names.</summary>
    private static readonly HashSet<string> NoWords = ["Methods.cs", "OtherMethods.cs", "Parameters.cs"];

    /// <summary>What is said to whoever runs the sandbox, and not to the bot.</summary>
    private static readonly HashSet<string> NotTelegrams = ["Internal Server Error: the sandbox broke", "answer to the webhook", "a form"];

    private static readonly JsonSerializerOptions AsWritten = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string, string, string> Rows =>
        [.. File.ReadLines(Repository.PathOf(Table)).Select(line => Row().Match(line)).Where(row => row.Success).Select(row => (row.Groups[2].Value, row.Groups[3].Value, row.Groups[4].Value))];

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task A_row_of_the_table_is_answered_word_for_word(string method, string sent, string answer)
    {
        var town = new Town(World, Clock, async (made, parameters) => (await CallAsync(made, parameters)).Result);
        var parameters = await ReadAsync(town, sent);

        var reply = await SendAsync(method, parameters);

        Assert.Equal(await NamedAsync(town, answer, quoted: false), AsInTheTable(reply));
        Assert.Equal(reply.Ok ? 200 : (int)reply.Body["error_code"]!, (int)reply.Status);
        Assert.DoesNotContain(Server.Complaints.All, complaint => complaint.Contains("broke", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_sentence_of_the_code_stands_in_the_tests()
    {
        var tested = string.Concat(Directory.GetFiles(Repository.PathOf("tests/PtspBot.Tests/Sandbox"), "*", SearchOption.AllDirectories).Select(File.ReadAllText))
            .Replace("\\\"", "\"", StringComparison.Ordinal);

        var untested =
            from file in Source.FilesIn("src/PtspBot.Sandbox/BotApi").Where(file => !NoWords.Contains(Path.GetFileName(file)))
            from line in Source.CodeOf(file).Split('\n').Where(line => !line.Contains("\"\"\"", StringComparison.Ordinal))
            from Match literal in Literal().Matches(line)
            let words = literal.Groups[1].Value.Replace("\\\"", "\"", StringComparison.Ordinal)
            where Sentence().IsMatch(Gap().Replace(words, "")) && !NotTelegrams.Contains(words)
            from piece in Gap().Split(words).Select(piece => piece.Trim())
            where piece.Length > 3 && !tested.Contains(piece, StringComparison.OrdinalIgnoreCase)
            select $"{Path.GetFileName(file)}: {words}";

        Assert.True(!untested.Any(), $"No test says:\n{string.Join('\n', untested.Distinct())}");
    }

    private static string AsInTheTable(Reply reply) =>
        reply.Ok ? "ok" : $"{(int)reply.Status} {reply.Description}{(reply.Body["parameters"] is { } parameters ? $" {parameters.ToJsonString()}" : "")}";

    /// <summary>Puts the long texts, the lists and the ids into a row.</summary>
    private static async Task<JsonObject> ReadAsync(Town town, string sent)
    {
        var written = sent
            .Replace("INLINE", """{"inline_keyboard":[[{"text":"A","callback_data":"a"}]]}""", StringComparison.Ordinal)
            .Replace("ITEM", """{"type":"document","media":"PDF"}""", StringComparison.Ordinal);
        written = Listed().Replace(written, list => string.Join(',', Enumerable.Repeat("""{"command":"a","description":"x"}""", Number(list))));
        written = Counted().Replace(written, range => string.Join(',', Enumerable.Range(1, Number(range))));
        written = Repeated().Replace(written, text => $"\"{string.Concat(Enumerable.Repeat(text.Groups[1].Value, int.Parse(text.Groups[2].Value, CultureInfo.InvariantCulture)))}\"");
        return JsonNode.Parse(await NamedAsync(town, written, quoted: true))!.AsObject();
    }

    private static async Task<string> NamedAsync(Town town, string text, bool quoted)
    {
        foreach (var name in (quoted ? Quoted() : Bare()).Matches(text).Select(found => found.Groups[1].Value).Distinct().Where(town.Has).ToList())
            text = text.Replace(quoted ? $"\"{name}\"" : name, Written(name, await town.OfAsync(name)), StringComparison.Ordinal);
        return text;
    }

    /// <summary>A circumstance stays a name, and so can be left out of what is sent.</summary>
    private static string Written(string name, JsonNode value) =>
        value.GetValueKind() is JsonValueKind.Number or JsonValueKind.String ? value.ToJsonString() : $"\"{name}\"";

    private async Task<Reply> SendAsync(string method, JsonObject parameters)
    {
        foreach (var name in parameters.Select(field => field.Key).Where(key => key.All(c => !char.IsAsciiLetterLower(c))).ToList())
            parameters.Remove(name);

        var uploads = parameters.Where(field => field.Value is JsonValue text && text.TryGetValue<string>(out var value) && Upload().IsMatch(value)).Select(field => field.Key).ToList();
        if (uploads.Count == 0)
            return await CallWrittenAsync(method, parameters);

        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in parameters)
        {
            if (uploads.Contains(name))
                form.Add(new ByteArrayContent(Bytes((string)value!)), name, "berkas.pdf");
            else
                form.Add(new StringContent(value is JsonValue text ? text.ToString() : value!.ToJsonString()), name);
        }

        return await Reply.OfAsync(await Http.PostAsync(Url(method), form, Stop));
    }

    private async Task<Reply> CallWrittenAsync(string method, JsonObject parameters)
    {
        using var content = new StringContent(parameters.ToJsonString(AsWritten), Encoding.UTF8, "application/json");
        return await Reply.OfAsync(await Http.PostAsync(Url(method), content, Stop));
    }

    private static byte[] Bytes(string upload)
    {
        var parts = Upload().Match(upload);
        return parts.Groups["size"].Success ? new byte[Number(parts, "size")] : Pictures.Png(Number(parts, "width"), Number(parts, "height"));
    }

    private static int Number(Match match, string group = "1") => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\| (10\.0|seen|doc|ours) \| (\w+) \| `(.*)` \| (.+) \|$")]
    private static partial Regex Row();

    [GeneratedRegex("\"([^\"*]+)\\*(\\d+)\"")]
    private static partial Regex Repeated();

    [GeneratedRegex(@"COMMAND\*(\d+)")]
    private static partial Regex Listed();

    [GeneratedRegex(@"1\.\.(\d+)")]
    private static partial Regex Counted();

    [GeneratedRegex("\"([A-Z]{2,})\"")]
    private static partial Regex Quoted();

    [GeneratedRegex(":([A-Z]{2,})}")]
    private static partial Regex Bare();

    [GeneratedRegex("^(file:(?<size>\\d+)|png:(?<width>\\d+)x(?<height>\\d+))$")]
    private static partial Regex Upload();

    [GeneratedRegex("\\$?\"((?:[^\"\\\\]|\\\\.)*)\"")]
    private static partial Regex Literal();

    /// <summary>More than one word, or one of the codes in capitals.</summary>
    [GeneratedRegex("^([A-Za-z].* .*|[A-Z]+_[A-Z_]+)$")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Gap();
}
