using System.Buffers;
using System.Buffers.Text;
using Microsoft.AspNetCore.StaticFiles;

namespace PtspBot.Sandbox.BotApi;

/// <summary>Reads the file a request sends: attached, or named again by its file_id. Nothing is fetched from the web: this Telegram has none.</summary>
internal static class MediaReader
{
    private const int MaxPhotoBytes = 10 * 1024 * 1024;
    private const int MaxPhotoSides = 10_000;
    private const int MaxPhotoRatio = 20;

    private static readonly FileExtensionContentTypeProvider Extensions = new();

    internal static Media Read(World world, Request request, MediaKind kind)
    {
        var field = Name(kind);
        return Read(world, request, kind, request.Text(field), field);
    }

    internal static Media Read(World world, Request request, MediaKind kind, string value, string? directField = null)
    {
        var part = value.StartsWith("attach://", StringComparison.Ordinal) ? value["attach://".Length..] : directField;
        if (part is not null && request.Files.TryGetValue(part, out var upload))
            return Keep(world, kind, upload);
        if (value.Length == 0 || value.StartsWith("attach://", StringComparison.Ordinal))
            throw Refusal.BadRequest($"there is no {Name(kind)} in the request");
        return value.Contains('.', StringComparison.Ordinal) ? throw Fetched(value) : Again(world, kind, value);
    }

    private static Media Keep(World world, MediaKind kind, Upload upload)
    {
        if (upload.Bytes.IsEmpty)
            throw Refusal.BadRequest("file must be non-empty");
        if (kind == MediaKind.Photo)
            CheckPhoto(upload);
        return world.Files.Keep(kind, upload.Bytes, upload.FileName, MimeTypeOf(upload.FileName));
    }

    /// <summary>By the name's ending: the type that the bot's library wrote on the part is not believed, as at Telegram.</summary>
    private static string MimeTypeOf(string fileName) => Extensions.TryGetContentType(fileName, out var type) ? type : "application/octet-stream";

    private static void CheckPhoto(Upload upload)
    {
        if (upload.Bytes.Length > MaxPhotoBytes)
            throw Refusal.BadRequest($"file of size {upload.Bytes.Length} bytes is too big for a photo; the maximum size is {MaxPhotoBytes} bytes");

        // The two codes of Telegram's servers are from reports.
        var (width, height) = PictureSize.Of(upload.Bytes.Span) ?? throw Refusal.BadRequest("IMAGE_PROCESS_FAILED");
        if (width <= 0 || height <= 0 || width + height > MaxPhotoSides || Math.Max(width, height) > MaxPhotoRatio * Math.Min(width, height))
            throw Refusal.BadRequest("PHOTO_INVALID_DIMENSIONS");
    }

    /// <summary>Whatever has a dot in it is taken for an address, and no address leads anywhere from here.</summary>
    private static Refusal Fetched(string address) => Refusal.BadRequest(
        WebLink.Check(address).Wrong is { } wrong and not "Wrong HTTP URL" ? $"Invalid file HTTP URL specified: {wrong}" : "Failed to get HTTP URL content");

    private static Media Again(World world, MediaKind kind, string fileId)
    {
        var known = world.Files.FindMedia(fileId);
        if (known is null)
            throw Refusal.BadRequest($"Wrong remote file identifier specified: {Mistake(fileId)}");

        return known.Kind == kind ? known : throw Refusal.BadRequest($"Can't use file of type {TypeOf(known.Kind)} as {TypeOf(kind)}");
    }

    private static string Mistake(string fileId)
    {
        if (fileId.Length % 4 == 1)
            return "Wrong string length";
        if (!fileId.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
            return "Wrong character in the string";

        var bytes = new byte[fileId.Length];
        var isWhole = Base64Url.DecodeFromChars(fileId, bytes, out _, out var length) == OperationStatus.Done;
        return !isWhole ? "Wrong padding in the string" : bytes[length - 1] == FileStore.IdFormat ? "can't unserialize it" : "can't unserialize it. Wrong last symbol";
    }

    private static string TypeOf(MediaKind kind) => kind == MediaKind.Voice ? "VoiceNote" : kind.ToString();

    private static string Name(MediaKind kind) => kind == MediaKind.Photo ? "photo" : "document";
}
