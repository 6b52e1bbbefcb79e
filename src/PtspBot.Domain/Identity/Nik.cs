using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace PtspBot.Domain.Identity;

/// <summary>
/// A population number (NIK) of the right shape. That is all it promises: a NIK never changes and may lawfully differ from
/// its owner's birth date, sex or address, so everything but sixteen digits is a finding and never a refusal.
/// </summary>
public sealed record Nik
{
    private const int Length = 16;

    private static readonly int[] Centuries = [1900, 2000];

    /// <summary>Women's day of birth is written with forty added.</summary>
    private const int WomensDays = 40;

    private Nik(string number) => Number = number;

    public string Number { get; }

    /// <summary>Province and city where it was first registered, as in <c>35.72</c>.</summary>
    public string City => $"{Number[..2]}.{Number[2..4]}";

    public string Province => Number[..2];

    public string District => $"{City}.{Number[4..6]}";

    public bool IsWomans => Part(6) > WomensDays;

    public string Masked => TypedDigits.LastFour(Number);

    public static bool TryRead(string typed, [NotNullWhen(true)] out Nik? nik, [NotNullWhen(false)] out Words? fault)
    {
        var cleaned = TypedDigits.Clean(typed);
        fault = TypedDigits.FaultIn(cleaned, "nik.letters", "nik.length", Length);
        nik = fault is null ? new Nik(cleaned) : null;
        return fault is null;
    }

    /// <summary>What looks unusual, the strong findings first. No finding says that the number is wrong, and none that it is right.</summary>
    public IReadOnlyList<NikFinding> Findings(Regions regions, DateOnly today) => [.. StrongFindings(), .. SoftFindings(regions, today)];

    /// <summary>The dates it may stand for. The century is not in it, so this is never anyone's official birth date.</summary>
    public IReadOnlyList<DateOnly> PossibleBirthDates()
    {
        var day = IsWomans ? Part(6) - WomensDays : Part(6);
        return [.. Centuries.Select(century => century + Part(10)).Where(year => Exists(year, Part(8), day)).Select(year => new DateOnly(year, Part(8), day))];
    }

    /// <summary>Of the dates it may stand for the one that makes its owner 17 to 100 years old, where there is one; else all of them.</summary>
    public IReadOnlyList<DateOnly> LikelyBirthDates(DateOnly today)
    {
        var possible = PossibleBirthDates();
        return possible.Where(date => IsUsual(AgeOn(today, date))).ToList() is { Count: > 0 } likely ? likely : possible;
    }

    /// <summary>In groups of four, as one compares it with a card.</summary>
    public string Grouped() => string.Join(' ', Number.Chunk(4).Select(four => new string(four)));

    /// <summary>Masked, so that no log line and no exception ever carries the number.</summary>
    public override string ToString() => Masked;

    private IEnumerable<NikFinding> StrongFindings()
    {
        if (Part(6) is 0 or (> 31 and <= WomensDays) or > WomensDays + 31)
            yield return NikFinding.Strong("nik.odd.day");
        else if (Part(8) is 0 or > 12)
            yield return NikFinding.Strong("nik.odd.month");
        else if (PossibleBirthDates().Count == 0)
            yield return NikFinding.Strong("nik.odd.date");

        if (Number.EndsWith("0000", StringComparison.Ordinal))
            yield return NikFinding.Strong("nik.odd.serial");
    }

    private IEnumerable<NikFinding> SoftFindings(Regions regions, DateOnly today)
    {
        if (regions.Find(Province) is null)
            yield return NikFinding.Soft("nik.flag.province", ("code", Province));
        else if (City != regions.Home.Code)
            yield return NikFinding.Soft("nik.flag.elsewhere", ("region", regions.Find(City)?.Name ?? regions.Find(Province)!.Name));
        else if (regions.Find(District) is null)
            yield return NikFinding.Soft("nik.flag.district", ("code", District));

        if (PossibleBirthDates() is { Count: > 0 } dates && !dates.Any(date => IsUsual(AgeOn(today, date))))
            yield return NikFinding.Soft("nik.flag.age");
    }

    private int Part(int at) => int.Parse(Number.AsSpan(at, 2), CultureInfo.InvariantCulture);

    private static bool Exists(int year, int month, int day) => month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    private static bool IsUsual(int age) => age is >= 17 and <= 100;

    private static int AgeOn(DateOnly today, DateOnly born) => today.Year - born.Year - (today < born.AddYears(today.Year - born.Year) ? 1 : 0);
}

/// <summary>Something unusual in a NIK. Strong: ask once to type it again, then accept and tell the officer. Soft: only tell the officer.</summary>
public sealed record NikFinding(bool IsStrong, Words Words)
{
    internal static NikFinding Strong(string key) => new(true, new Words(key));

    internal static NikFinding Soft(string key, params (string Name, object? Value)[] arguments) => new(false, new Words(key, arguments));
}
