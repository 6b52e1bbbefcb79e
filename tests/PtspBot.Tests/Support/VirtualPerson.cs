using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using PtspBot.OfficeFiles;
using PtspBot.Sandbox;

namespace PtspBot.Tests.Support;

/// <summary>
/// One of a crowd, acting only on what a screen shows and never a second time: whatever the worker loses, this person waits
/// for in vain.
/// </summary>
internal abstract class VirtualPerson(World world, Texts texts, Person person)
{
    private const string Language = "id";

    /// <summary>Characters: as much as a scan has, so that storing one takes a while.</summary>
    private const int ScanSize = 3_000_000;

    private static readonly ConcurrentDictionary<(string Key, bool Whole), Regex> Patterns = [];

    private readonly List<string> _presses = [];
    private readonly List<byte[]> _files = [];
    private string? _awaits;

    public Person Person => person;

    /// <summary>The queries of everything pressed.</summary>
    public IReadOnlyList<string> Presses => _presses;

    /// <summary>The content of everything sent.</summary>
    public IReadOnlyList<byte[]> Files => _files;

    /// <summary>How often something was said, sent or pressed in the private chat.</summary>
    public int Acts { get; private set; } = person.Private.Messages.Count(message => message.From.Id == person.Id);

    /// <summary>Something was done, and what should come of it is not seen yet.</summary>
    public bool IsWaiting => _awaits is not null;

    /// <summary>The number of the first message that says this, or null.</summary>
    public int? FirstWith(string key) => Said(key).FirstOrDefault()?.Id;

    public override string ToString() => $"{person.User.Name} waits for {_awaits}:\n" + string.Join('\n', person.Private.Messages.TakeLast(4).Select(message => $"    {message.Id} {message.From.Name}: {message.Words}"));

    protected DateTimeOffset Now => world.Clock.GetUtcNow();

    protected Regex Pattern(string key, bool whole = false) => Patterns.GetOrAdd((key, whole), wanted => Someone.Pattern(texts, Language, wanted.Key, wanted.Whole));

    protected IEnumerable<Message> Said(string key) => person.Private.Messages.Where(message => message.From.IsBot && Pattern(key).IsMatch(message.Words ?? ""));

    protected void Start()
    {
        Acts++;
        person.Start();
    }

    protected void Say(string words)
    {
        Acts++;
        person.Say(words);
    }

    protected void SendScan(string words)
    {
        Acts++;
        var content = Papers.Pdf(words.PadRight(ScanSize, '.'));
        _files.Add(content);
        person.SendDocument(person.Private, "berkas.pdf", content, "application/pdf");
    }

    protected void SendPhoto(byte[] content, string? caption)
    {
        Acts++;
        _files.Add(content);
        person.SendPhoto(person.Private, content, caption);
    }

    protected void Press(Chat chat, Button button)
    {
        if (chat == person.Private)
            Acts++;
        _presses.Add(person.PressData(chat, button.MessageId, button.Data));
    }

    /// <summary>The last of those with this label.</summary>
    protected Button? ButtonOn(Message? message, string label) =>
        message?.Keyboard?.Buttons.LastOrDefault(key => Pattern(label, whole: true).IsMatch(key.Text)) is { } key ? new Button(message.Id, key.CallbackData!) : null;

    protected async Task<T> SeeAsync<T>(Func<T?> look, string what, CancellationToken cancellationToken)
        where T : class
    {
        T? seen;
        _awaits = what;
        for (var since = world.Feed.Last; (seen = look()) is null;)
            since = await world.WaitForChangeAsync(since, cancellationToken);
        _awaits = null;
        return seen;
    }

    protected sealed record Button(int MessageId, string Data);
}
