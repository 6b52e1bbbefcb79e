using System.Text;
using PtspBot.Sandbox;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace PtspBot.Tests.Sandbox;

/// <summary>The library the worker uses, against this server: written by other hands, so it notices where the JSON is wrong.</summary>
public sealed class ClientLibraryTests : SandboxTest
{
    private TelegramBotClient Client => new(new TelegramBotClientOptions(Server.Token, Server.BaseAddress.ToString()) { RetryThreshold = 0 }, Http);

    [Fact]
    public async Task A_whole_small_conversation()
    {
        World.Limits.Enabled = false;
        var bot = Client;
        var siti = Somebody();
        var keyboard = new InlineKeyboardMarkup(InlineKeyboardButton.WithCallbackData("Setuju", "ya"));

        var me = await bot.GetMe(Stop);
        var sent = await bot.SendMessage(siti.Id, "<b>Halo</b> Siti", ParseMode.Html, replyMarkup: keyboard, cancellationToken: Stop);
        siti.Press(siti.Private.Messages[^1], "Setuju");
        var press = (await bot.GetUpdates(timeout: 1, cancellationToken: Stop))[^1].CallbackQuery!;
        await bot.AnswerCallbackQuery(press.Id, "Baik", cancellationToken: Stop);
        await bot.EditMessageText(siti.Id, sent.Id, "Selesai", cancellationToken: Stop);

        Assert.Equal("ptsp_sandbox_bot", me.Username);
        Assert.Equal(("Halo Siti", MessageEntityType.Bold), (sent.Text, sent.Entities![0].Type));
        Assert.Equal(("ya", sent.Id), (press.Data, press.Message!.Id));
        Assert.Equal("Baik", siti.Toasts[0].Text);
        Assert.Equal("Selesai", siti.Private.Messages[^1].Text);
    }

    [Fact]
    public async Task Files_go_both_ways()
    {
        World.Limits.Enabled = false;
        var bot = Client;
        var siti = Somebody();
        siti.SendDocument(siti.Private, "ktp.pdf", "%PDF-1.7"u8.ToArray(), "application/pdf");
        siti.SendPhoto(siti.Private, Png(640, 480));
        var updates = await bot.GetUpdates(cancellationToken: Stop);

        using var down = new MemoryStream();
        await bot.GetInfoAndDownloadFile(updates[1].Message!.Document!.FileId, down, Stop);
        await bot.SendDocument(siti.Id, InputFile.FromStream(new MemoryStream("isi"u8.ToArray()), "izin.pdf"), "Izin Anda", cancellationToken: Stop);
        await bot.SendPhoto(siti.Id, InputFile.FromFileId(updates[2].Message!.Photo![^1].FileId), cancellationToken: Stop);
        await bot.SendMediaGroup(siti.Id, [new InputMediaPhoto(InputFile.FromStream(new MemoryStream(Png(9, 9)), "a.png")), new InputMediaPhoto(InputFile.FromStream(new MemoryStream(Png(9, 9)), "b.png"))], cancellationToken: Stop);

        Assert.Equal("%PDF-1.7", Encoding.UTF8.GetString(down.ToArray()));
        Assert.Equal(["izin.pdf", null, null, null], siti.Private.Messages.Skip(3).Select(message => message.Media!.File.FileName));
    }

    [Fact]
    public async Task Groups_members_profile_and_pins_are_understood()
    {
        var bot = Client;
        var siti = Somebody();
        var group = siti.CreateGroup("Loket");
        siti.AddBot(group, asAdministrator: true);
        siti.Block();

        await bot.SetMyCommands([new("status", "Lihat berkas")], new BotCommandScopeAllPrivateChats(), "id", Stop);
        await bot.SetChatMenuButton(menuButton: new MenuButtonCommands(), cancellationToken: Stop);
        await bot.SetMyDescription("Loket", cancellationToken: Stop);
        var card = await bot.SendMessage(group.Id, "kartu", replyMarkup: new ForceReplyMarkup(), cancellationToken: Stop);
        await bot.PinChatMessage(group.Id, card.Id, cancellationToken: Stop);

        Assert.Equal("Loket", (await bot.GetChat(group.Id, Stop)).Title);
        Assert.Equal(card.Id, (await bot.GetChat(group.Id, Stop)).PinnedMessage!.Id);
        Assert.Equal(2, (await bot.GetChatAdministrators(group.Id, cancellationToken: Stop)).Length);
        Assert.Equal(ChatMemberStatus.Creator, (await bot.GetChatMember(group.Id, siti.Id, Stop)).Status);
        Assert.Equal("status", (await bot.GetMyCommands(new BotCommandScopeAllPrivateChats(), "id", Stop))[0].Command);
        Assert.Contains(await bot.GetUpdates(cancellationToken: Stop), update => update.MyChatMember?.NewChatMember.Status == ChatMemberStatus.Administrator);
        Assert.Equal(0, (await bot.GetWebhookInfo(Stop)).PendingUpdateCount - World.Updates.PendingCount);
        await bot.LeaveChat(group.Id, Stop);
    }

    [Fact]
    public async Task Refusals_reach_the_library_with_code_and_wait()
    {
        var bot = Client;
        var siti = Somebody();
        World.Faults.Next(FaultKind.TooManyRequests, method: "sendMessage", span: TimeSpan.FromSeconds(9));

        var slow = await Assert.ThrowsAsync<ApiRequestException>(() => bot.SendMessage(siti.Id, "x", cancellationToken: Stop));
        siti.Block();
        var blocked = await Assert.ThrowsAsync<ApiRequestException>(() => bot.SendMessage(siti.Id, "x", cancellationToken: Stop));

        Assert.Equal((429, 9), (slow.ErrorCode, slow.Parameters!.RetryAfter));
        Assert.Equal((403, "Forbidden: bot was blocked by the user"), (blocked.ErrorCode, blocked.Message));
    }
}
