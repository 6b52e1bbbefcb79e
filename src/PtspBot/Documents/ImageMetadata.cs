namespace PtspBot.Documents;

/// <summary>
/// Takes out of a picture what says where, when and by whom it was taken, without touching a pixel. What is kept is
/// listed, the rest goes, also what hangs behind the end. A HEIC is only checked to be whole and left as it is: its
/// metadata cannot be cut out without rewriting its index, so it may still say where it was taken.
/// </summary>
internal static class ImageMetadata
{
    /// <returns>The cleaned picture; null when it is broken or cut off.</returns>
    internal static byte[]? Strip(ContentKind kind, ReadOnlySpan<byte> picture) => kind switch
    {
        ContentKind.Jpeg => JpegMetadata.Strip(picture),
        ContentKind.Png => PngMetadata.Strip(picture),
        ContentKind.Heic => HeicBoxes.AreWhole(picture) ? picture.ToArray() : null,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "This is not a picture."),
    };
}
