using System.Text.RegularExpressions;

namespace PtspBot.Sandbox;

/// <summary>
/// A person of a play, with the telephone in hand, written as one would tell it: she starts, says, presses, and sees. After each
/// act the bot is given the time to answer; whoever waits turns the clock instead of sleeping.
/// </summary>
/// <param name="world">Where the person lives.</param>
/// <param name="person">Whose telephone it is.</param>
/// <param name="pace">How time passes while somebody waits.</param>
/// <param name="giveUp">Ends every waiting, as when the test is ended.</param>
public sealed partial class Actor(World world, Person person, IPace pace, CancellationToken giveUp = default)
{
    private readonly List<string> _queries = [];
    private long _mark;

    public Person Person => person;

    /// <summary>The chat with the bot.</summary>
    public Chat Private => person.Private;

    /// <summary>The queries of every press, oldest first.</summary>
    public IReadOnlyList<string> Queries => _queries;

    public Task StartsAsync(string? payload = null) => ActAsync(() => person.Start(payload));

    public Task SaysAsync(string words, Chat? chat = null) => ActAsync(() => person.Say(chat ?? Private, words));

    public Task EditsAsync(Message message, string words) => ActAsync(() => person.Edit(message, words));

    public Task SendsDocumentAsync(string name, ReadOnlyMemory<byte> content, string type = "application/pdf", string? caption = null, Chat? chat = null) =>
        ActAsync(() => person.SendDocument(chat ?? Private, name, content, type, caption));

    public Task SendsPhotoAsync(ReadOnlyMemory<byte> content, string? caption = null, Chat? chat = null) => ActAsync(() => person.SendPhoto(chat ?? Private, content, caption));

    public Task SendsAlbumAsync(params IReadOnlyList<AlbumItem> items) => ActAsync(() => person.SendAlbum(Private, items));

    public Task SendsVoiceAsync(Chat? chat = null) => ActAsync(() => person.SendVoice(chat ?? Private, "OggS"u8.ToArray()));

    public Task SendsStickerAsync(Chat? chat = null) => ActAsync(() => person.SendSticker(chat ?? Private));

    public Task SendsLocationAsync(double latitude, double longitude) => ActAsync(() => person.SendLocation(Private, latitude, longitude));

    /// <summary>The own number, as the key of a keyboard hands it over.</summary>
    public Task SharesContactAsync() => ActAsync(() => person.ShareContact(Private));

    /// <summary>One from the address book, which proves nothing.</summary>
    public Task SendsContactAsync(Contact somebodyElse) => ActAsync(() => person.ForwardContact(Private, somebodyElse));

    public Task BlocksAsync() => ActAsync(person.Block);

    public Task UnblocksAsync() => ActAsync(person.Unblock);

    public Task JoinsAsync(Chat group) => ActAsync(() => person.Join(group));

    public Task LeavesAsync(Chat group) => ActAsync(() => person.Leave(group));

    /// <summary>Presses the newest button with this label.</summary>
    public Task PressesAsync(string label, Chat? chat = null) => Aims(Whole(label), chat)();

    public Task PressesAsync(Regex label, Chat? chat = null) => Aims(label, chat)();

    /// <summary>Presses what no button need carry, an old one or a forged one; several at once, so fast that no answer can come between.</summary>
    public Task PressesDataAsync(IEnumerable<string> data, Chat? chat = null) => ActAsync(() =>
    {
        var where = chat ?? Private;
        var message = where.Messages.Last(message => message.From.IsBot).Id;
        _queries.AddRange(data.Select(each => person.PressData(where, message, each)));
    });

    /// <summary>Lays a finger on the newest button with this label; when it is pressed it may be stale.</summary>
    public Func<Task> Aims(Regex label, Chat? chat = null)
    {
        var (message, key) = Button(label, chat);
        return () => ActAsync(() => _queries.Add(person.PressData(chat ?? Private, message.Id, key.CallbackData!)));
    }

    /// <summary>The newest button with this label, and the message it hangs below.</summary>
    public (Message Message, InlineButton Key) Button(Regex label, Chat? chat = null)
    {
        var found = FindButton(label, chat) ?? throw NotSeen($"has no button '{label}' in", chat);
        return (found, found.Keyboard!.Buttons.Last(key => label.IsMatch(key.Text)));
    }

    /// <summary>The newest message with a button of this label, or null.</summary>
    public Message? FindButton(Regex label, Chat? chat = null) =>
        (chat ?? Private).Messages.LastOrDefault(message => message.Keyboard?.Buttons.Any(key => label.IsMatch(key.Text)) == true);

    /// <summary>Does anything at all, and lets the bot answer.</summary>
    public Task ActAsync(Action act)
    {
        _mark = world.Feed.Last;
        act();
        return pace.QuietAsync(giveUp);
    }
}
