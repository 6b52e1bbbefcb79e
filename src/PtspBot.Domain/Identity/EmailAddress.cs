using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace PtspBot.Domain.Identity;

/// <summary>An e-mail address of the right shape; whether it is the applicant's own shows only when the mail arrives, so it is read back and near misses are asked about.</summary>
public sealed partial record EmailAddress
{
    private const int Longest = 254;
    private const int LongestName = 64;

    /// <summary>What people here use; near misses of these are worth a question, and themselves never.</summary>
    private static readonly string[] Familiar =
    [
        "gmail.com", "yahoo.com", "yahoo.co.id", "hotmail.com", "outlook.com", "icloud.com", "ymail.com", "rocketmail.com", "live.com",
        "mail.com", "email.com", "outlook.co.id", "yahoo.co.uk",
    ];

    private EmailAddress(string name, string domain) => (Name, Domain) = (name, domain);

    public string Name { get; }

    public string Domain { get; }

    public string Address => $"{Name}@{Domain}";

    public string Masked => $"{Name[0]}***@{Domain}";

    /// <summary>The address that was probably meant, when the typed one looks mistyped.</summary>
    public string? Suggestion => Familiar.Contains(Domain) ? null
        : Familiar.Take(9).FirstOrDefault(IsNear) is { } meant ? $"{Name}@{meant}"
        : null;

    public static bool TryRead(string typed, [NotNullWhen(true)] out EmailAddress? email, [NotNullWhen(false)] out Words? fault)
    {
        var trimmed = typed.Trim();
        var match = Shape().Match(trimmed.Length <= Longest ? trimmed : "");
        email = match.Success && match.Groups["name"].Length <= LongestName ? new EmailAddress(match.Groups["name"].Value, match.Groups["domain"].Value.ToLowerInvariant()) : null;
        fault = email is null ? new Words("email.bad") : null;
        return fault is null;
    }

    public override string ToString() => Masked;

    /// <summary>One slip, or two when at least the first letter is right.</summary>
    private bool IsNear(string familiar) => Slips(Domain, familiar) is var slips && (slips == 1 || (slips == 2 && Domain[0] == familiar[0]));

    /// <summary>Edit distance in which two neighbouring letters swapped are one slip.</summary>
    private static int Slips(string typed, string meant)
    {
        var cost = new int[typed.Length + 1, meant.Length + 1];
        for (var i = 0; i <= typed.Length; i++)
        {
            for (var j = 0; j <= meant.Length; j++)
                cost[i, j] = (i, j) is (0, _) or (_, 0) ? i + j : Cheapest(cost, typed, meant, i, j);
        }

        return cost[typed.Length, meant.Length];
    }

    private static int Cheapest(int[,] cost, string typed, string meant, int i, int j)
    {
        var best = Math.Min(Math.Min(cost[i - 1, j], cost[i, j - 1]) + 1, cost[i - 1, j - 1] + (typed[i - 1] == meant[j - 1] ? 0 : 1));
        var swapped = i > 1 && j > 1 && typed[i - 1] == meant[j - 2] && typed[i - 2] == meant[j - 1];
        return swapped ? Math.Min(best, cost[i - 2, j - 2] + 1) : best;
    }

    [GeneratedRegex(@"^(?<name>[A-Za-z0-9_+-]+([.'&=!#$%*/?^`{|}~][A-Za-z0-9_+-]+)*)@(?<domain>([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,24})$", RegexOptions.ExplicitCapture)]
    private static partial Regex Shape();
}
