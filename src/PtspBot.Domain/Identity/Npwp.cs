using System.Diagnostics.CodeAnalysis;

namespace PtspBot.Domain.Identity;

/// <summary>A taxpayer number (NPWP), kept as typed and in its sixteen-digit form; both lengths are still printed on papers people hold.</summary>
public sealed record Npwp
{
    private const int Old = 15;
    private const int New = 16;

    private Npwp(string typed, string number) => (Typed, Number) = (typed, number);

    public string Typed { get; }

    /// <summary>Sixteen digits: an old number gets the leading zero that the tax office gave it.</summary>
    public string Number { get; }

    public string Masked => TypedDigits.LastFour(Number);

    public static bool TryRead(string typed, [NotNullWhen(true)] out Npwp? npwp, [NotNullWhen(false)] out Words? fault)
    {
        var cleaned = TypedDigits.Clean(typed);
        fault = TypedDigits.FaultIn(cleaned, "npwp.letters", "npwp.length", Old, New);
        npwp = fault is null ? new Npwp(typed.Trim(), cleaned.PadLeft(New, '0')) : null;
        return fault is null;
    }

    public override string ToString() => Masked;
}
