using System.Globalization;

namespace PtspBot.Sandbox;

/// <summary>The end of a chat as a person reads it, for whoever must find out why a test failed.</summary>
internal static class Transcript
{
    private const int Newest = 8;

    internal static string Of(Chat chat) => chat.Messages.Count == 0
        ? "(nothing was ever said here)"
        : string.Join('\n', chat.Messages.TakeLast(Newest).Select(Line));

    private static string Line(Message message)
    {
        var edited = message.EditedAt is null ? "" : " (edited)";
        var when = message.Date.ToString("HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        return string.Join('\n', new[] { $"{when} {message.From.Name}{edited}: {Content(message)}", Keys(message.Markup) }.OfType<string>());
    }

    private static string Content(Message message)
    {
        string?[] parts =
        [
            message.Media is { } media ? $"<{media.Kind} {media.File.FileName}>" : null,
            message.Contact is { } contact ? $"<contact {contact.FirstName}>" : null,
            message.Location is null ? null : "<place>",
            message.Service is { } note ? $"<{note.Kind}>" : null,
            message.Words,
        ];
        return string.Join(' ', parts.OfType<string>());
    }

    private static string? Keys(ReplyMarkup? markup) => markup switch
    {
        InlineKeyboard keyboard => string.Join('\n', keyboard.Rows.Select(row => "    " + string.Join(' ', row.Select(key => $"[{key.Text}]")))),
        ReplyKeyboard keyboard => string.Join('\n', keyboard.Rows.Select(row => "    " + string.Join(' ', row.Select(key => $"({key.Text})")))),
        _ => null,
    };
}
