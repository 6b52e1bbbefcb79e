using PtspBot.Domain;
using PtspBot.Mailroom;
using PtspBot.Notices;
using PtspBot.OfficeFiles;

namespace PtspBot.StaffDesk.Commands;

/// <summary>In which language an officer is spoken to; everything they see in private follows, their menu too.</summary>
internal sealed class LanguageCommand(Texts texts, StaffMenu menu) : IStaffCommand
{
    public string Name => Command.Language;

    public void Obey(Errand errand, Command command) => errand.Show(new Screen(new Words("authority.language"),
        [.. texts.Languages.Select(language => new List<Choice> { new(new Words($"language.{language}"), new ButtonData(Verbs.Language, language)) })]));

    public void Take(Errand errand, string? language)
    {
        if (language is null || !texts.Languages.Contains(language))
        {
            errand.Tell(new Words("staff.press.gone"));
            return;
        }

        errand.Conversation.Speak(language);
        errand.Tell(new Words("authority.language-done"));
        errand.Turn.Post(menu.For(errand.Officer, errand.Language));
        errand.Show(Lobby.Start(errand.Officer, menu));
    }
}
