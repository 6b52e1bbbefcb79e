using System.Runtime.InteropServices;
using System.Text.Json;
using PtspBot.Mailroom;
using Telegram.Bot.Types.Enums;

namespace PtspBot.Gateway;

/// <summary>
/// Makes of an update, however it came, what the inbox keeps of it. One that cannot be read is kept with its trouble: it is
/// set aside, and its neighbours arrive.
/// </summary>
internal sealed partial class RawUpdates(IReader reader, ILogger<RawUpdates> log)
{
    /// <summary>What the office has a use for; named at each start, because Telegram keeps an earlier choice.</summary>
    public static readonly IReadOnlyList<UpdateType> Wanted = [UpdateType.Message, UpdateType.EditedMessage, UpdateType.CallbackQuery, UpdateType.MyChatMember];

    /// <summary>Null only for what has no id at all; such a thing can neither be stored once nor be confirmed.</summary>
    public RawUpdate? Open(JsonElement update)
    {
        if (update.ValueKind != JsonValueKind.Object || !update.TryGetProperty("update_id", out var id) || id.ValueKind != JsonValueKind.Number || !id.TryGetInt64(out var updateId))
        {
            LogNoId();
            return null;
        }

        var payload = JsonMarshal.GetRawUtf8Value(update).ToArray();
        try
        {
            var incoming = reader.Read(payload);
            return new RawUpdate(updateId, incoming?.ChatId, payload, Press: incoming as Pressed);
        }
        catch (Exception error)
        {
            // Whatever is wrong with it, its neighbours must arrive. The path names fields of Telegram's, never what is in them.
            var trouble = error is JsonException { Path: { } path } ? $"unreadable at {path}" : $"unreadable: {error.GetType().Name}";
            LogSetAside(updateId, trouble);
            return new RawUpdate(updateId, null, payload, trouble);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Update {UpdateId} is set aside ({Trouble}); no other is affected")]
    private partial void LogSetAside(long updateId, string trouble);

    [LoggerMessage(Level = LogLevel.Error, Message = "An update came without an id and could not be kept")]
    private partial void LogNoId();
}
