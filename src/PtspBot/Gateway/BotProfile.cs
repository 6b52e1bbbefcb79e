using System.Net;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;

namespace PtspBot.Gateway;

/// <summary>One line of the menu beside the text box.</summary>
/// <param name="Command">Without the slash.</param>
/// <param name="Language">Two letters; the first language given is also for everybody else.</param>
public sealed record CommandWords(string Command, string Language, string Description);

/// <summary>Puts the commands into the menu of private chats. A menu is a convenience: a bot without it works, so nothing here stops the worker.</summary>
internal sealed partial class BotProfile(BotLines lines, IReadOnlyList<CommandWords> commands, TimeProvider transport, ILogger<BotProfile> log) : BackgroundService
{
    private const int Tries = 6;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var languages = commands.GroupBy(words => words.Language).ToList();
        foreach (var (menu, language) in languages.Take(1).Select(first => (first, "")).Concat(languages.Select(each => (each, each.Key))))
            await SetAsync([.. menu], language, stoppingToken);
    }

    private async Task SetAsync(IReadOnlyList<CommandWords> menu, string language, CancellationToken cancellationToken)
    {
        var backOff = new BackOff(transport);
        var entries = menu.Select(words => new BotCommand(words.Command, words.Description)).ToList();
        for (var attempt = 1; attempt <= Tries && !cancellationToken.IsCancellationRequested; attempt++)
        {
            try
            {
                await lines.Letters.SetMyCommands(entries, BotCommandScope.AllPrivateChats(), language.Length == 0 ? null : language, cancellationToken);
                return;
            }
            catch (RequestException error)
            {
                var refusal = error as ApiRequestException;
                LogNotSet(language, refusal?.ErrorCode ?? 0);
                // Telegram does not like the words themselves: saying them again will not help.
                if (refusal?.ErrorCode == (int)HttpStatusCode.BadRequest)
                    return;
                await backOff.WaitAsync(error, cancellationToken);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The menu of commands ('{Language}') could not be set ({Code})")]
    private partial void LogNotSet(string language, int code);
}
