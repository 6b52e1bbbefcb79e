namespace PtspBot.Sandbox;

/// <summary>A file that went through Telegram, in either direction; the world holds its bytes.</summary>
public sealed record StoredFile(string FileId, string UniqueId, string Folder, ReadOnlyMemory<byte> Bytes, string? FileName, string? MimeType, int Width = 0, int Height = 0)
{
    public long Size => Bytes.Length;
}

public enum MediaKind
{
    Document,
    Photo,
    Voice,
    Sticker,
}

/// <summary>The file side of a message. A photo has several sizes, smallest first; everything else has one.</summary>
public sealed record Media(MediaKind Kind, IReadOnlyList<StoredFile> Sizes, int Seconds = 0, string? Emoji = null)
{
    /// <summary>The file itself; of a photo, its largest size.</summary>
    public StoredFile File => Sizes[^1];
}
