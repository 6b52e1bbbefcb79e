using System.Text.RegularExpressions;
using PtspBot.OfficeFiles;
using PtspBot.Sandbox;

namespace PtspBot.Tests.Support;

/// <summary>
/// A person of a story. What they see and press is named by the keys of the office's texts, so that a change of wording breaks
/// no story; everything else they do is the sandbox's actor.
/// </summary>
public sealed class Someone(Play play, Person person)
{
    /// <summary>No text holds it; stands for what fills a gap.</summary>
    private const string Anything = "\u0001";

    public Actor Actor { get; } = new(play.Theatre.World, person, play, TestContext.Current.CancellationToken);

    public Person Person => person;

    private Chat Desk => play.Theatre.DeskGroup;

    private string Language => play.Texts.Languages.FirstOrDefault(language => language == person.User.LanguageCode) ?? play.Texts.Languages[0];

    public Task Starts(string? payload = null) => Actor.StartsAsync(payload);

    public Task Says(string words) => Actor.SaysAsync(words);

    public Task Sends(byte[] content, string name, string type = "application/pdf", string? caption = null) =>
        Actor.SendsDocumentAsync(name, content, type, caption);

    public Task SendsPhoto(byte[] content, string? caption = null) => Actor.SendsPhotoAsync(content, caption);

    public Task SharesContact() => Actor.SharesContactAsync();

    /// <summary>Presses the newest button with this label in the private chat.</summary>
    public Task Presses(string label) => Actor.PressesAsync(Whole(label));

    /// <summary>Sends a file and, when asked which paper it is, presses this label.</summary>
    public async Task Presses(string label, byte[] sending)
    {
        await Sends(sending, "berkas.pdf");
        await Presses(label);
    }

    /// <summary>Presses whichever of these stands on the newest message with one of them, the last named first, until none does.</summary>
    public async Task PressesUntilDone(params string[] labels)
    {
        while (person.Private.Messages[^1].Keyboard is { } keyboard && labels.LastOrDefault(label => keyboard.Buttons.Any(key => Whole(label).IsMatch(key.Text))) is { } label)
            await Presses(label);
    }

    /// <summary>Presses the newest button with this label in the staff chat.</summary>
    public Task PressesOnDesk(string label) => Actor.PressesAsync(Whole(label), Desk);

    /// <summary>Presses what no button need carry: an old one, or a forged one.</summary>
    public Task PressesData(string data, Chat? chat = null) => Actor.PressesDataAsync([data], chat);

    /// <summary>What the newest button with this label in the private chat carries.</summary>
    public string DataOf(string label) => DataOf(person.Private, label);

    public string DataOf(Chat chat, string label) => Actor.Button(Whole(label), chat).Key.CallbackData!;

    /// <summary>Lays a finger on the newest button with this label in the staff chat; it may be stale when it is pressed.</summary>
    public Func<Task> AimsOnDesk(string label) => Actor.Aims(Whole(label), Desk);

    /// <summary>The newest message of the bot with a button of this label.</summary>
    public Message? ButtonFor(Chat chat, string label) => Actor.FindButton(Whole(label), chat);

    /// <summary>The last word in private came from the bot and can be gone on from: buttons, or a key of the telephone. Or it was passed on to an officer, and is marked so.</summary>
    public void CanGoOn() => Assert.True(person.Private.Messages is [.., { From.IsBot: true, Markup: InlineKeyboard { Rows.Count: > 0 } or ReplyKeyboard }] or [.., { BotReaction: not null }],
        $"{person.User.Name} cannot go on from:\n{person.Private.Transcript}");

    /// <summary>Something said in private since the last act holds the text of this key, whatever fills its gaps.</summary>
    public void Sees(string key) => Actor.Sees(Pattern(key));

    /// <summary>The same, waiting so long on the office's clock for it.</summary>
    public Task SeesWithin(TimeSpan wait, string key) => Actor.SeesAsync(Pattern(key), wait);

    /// <summary>A question that was answered and tidied away is no news.</summary>
    public void SeesNoMore(string key) =>
        Assert.DoesNotContain(Actor.News, message => (message.EditedAt is null || message.Keyboard is not null) && Pattern(key).IsMatch(message.Words ?? ""));

    /// <summary>One of the messages that stand in the staff chat now holds the text of this key.</summary>
    public void SeesOnDesk(string key) => Actor.Finds(Pattern(key), Desk);

    /// <summary>The latest toast or alert is the text of this key; on a slow machine the toast is empty and a message says it.</summary>
    public void IsTold(string key)
    {
        if (person.Toasts[^1].Text is { } toast)
            Assert.Matches(Pattern(key), toast);
        else
            Sees(key);
    }

    /// <summary>What the bot wrote here since the last act.</summary>
    public IReadOnlyList<string> Read => [.. Actor.News.Select(message => message.Words ?? "")];

    public Regex Pattern(string key, bool whole = false) => Pattern(play.Texts, Language, key, whole);

    /// <summary>A key of the texts, or the words themselves.</summary>
    public static Regex Pattern(Texts texts, string language, string key, bool whole = false)
    {
        var words = texts.Has(key) ? texts.SayPlain(language, key, [.. texts.GapsOf(key).Select(gap => (gap, (object?)Anything))]) : key;
        var pattern = Regex.Escape(words).Replace(Anything, "(.|\n)*?", StringComparison.Ordinal);
        return new Regex(whole ? $"^{pattern}$" : pattern, RegexOptions.None, TimeSpan.FromSeconds(1));
    }

    private Regex Whole(string label) => Pattern(label, whole: true);
}
