namespace PtspBot.Domain.Procedures;

/// <summary>A fact is, is one of, is known or is missing. There is no expression language: an official must be able to read it aloud.</summary>
public sealed record Condition(string Fact, Test Test, IReadOnlyList<string> Values)
{
    public bool Holds(IFacts facts) => Test switch
    {
        Test.Missing => facts.ValueOf(Fact) is null,
        Test.Known => facts.ValueOf(Fact) is not null,
        _ => facts.ValueOf(Fact) is { } value && Values.Contains(value, StringComparer.Ordinal),
    };
}

public enum Test
{
    IsOneOf,
    Known,
    Missing,
}

/// <summary>What is known of a case.</summary>
public interface IFacts
{
    string? ValueOf(string key);
}
