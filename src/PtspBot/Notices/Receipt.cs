using PtspBot.Domain;
using PtspBot.Mailroom;

namespace PtspBot.Notices;

/// <summary>What was kept of a file, so that whoever sent it sees that all of it came: its kind, its pages, its size.</summary>
internal static class Receipt
{
    private const string Pdf = "pdf";
    private const string Heic = "heic";
    private const int Kilobyte = 1024;
    private const int ManyKilobytes = 2048;

    public static Words Size(long bytes)
    {
        var kilobytes = (bytes + Kilobyte - 1) / Kilobyte;
        return kilobytes <= ManyKilobytes
            ? new Words("docs.kilobytes", ("n", kilobytes))
            : new Words("docs.megabytes", ("n", (kilobytes + (Kilobyte / 2)) / Kilobyte));
    }

    public static Words Of(FileArrived arrived)
    {
        var size = ("size", (object?)Size(arrived.Size));
        return (arrived.Kind, arrived.Pages) switch
        {
            (Pdf, { } pages) => new Words("docs.receipt-pages", ("n", pages), size),
            (Pdf, null) => new Words("docs.receipt-pdf", size),
            // Nothing is taken out of these.
            (Heic, _) => new Words("docs.receipt-heic", size),
            _ => new Words("docs.receipt-photo", size),
        };
    }
}
