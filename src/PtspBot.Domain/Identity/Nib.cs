using System.Diagnostics.CodeAnalysis;

namespace PtspBot.Domain.Identity;

/// <summary>A business identity number (NIB): thirteen digits, with no check digit or date in it that could be relied on.</summary>
public sealed record Nib
{
    private const int Length = 13;

    private Nib(string number) => Number = number;

    public string Number { get; }

    public string Masked => TypedDigits.LastFour(Number);

    public static bool TryRead(string typed, [NotNullWhen(true)] out Nib? nib, [NotNullWhen(false)] out Words? fault)
    {
        var cleaned = TypedDigits.Clean(typed);
        fault = TypedDigits.FaultIn(cleaned, "nib.letters", "nib.length", Length);
        nib = fault is null ? new Nib(cleaned) : null;
        return fault is null;
    }

    public override string ToString() => Masked;
}
