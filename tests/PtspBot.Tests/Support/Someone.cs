using System.Text.RegularExpressions;
using PtspBot.OfficeFiles;
using PtspBot.Sandbox;

namespace PtspBot.Tests.Support;

/// <summary>
/// A person of a story, with the telephone in hand. What they see and press is named by the keys of the office's texts, so
/// that a change of wording breaks no story. After each act the office is given the time to answer.
/// </summary>
public sealed class Someone(Play play, Person person)
{
    /// <summary>No text holds it; stands for what fills a gap.</summary>
    private const string Anything = "\u0001";

    private readonly List<string> _presses = [];
    private int _read;

    public Person Person => person;

    private Chat Desk => play.Theatre.DeskGroup;

    private string Language => play.Texts.Languages.FirstOrDefault(language => language == person.User.LanguageCode) ?? play.Texts.Languages[0];

    public Task Starts(string? payload = null) => Act(() => person.Start(payload));

    public Task Says(string words) => Act(() => person.Say(words));

    public Task Sends(byte[] content, string name, string type = "application/pdf", string? caption = null) =>
        Act(() => person.SendDocument(person.Private, name, content, type, caption));

    public Task SendsPhoto(byte[] content, string? caption = null) => Act(() => person.SendPhoto(person.Private, content, caption));

    public Task SharesContact() => Act(() => person.ShareContact(person.Private));

    /// <summary>Presses the newest button with this label in the private chat.</summary>
    public Task Presses(string label) => Press(person.Private, label);

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
    public Task PressesOnDesk(string label) => Press(Desk, label);

    /// <summary>Presses what no button need carry: an old one, or a forged one.</summary>
    public Task PressesData(string data, Chat? chat = null) => PressesAtOnce([data], chat);

    /// <summary>Presses so fast that no answer can come between.</summary>
    public Task PressesAtOnce(IEnumerable<string> data, Chat? chat = null) => Act(() =>
    {
        var where = chat ?? person.Private;
        var message = where.Messages.Last(message => message.From.IsBot).Id;
        foreach (var each in data)
            _presses.Add(person.PressData(where, message, each));
    });

    /// <summary>What the newest button with this label in the private chat carries.</summary>
    public string DataOf(string label) => DataOf(person.Private, label);

    public string DataOf(Chat chat, string label) => Found(chat, label).Key.CallbackData!;

    /// <summary>The queries of every press, oldest first.</summary>
    public IReadOnlyList<string> Queries => _presses;

    /// <summary>The last word in private came from the bot and can be gone on from: buttons, or a key of the telephone.</summary>
    public void CanGoOn() => Assert.True(person.Private.Messages is [.., { From.IsBot: true, Markup: InlineKeyboard { Rows.Count: > 0 } or ReplyKeyboard }],
        $"{person.User.Name} cannot go on from:\n{Transcript(person.Private)}");

    /// <summary>Something said in private since the last act holds the text of this key, whatever fills its gaps.</summary>
    public void Sees(string key) => See(person.Private, _read, key);

    /// <summary>One of the messages that stand in the staff chat now holds the text of this key.</summary>
    public void SeesOnDesk(string key) => See(Desk, 0, key);

    /// <summary>The latest toast or alert is the text of this key; on a slow machine the toast is empty and a message says it.</summary>
    public void IsTold(string key)
    {
        if (person.Toasts[^1].Text is { } toast)
            Assert.Matches(Pattern(key), toast);
        else
            Sees(key);
    }

    public void SeesNoMore(string key) => Assert.DoesNotContain(Since(person.Private, _read), message => Pattern(key).IsMatch(message.Words ?? ""));

    /// <summary>What the bot wrote here since the last act.</summary>
    public IReadOnlyList<string> Read => [.. Since(person.Private, _read).Where(message => message.From.IsBot).Select(message => message.Words ?? "")];

    /// <summary>The newest message of the bot with a button of this label.</summary>
    public Message? ButtonFor(Chat chat, string label) =>
        chat.Messages.LastOrDefault(message => message.Keyboard?.Buttons.Any(key => Whole(label).IsMatch(key.Text)) == true);

    public async Task Act(Action act)
    {
        _read = person.Private.Messages.Count == 0 ? 0 : person.Private.Messages.Max(message => message.Id);
        act();
        await play.QuietAsync();
    }

    /// <summary>Lays a finger on the newest button with this label in the staff chat; it may be stale when it is pressed.</summary>
    public Func<Task> AimsOnDesk(string label) => Aim(Desk, label);

    private Task Press(Chat chat, string label) => Aim(chat, label)();

    private Func<Task> Aim(Chat chat, string label)
    {
        var (message, key) = Found(chat, label);
        return () => Act(() => _presses.Add(person.PressData(chat, message.Id, key.CallbackData!)));
    }

    private (Message Message, InlineButton Key) Found(Chat chat, string label) => ButtonFor(chat, label) is { } message
        ? (message, message.Keyboard!.Buttons.Last(key => Whole(label).IsMatch(key.Text)))
        : throw new Xunit.Sdk.XunitException($"{person.User.Name} has no button '{label}' in:\n{Transcript(chat)}");

    private void See(Chat chat, int since, string key)
    {
        if (!Since(chat, since).Any(message => Pattern(key).IsMatch(message.Words ?? "")))
            throw new Xunit.Sdk.XunitException($"{person.User.Name} does not see '{key}' but:\n{Transcript(chat)}");
    }

    private static IEnumerable<Message> Since(Chat chat, int since) => chat.Messages.Where(message => message.Id > since);

    private static string Transcript(Chat chat) => string.Join("\n---\n", chat.Messages.TakeLast(8).Select(message =>
        $"{message.From.Name}: {message.Words ?? message.Media?.Kind.ToString()}\n{string.Join(" | ", message.Keyboard?.Buttons.Select(key => $"[{key.Text}]") ?? [])}"));

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
