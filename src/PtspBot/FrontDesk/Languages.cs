using PtspBot.Domain;
using PtspBot.Mailroom;
using PtspBot.Notices;

namespace PtspBot.FrontDesk;

/// <summary>The switch of language: a button for each that is not spoken now, in its own name.</summary>
internal static class Languages
{
    public static List<Choice> Switch(Visitor visitor) =>
    [
        .. visitor.Office.Texts.Languages.Where(language => language != visitor.Language)
            .Select(language => new Choice(new Words($"language.{language}"), new ButtonData(Verbs.Language, language))),
    ];

    public static void Speak(Visitor visitor, string? language)
    {
        if (language is not null && visitor.Office.Texts.Languages.Contains(language))
            visitor.Conversation.Speak(language);
    }
}
