namespace PtspBot.Domain.Cases;

/// <summary>One thing known of a case: an answer of the intake or the output of a step. Its value is sealed at rest.</summary>
public sealed class Fact
{
    private Fact()
    {
    }

    public Fact(Guid caseId, string key, string value, string? hash, FactSource source, DateTimeOffset at)
    {
        (CaseId, Key, Value, Hash, Source, At) = (caseId, key, value, hash, source, at);
    }

    public Guid CaseId { get; private set; }

    public string Key { get; private set; } = "";

    public string Value { get; private set; } = "";

    /// <summary>Keyed hash of the normalised value, where it must be found again (a NIK, a NIB).</summary>
    public string? Hash { get; private set; }

    public FactSource Source { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>Grows with every change, so that a change of the sealed value alone is saved.</summary>
    public int Revision { get; private set; }

    internal void Become(string value, string? hash, FactSource source, DateTimeOffset at) =>
        (Value, Hash, Source, At, Revision) = (value, hash, source, at, Revision + 1);
}

/// <summary>Who said it.</summary>
public enum FactSource
{
    Applicant,
    Officer,
}
