using System.Net;
using Telegram.Bot.Exceptions;

namespace PtspBot.Gateway;

/// <summary>The one answer of Telegram that no waiting helps against: whoever hears it stops the worker with this sentence.</summary>
internal static class TokenRefused
{
    public const string Sentence = "Telegram refuses the bot's token ({Code}): check Telegram:Token against what BotFather gave; the worker stops";

    public static bool Is(RequestException error) => error is ApiRequestException { ErrorCode: (int)HttpStatusCode.Unauthorized or (int)HttpStatusCode.NotFound };
}
