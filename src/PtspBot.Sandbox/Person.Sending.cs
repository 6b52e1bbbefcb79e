namespace PtspBot.Sandbox;

public sealed partial class Person
{
    public Message SendDocument(Chat chat, string fileName, ReadOnlyMemory<byte> bytes, string mimeType, string? caption = null, Message? replyTo = null) =>
        SendMedia(chat, () => _world.Files.Keep(MediaKind.Document, bytes, fileName, mimeType), caption, replyTo: replyTo);

    /// <summary>Sends a picture the compressed way: it arrives in several sizes and without its name.</summary>
    public Message SendPhoto(Chat chat, ReadOnlyMemory<byte> bytes, string? caption = null, Message? replyTo = null) =>
        SendMedia(chat, () => _world.Files.Keep(MediaKind.Photo, bytes), caption, replyTo: replyTo);

    /// <summary>Sends several files at once. The bot gets one update for each, with one group id and no word about how many.</summary>
    public IReadOnlyList<Message> SendAlbum(Chat chat, params IReadOnlyList<AlbumItem> items)
    {
        if (items.Count is < 2 or > 10)
            throw new ArgumentException("An album has 2 to 10 items.", nameof(items));

        var group = Random.Shared.NextInt64(10_000_000_000_000_000, 20_000_000_000_000_000).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return [.. items.Select(item => SendMedia(chat, () => Keep(item), item.Caption, group))];
    }

    public Message SendVoice(Chat chat, ReadOnlyMemory<byte> bytes, int seconds = 3) =>
        SendMedia(chat, () => _world.Files.Keep(MediaKind.Voice, bytes, mimeType: "audio/ogg", seconds: seconds));

    public Message SendSticker(Chat chat, string emoji = "👍") =>
        SendMedia(chat, () => _world.Files.Keep(MediaKind.Sticker, "RIFF"u8.ToArray(), mimeType: "image/webp", emoji: emoji));

    /// <summary>Hands over the own number, as the contact button of a keyboard does.</summary>
    public Message ShareContact(Chat chat)
    {
        var asked = chat.KeyboardOf(Id) is ReplyKeyboard keys ? keys.Buttons.FirstOrDefault(key => key.RequestContact)?.Text : null;
        var own = new Contact(Phone, User.FirstName, User.LastName, Id);
        return Send(chat, asked, draft => draft with { Contact = own, ReplyToId = asked is null ? null : chat.Keyboards.Of(Id).MessageId });
    }

    /// <summary>Sends a contact from the address book, which proves nothing about the sender.</summary>
    public Message ForwardContact(Chat chat, Contact somebodyElse) => Send(chat, null, draft => draft with { Contact = somebodyElse });

    public Message SendLocation(Chat chat, double latitude, double longitude) =>
        Send(chat, null, draft => draft with { Location = new(latitude, longitude) });

    private Media Keep(AlbumItem item) => item.FileName is null
        ? _world.Files.Keep(MediaKind.Photo, item.Bytes)
        : _world.Files.Keep(MediaKind.Document, item.Bytes, item.FileName, item.MimeType);

    private Message SendMedia(Chat chat, Func<Media> keep, string? caption = null, string? group = null, Message? replyTo = null, int? threadId = null) => Send(chat, null, draft => draft with
    {
        Media = keep(),
        Caption = caption,
        Entities = caption is null ? [] : TextMarks.In(caption),
        MediaGroupId = group,
        ReplyToId = replyTo?.Id,
        ThreadId = threadId,
    });
}

/// <summary>One file of an album; without a name it is a photo.</summary>
public sealed record AlbumItem(ReadOnlyMemory<byte> Bytes, string? FileName = null, string? MimeType = null, string? Caption = null);
