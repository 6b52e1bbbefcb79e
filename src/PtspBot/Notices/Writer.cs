using PtspBot.Domain;
using PtspBot.Mailroom;
using PtspBot.OfficeFiles;

namespace PtspBot.Notices;

/// <summary>Puts screens into a person's language, as letters ready to be carried.</summary>
public sealed class Writer(Texts texts)
{
    /// <summary>Characters a phone shows of a button.</summary>
    private const int LongestLabel = 40;

    public string Language(string? wanted) =>
        texts.Languages.FirstOrDefault(language => wanted?.StartsWith(language, StringComparison.OrdinalIgnoreCase) == true) ?? texts.Languages[0];

    /// <summary>Whether somebody typed that word, in any of the office's languages: who types a command may not speak the one they are answered in.</summary>
    public bool Hears(string word, string key) => texts.Languages.Any(language => texts.SayPlain(language, new Words(key)).Equals(word, StringComparison.OrdinalIgnoreCase));

    public string Say(string language, Words words) => texts.Say(language, words);

    /// <summary>Where no markup can be: in a name.</summary>
    public string SayPlain(string language, Words words) => texts.SayPlain(language, words);

    /// <param name="slot">A message that is edited as things move.</param>
    public Message Write(Screen screen, long chatId, string language, string? slot = null) =>
        new(string.Join("\n\n", screen.Before.Append(screen.Text).Select(words => texts.Say(language, words))), Keys(screen, language), slot) { ChatId = chatId };

    public PressAnswer Answer(Pressed pressed, string language, Words? words, bool alert = false) =>
        new(pressed.QueryId, pressed.From.UserId, words is null ? null : texts.SayPlain(language, words), alert) { ChatId = pressed.ChatId, Lane = Lane.PressAnswers };

    private Keyboard? Keys(Screen screen, string language)
    {
        if (screen.AsksContact is { } label)
        {
            var ways = screen.Rows.Select(row => row.Select(choice => new ReplyButton(Label(choice, language))).ToList());
            return new ReplyKeyboard([[new ReplyButton(texts.SayPlain(language, label), AsksContact: true)], .. ways]);
        }

        if (screen.Rows.Count == 0)
            return null;

        return new InlineKeyboard([.. screen.Rows.Where(row => row.Count > 0)
            .Select(row => row.Select(choice => new InlineButton(Label(choice, language), choice.Data.ToString())).ToList())]);
    }

    private string Label(Choice choice, string language)
    {
        var label = texts.SayPlain(language, choice.Label);
        return label.Length <= LongestLabel ? label : label[..(LongestLabel - 1)] + "…";
    }
}
