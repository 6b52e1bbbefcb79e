using PtspBot.Mailroom;

namespace PtspBot.StaffDesk;

/// <summary>A command as it was typed: its name without the slash and without the bot it was addressed to, and the words after it.</summary>
internal sealed record Command(string Name, IReadOnlyList<string> Words)
{
    public const string Start = "start";
    public const string Join = "petugas";
    public const string PairGroup = "pasang";
    public const string Invite = "undang";
    public const string Queue = "antrean";
    public const string Find = "berkas";
    public const string Search = "cari";
    public const string Myself = "saya";
    public const string Leave = "batal";
    public const string Stuck = "tertahan";
    public const string Outage = "gangguan";
    public const string External = "statusoss";
    public const string Close = "libur";
    public const string Open = "buka";
    public const string Calendar = "kalender";
    public const string Recap = "rekap";
    public const string Journal = "riwayat";
    public const string Away = "cuti";
    public const string Back = "hadir";
    public const string Counter = "loket";
    public const string Legal = "dasarhukum";
    public const string Roles = "peran";
    public const string Language = "bahasa";
    public const string Keeping = "musnah";
    public const string Reply = "balas";

    /// <summary>What a deep link to join begins with.</summary>
    public const string JoinPrefix = "p-";

    public string? First => Words.Count > 0 ? Words[0] : null;

    /// <summary>The one-time code, where this is an attempt to join the office. Without one the same word is an applicant's call for an officer.</summary>
    public string? JoinCode => Name switch
    {
        Start when First?.StartsWith(JoinPrefix, StringComparison.Ordinal) == true => First[JoinPrefix.Length..],
        Join => First,
        _ => null,
    };

    public static Command? Of(Incoming incoming)
    {
        if (incoming is not Said { Text: ['/', ..] } said)
            return null;

        var parts = said.Text[1..].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 0 ? null : new Command(parts[0].Split('@')[0].ToLowerInvariant(), parts[1..]);
    }
}
