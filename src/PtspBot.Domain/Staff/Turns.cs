namespace PtspBot.Domain.Staff;

/// <summary>Whose turn it is.</summary>
public static class Turns
{
    /// <summary>Of those on duty with the role first whoever has least in hand, and of equals whose turn is longest ago.</summary>
    public static IEnumerable<Officer> Next(IEnumerable<Officer> officers, Role role, Func<long, int> inHand, DateTimeOffset at) => officers
        .Where(officer => officer.IsOnDuty(at) && (officer.Roles & role) != 0)
        .OrderBy(officer => inHand(officer.UserId)).ThenBy(officer => officer.GivenAt ?? DateTimeOffset.MinValue).ThenBy(officer => officer.Since).ThenBy(officer => officer.UserId);
}
