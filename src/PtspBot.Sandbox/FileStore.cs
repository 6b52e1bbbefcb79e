using System.Buffers.Text;
using System.Security.Cryptography;

namespace PtspBot.Sandbox;

/// <summary>Every file of one world, found by file_id, and for an hour after getFile by its path too.</summary>
public sealed class FileStore
{
    private static readonly TimeSpan LinkLife = TimeSpan.FromHours(1);
    private static readonly int[] PhotoSides = [90, 320, 800, 1280];

    /// <summary>The last byte of every file_id.</summary>
    internal const byte IdFormat = 4;

    private readonly World _world;
    private readonly Dictionary<string, Media> _media = [];
    private readonly Dictionary<string, (StoredFile File, DateTimeOffset Until)> _links = [];
    private readonly Dictionary<string, string> _paths = [];
    private readonly HashSet<string> _misplaced = [];

    internal FileStore(World world) => _world = world;

    /// <summary>Lets Telegram mislay a file: it is known, and cannot be had.</summary>
    public void Misplace(string fileId)
    {
        lock (_world.Gate)
            _misplaced.Add(fileId);
    }

    internal bool IsMisplaced(StoredFile file) => _misplaced.Contains(file.FileId);

    public StoredFile? Find(string fileId)
    {
        lock (_world.Gate)
            return FindMedia(fileId)?.Sizes.First(size => size.FileId == fileId);
    }

    /// <summary>What a file_id was sent as, so that it can be sent again.</summary>
    internal Media? FindMedia(string fileId) => _media.GetValueOrDefault(fileId);

    internal Media Keep(MediaKind kind, ReadOnlyMemory<byte> bytes, string? fileName = null, string? mimeType = null, int seconds = 0, string? emoji = null)
    {
        var folder = kind switch
        {
            MediaKind.Photo => "photos",
            MediaKind.Voice => "voice",
            MediaKind.Sticker => "stickers",
            _ => "documents",
        };
        var side = kind == MediaKind.Sticker ? 512 : 0;
        List<StoredFile> sizes = kind == MediaKind.Photo
            ? [.. PhotoSizes(bytes).Select(size => New(folder, bytes, null, null, size.Width, size.Height))]
            : [New(folder, bytes, fileName, mimeType, side, side)];

        var media = new Media(kind, sizes, seconds, emoji);
        foreach (var size in sizes)
            _media[size.FileId] = media;
        return media;
    }

    /// <summary>Opens the path of a file for an hour, the same path each time.</summary>
    internal string Link(StoredFile file)
    {
        if (!_paths.TryGetValue(file.FileId, out var path))
            _paths[file.FileId] = path = $"{file.Folder}/file_{_paths.Count}{Extension(file)}";
        _links[path] = (file, _world.Now + LinkLife);
        return path;
    }

    internal StoredFile? FindByPath(string path) =>
        _links.TryGetValue(path, out var link) && link.Until >= _world.Now ? link.File : null;

    private static StoredFile New(string folder, ReadOnlyMemory<byte> bytes, string? name, string? mimeType, int width, int height) =>
        new(NewId(), Random(11), folder, bytes, name, mimeType, width, height);

    /// <summary>Telegram makes smaller copies of a photo. Here each size carries the original's bytes: scaling would need a picture library.</summary>
    private static IEnumerable<(int Width, int Height)> PhotoSizes(ReadOnlyMemory<byte> bytes)
    {
        var (width, height) = PictureSize.Of(bytes.Span) ?? (1280, 960);
        var longest = Math.Max(width, height);
        foreach (var side in PhotoSides.Where(side => side < longest && side < PhotoSides[^1]))
            yield return (Math.Max(1, width * side / longest), Math.Max(1, height * side / longest));
        yield return longest <= PhotoSides[^1] ? (width, height) : (width * PhotoSides[^1] / longest, height * PhotoSides[^1] / longest);
    }

    private static string Extension(StoredFile file) => file.Folder switch
    {
        "photos" => ".jpg",
        "voice" => ".oga",
        "stickers" => ".webp",
        _ => Path.GetExtension(file.FileName) ?? "",
    };

    /// <summary>A file_id ends in the number of its format, by which Telegram tells it from any other text.</summary>
    private static string NewId() => Text([.. RandomNumberGenerator.GetBytes(38), IdFormat]);

    private static string Random(int bytes) => Text(RandomNumberGenerator.GetBytes(bytes));

    private static string Text(byte[] bytes) => Base64Url.EncodeToString(bytes);
}
