using PtspBot.Domain;

namespace PtspBot.Documents;

/// <summary>What looking into an uploaded file came to: the content to keep, or words for the sender. No upload, however broken, makes it throw.</summary>
public abstract record Inspection
{
    private const int BytesPerMegabyte = 1024 * 1024;

    private Inspection()
    {
    }

    /// <param name="Kind">By content.</param>
    /// <param name="Content">What may be stored: pictures without their metadata.</param>
    /// <param name="Pages">Of a PDF, as far as it says so.</param>
    public sealed record Accepted(ContentKind Kind, byte[] Content, int? Pages) : Inspection;

    public sealed record Refused(Words Why) : Inspection;

    public static Inspection Of(byte[] content, int maxMegabytes)
    {
        if (content.Length == 0)
            return Refuse("empty");
        if (content.Length > (long)maxMegabytes * BytesPerMegabyte)
            return TooLarge(maxMegabytes);

        return ContentKinds.Of(content) switch
        {
            null => Refuse("type"),
            ContentKind.Pdf => OfPdf(content),
            var kind => ImageMetadata.Strip(kind.Value, content) is { } clean ? new Accepted(kind.Value, clean, Pages: null) : Refuse("unreadable"),
        };
    }

    /// <summary>Also for a file whose announced size is refused before it is fetched.</summary>
    public static Refused TooLarge(int maxMegabytes) => new(new Words("document.refused.too-large", ("mb", maxMegabytes)));

    private static Inspection OfPdf(byte[] content)
    {
        if (!PdfGlance.IsWhole(content))
            return Refuse("unreadable");

        return PdfPassword.IsNeededFor(content) ? Refuse("encrypted") : new Accepted(ContentKind.Pdf, content, PdfGlance.PagesOf(content));
    }

    private static Refused Refuse(string why) => new(new Words($"document.refused.{why}"));
}
