using System.Globalization;
using PtspBot.Domain.Figures;
using PtspBot.Mailroom;

namespace PtspBot.StaffDesk.Queue;

/// <summary>
/// What a button under a queue asks for, all of it in the button: whose queue, which step, what of it, which page, and the
/// message it stands under, so that a page turned is the same message and each new question a new one.
/// </summary>
/// <param name="Step">The step's place among all steps of the office; null for any.</param>
/// <param name="Slot">Names the message.</param>
internal sealed record QueueButton(bool IsMine, int? Step, QueueFocus Focus, int Page, string Slot)
{
    private const string Mine = "m";
    private const string Office = "o";
    private const string Any = "-";

    /// <summary>A new message for each question, also for two in one moment.</summary>
    public static QueueButton New(bool isMine, Incoming asked, DateTimeOffset at) =>
        new(isMine, null, QueueFocus.All, 0, string.Create(CultureInfo.InvariantCulture, $"{at.ToUnixTimeMilliseconds():x}{asked.MessageId ?? 0:x}"));

    /// <summary>A button without all of this begins a queue anew.</summary>
    public static QueueButton Read(string? written, Incoming pressed, DateTimeOffset at) => written?.Split('.') is [Mine or Office, var step, var focus, var page, { Length: > 0 and <= 24 } slot]
        && Enum.TryParse<QueueFocus>(focus, out var wanted) && Enum.IsDefined(wanted) && slot.All(char.IsAsciiHexDigitLower)
        ? new QueueButton(written.StartsWith(Mine, StringComparison.Ordinal), Whole(step), wanted, Whole(page) ?? 0, slot)
        : New(isMine: false, pressed, at);

    public override string ToString()
    {
        var (whose, step) = (IsMine ? Mine : Office, Step?.ToString(CultureInfo.InvariantCulture) ?? Any);
        return string.Create(CultureInfo.InvariantCulture, $"{whose}.{step}.{Focus:d}.{Page}.{Slot}");
    }

    private static int? Whole(string written) => int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
