namespace PtspBot.Domain;

/// <summary>What came of asking for something: it is done, or it is refused in words a person can be shown.</summary>
/// <param name="Refusal">Null when applied.</param>
public sealed record Verdict(Words? Refusal)
{
    public static readonly Verdict Applied = new((Words?)null);

    public bool IsApplied => Refusal is null;

    public static Verdict Refused(string key, params (string Name, object? Value)[] arguments) => new(new Words(key, arguments));
}
