using System.Globalization;
using System.Text.Json.Nodes;

namespace PtspBot.Sandbox.Web;

/// <summary>One act as the page sent it: JSON, or a form where a file comes along.</summary>
internal sealed class Act(Person who, Chat where, IReadOnlyDictionary<string, string> words, IFormFile? file)
{
    internal Person Who => who;

    internal Chat Where => where;

    internal Message Message => Find("message") ?? throw new InvalidOperationException("That message is gone.");

    internal Message? ReplyTo => Find("replyTo");

    /// <summary>The topic it is done in; null in General and where there are none.</summary>
    internal Topic? Topic => words.ContainsKey("thread") && Number("thread") is > 0 and var thread
        ? where.Forum?.Find(thread) ?? throw new InvalidOperationException("That topic is gone.")
        : null;

    internal IFormFile File => file ?? throw new ArgumentException("No file came along.");

    internal byte[] FileBytes
    {
        get
        {
            using var from = File.OpenReadStream();
            var bytes = new byte[File.Length];
            from.ReadExactly(bytes);
            return bytes;
        }
    }

    internal string Text(string name) => words.GetValueOrDefault(name, "");

    internal int Number(string name) => (int)LongNumber(words, name);

    internal static async Task<Act> ReadAsync(HttpRequest request, World world)
    {
        var (words, file) = await ReadWordsAsync(request);
        var who = world.FindPerson(LongNumber(words, "as")) ?? throw new ArgumentException("There is no such person.");
        var where = words.ContainsKey("chat") ? world.FindChat(LongNumber(words, "chat")) : who.Private;
        return new(who, where ?? throw new ArgumentException("There is no such chat."), words, file);
    }

    private static async Task<(Dictionary<string, string> Words, IFormFile? File)> ReadWordsAsync(HttpRequest request)
    {
        if (request.HasFormContentType)
        {
            var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
            return (form.ToDictionary(field => field.Key, field => field.Value.ToString()), form.Files.GetFile("file"));
        }

        var json = await request.ReadFromJsonAsync<JsonObject>(request.HttpContext.RequestAborted) ?? [];
        return (json.Where(field => field.Value is not null).ToDictionary(field => field.Key, field => field.Value!.ToString()), null);
    }

    private Message? Find(string name) => words.ContainsKey(name) ? where.Find(Number(name)) : null;

    private static long LongNumber(IReadOnlyDictionary<string, string> words, string name) =>
        long.TryParse(words.GetValueOrDefault(name), CultureInfo.InvariantCulture, out var number) ? number : throw new ArgumentException($"'{name}' must be a number.");
}
