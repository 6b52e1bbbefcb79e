using PtspBot.Mailroom;
using PtspBot.OfficeFiles;

namespace PtspBot.Notices;

/// <summary>The quiet hours as the office's file has them.</summary>
public sealed class OfficeQuiet(Office office) : IQuiet
{
    public DateTimeOffset? Until(DateTimeOffset at) => office.Reminding.QuietUntil(at);
}
