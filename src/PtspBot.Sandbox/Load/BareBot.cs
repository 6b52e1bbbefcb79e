using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace PtspBot.Sandbox.Load;

/// <summary>
/// Fetches updates and answers each with one and the same message, which holds everything the script waits for: no logic, no
/// storage, no library. What it reaches is the server's own ceiling on this machine.
/// </summary>
public sealed class BareBot(Uri server, string token, Script script) : IDisposable
{
    private const int CallsAtOnce = 64;

    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false, UseCookies = false }) { BaseAddress = new Uri(server, $"/bot{token}/"), Timeout = TimeSpan.FromSeconds(75) };
    private readonly SemaphoreSlim _calls = new(CallsAtOnce);
    private readonly string _answer = Answer(script);

    /// <summary>Until it is cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            for (var offset = 0L; ;)
                offset = await PollAsync(offset, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
        }
    }

    public void Dispose()
    {
        _http.Dispose();
        _calls.Dispose();
    }

    private async Task<long> PollAsync(long offset, CancellationToken cancellationToken)
    {
        using var answer = await _http.GetAsync(new Uri($"getUpdates?timeout=50&offset={offset}", UriKind.Relative), cancellationToken);
        await using var body = await answer.Content.ReadAsStreamAsync(cancellationToken);
        using var json = await JsonDocument.ParseAsync(body, cancellationToken: cancellationToken);
        foreach (var update in json.RootElement.GetProperty("result").EnumerateArray())
        {
            offset = update.GetProperty("update_id").GetInt64() + 1;
            await _calls.WaitAsync(cancellationToken);
            _ = SendAsync(PersonOf(update), cancellationToken);
        }

        return offset;
    }

    private async Task SendAsync(long chat, CancellationToken cancellationToken)
    {
        try
        {
            using var body = new StringContent($"{{\"chat_id\":{chat},{_answer}", Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
            using var sent = await _http.PostAsync(new Uri("sendMessage", UriKind.Relative), body, cancellationToken);
        }
        catch (Exception error) when (error is HttpRequestException or OperationCanceledException)
        {
            // The applicant waits in vain, and the driver counts it.
        }
        finally
        {
            _calls.Release();
        }
    }

    private static long PersonOf(JsonElement update) =>
        (update.TryGetProperty("callback_query", out var press) ? press : update.GetProperty("message")).GetProperty("from").GetProperty("id").GetInt64();

    private static string Answer(Script script)
    {
        var text = string.Join('\n', script.Lines.Select(line => line.Awaited).Where(words => words.Length > 0));
        var keys = script.Lines.Where(line => line.Kind == ActKind.Press).Select(line => new[] { new { text = line.What, callback_data = "x" } });
        return JsonSerializer.Serialize(new { text, reply_markup = new { inline_keyboard = keys } })[1..];
    }
}
