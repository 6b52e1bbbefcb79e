using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;
using PtspBot.Mailroom;

namespace PtspBot.Gateway;

/// <summary>
/// The door for updates that Telegram brings. It says 200 only when an update is durable and 503 when it could not be kept,
/// so that Telegram brings it again; whoever does not know the secret learns nothing.
/// </summary>
/// <remarks>
/// Telegram brings the messages of a chat one after another, but a person's presses stand in a queue of their own: a press
/// and a message of one person may come at the same time. Whichever is stored first is played first.
/// </remarks>
internal sealed partial class Webhook(WebhookSettings settings, RawUpdates updates, IInbox inbox, ILogger<Webhook> log)
{
    public const string SecretHeader = "X-Telegram-Bot-Api-Secret-Token";

    /// <summary>Bytes; an update has a few thousand, and nobody needs to make this machine read more.</summary>
    private const long LargestUpdate = 512 * 1024;

    private readonly byte[] _secret = Hash(settings.Secret);
    private readonly PathString _path = PathString.FromUriComponent(settings.Address);

    /// <summary>Everything that comes in at the webhook's own port.</summary>
    public async Task ReceiveAsync(HttpContext http)
    {
        http.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = LargestUpdate;
        http.Response.StatusCode = (int)await AnswerAsync(http.Request, http.RequestAborted);
    }

    private async Task<HttpStatusCode> AnswerAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.Path != _path)
            return HttpStatusCode.NotFound;
        if (!HttpMethods.IsPost(request.Method))
            return HttpStatusCode.MethodNotAllowed;
        if (!CryptographicOperations.FixedTimeEquals(Hash(request.Headers[SecretHeader].ToString()), _secret))
            return HttpStatusCode.Unauthorized;

        try
        {
            using var body = await JsonDocument.ParseAsync(request.Body, cancellationToken: cancellationToken);
            return updates.Open(body.RootElement) is { } update ? await KeepAsync(update) : HttpStatusCode.BadRequest;
        }
        catch (BadHttpRequestException refusal)
        {
            LogNotTaken(refusal.StatusCode);
            return (HttpStatusCode)refusal.StatusCode;
        }
        catch (JsonException)
        {
            LogNotTaken((int)HttpStatusCode.BadRequest);
            return HttpStatusCode.BadRequest;
        }
    }

    /// <summary>Kept even when Telegram hangs up meanwhile: it would only come again.</summary>
    private async Task<HttpStatusCode> KeepAsync(RawUpdate update)
    {
        try
        {
            await inbox.StoreAsync([update], CancellationToken.None);
            return HttpStatusCode.OK;
        }
        catch (Exception error)
        {
            LogNotStored(update.UpdateId, error.GetType().Name);
            return HttpStatusCode.ServiceUnavailable;
        }
    }

    /// <summary>Of equal length for every guess.</summary>
    private static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    [LoggerMessage(Level = LogLevel.Error, Message = "What came with the webhook's secret is no update that can be taken ({Status})")]
    private partial void LogNotTaken(int status);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Update {UpdateId} could not be stored ({Error}); Telegram will bring it again")]
    private partial void LogNotStored(long updateId, string error);
}
