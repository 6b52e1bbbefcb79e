using PtspBot.Mailroom;
using Telegram.Bot.Types.ReplyMarkups;

namespace PtspBot.Gateway;

/// <summary>The office's keyboards as Telegram draws them.</summary>
internal static class Markup
{
    public static ReplyMarkup? Of(Keyboard? keyboard) => keyboard switch
    {
        InlineKeyboard inline => Of(inline),
        ReplyKeyboard reply => new ReplyKeyboardMarkup(reply.Rows.Select(row => row.Select(Of))) { ResizeKeyboard = true, OneTimeKeyboard = true },
        NoKeyboard => new ReplyKeyboardRemove(),
        _ => null,
    };

    public static InlineKeyboardMarkup Of(InlineKeyboard keyboard) =>
        new(keyboard.Rows.Select(row => row.Select(button => InlineKeyboardButton.WithCallbackData(button.Text, button.Data))));

    private static KeyboardButton Of(ReplyButton button) => new(button.Text) { RequestContact = button.AsksContact };
}
