using System.Globalization;
using PtspBot.Domain.Staff;

namespace PtspBot.StaffDesk.Duty;

/// <summary>What the buttons under an absence do.</summary>
internal enum DutyPress
{
    Enter,
    Leave,
    Return,
}

/// <summary>An absence in a button: whose, from when and until when. What comes back is input: who may do it is asked again.</summary>
internal sealed record DutyButton(DutyPress Press, long Officer, DateTimeOffset From, DateTimeOffset To)
{
    public static DutyButton Of(DutyPress press, Officer officer, Absence absence) => new(press, officer.UserId, absence.From, absence.To);

    public static DutyButton? Read(string? written) => written?.Split('.') is [var press, var officer, var from, var to]
        && Enum.TryParse<DutyPress>(press, out var wanted) && Enum.IsDefined(wanted) && Hex(officer) is { } id && Moment(from) is { } begins && Moment(to) is { } ends && begins < ends
        ? new DutyButton(wanted, id, begins, ends)
        : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Press}.{Officer:x}.{From.ToUnixTimeSeconds():x}.{To.ToUnixTimeSeconds():x}");

    private static DateTimeOffset? Moment(string written) => Hex(written) is { } seconds and >= 0 and < uint.MaxValue ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;

    private static long? Hex(string written) => long.TryParse(written, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number) ? number : null;
}
