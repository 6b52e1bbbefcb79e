using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PtspBot.Sandbox.Load;
using Telegram.Bot;
using Telegram.Bot.Types;
using Telegram.Bot.Types.ReplyMarkups;

namespace PtspBot.Benchmarks.Bots;

/// <summary>
/// A bot as tutorials build it: the library's receiver hands over one update after the other, each is worked on with one
/// context and one SaveChanges, and answered at once. It asks what the script waits for.
/// </summary>
internal sealed class TextbookBot(Settings settings, Script script)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using (var db = Open())
            await db.Database.EnsureCreatedAsync(cancellationToken);

        var options = new TelegramBotClientOptions(settings.Telegram.Token, settings.Telegram.ApiAddress!.GetLeftPart(UriPartial.Authority));
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        var bot = new TelegramBotClient(options, http);
        await bot.ReceiveAsync(AnswerAsync, (_, error, _) => Console.Error.WriteLineAsync(error.Message), cancellationToken: cancellationToken);
    }

    private async Task AnswerAsync(ITelegramBotClient bot, Update update, CancellationToken cancellationToken)
    {
        var press = update.CallbackQuery;
        if ((press?.From ?? update.Message?.From) is not { } from)
            return;

        var next = await SaveAsync(update, from.Id, press?.Data ?? update.Message?.Text ?? "", cancellationToken);
        if (press is not null)
            await bot.AnswerCallbackQuery(press.Id, cancellationToken: cancellationToken);
        var keyboard = next.Kind == ActKind.Press ? new InlineKeyboardMarkup(InlineKeyboardButton.WithCallbackData(next.What)) : null;
        await bot.SendMessage(from.Id, next.Awaited, replyMarkup: keyboard, cancellationToken: cancellationToken);
    }

    /// <returns>What to ask next.</returns>
    private async Task<ScriptLine> SaveAsync(Update update, long person, string said, CancellationToken cancellationToken)
    {
        await using var db = Open();
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
        var applicant = await db.Applicants.FirstOrDefaultAsync(one => one.Id == person, cancellationToken);
        if (applicant is null)
            db.Add(applicant = new TextbookApplicant { Id = person });

        db.Add(new TextbookUpdate { UpdateId = update.Id, ApplicantId = person, Json = JsonSerializer.Serialize(update, JsonBotAPI.Options), At = now });
        db.Add(new TextbookAnswer { ApplicantId = person, Step = applicant.Step, Value = said, At = now });
        applicant.Step = Math.Min(applicant.Step + 1, script.Lines.Count - 1);
        db.Add(new TextbookMessage { ApplicantId = person, Text = script.Lines[applicant.Step].Awaited, At = now });
        await db.SaveChangesAsync(cancellationToken);
        return script.Lines[applicant.Step];
    }

    private TextbookDb Open() => new($"{settings.Database.Path}.textbook");
}
