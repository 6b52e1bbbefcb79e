namespace PtspBot.Domain.Procedures;

/// <summary>Who acts: the applicant, the office, or an outside body by its key (words: <c>party.&lt;key&gt;</c>).</summary>
public sealed record Party(PartyKind Kind, string Key)
{
    public static readonly Party Applicant = new(PartyKind.Applicant, "applicant");
    public static readonly Party Office = new(PartyKind.Office, "office");
}

public enum PartyKind
{
    Applicant,
    Office,
    Outside,
}

/// <summary>Who acts in a step; may depend on a fact (an assisted applicant is served by the office).</summary>
public sealed record ActorRule(Party Otherwise, IReadOnlyList<(Condition When, Party Then)> Cases)
{
    public static ActorRule Always(Party party) => new(party, []);

    public Party For(IFacts facts)
    {
        foreach (var (when, then) in Cases)
        {
            if (when.Holds(facts))
                return then;
        }

        return Otherwise;
    }

    public IEnumerable<Party> Possible => Cases.Select(rule => rule.Then).Append(Otherwise).Distinct();
}
