namespace PtspBot.Domain.Cases;

/// <summary>The applicant does not want to be reminded of a step any more, until they say otherwise; that the case is going to be closed they are told all the same.</summary>
public sealed class OptOut
{
    private OptOut()
    {
    }

    internal OptOut(Guid caseId, string step, DateTimeOffset at) => (CaseId, Step, At) = (caseId, step, at);

    public Guid CaseId { get; private set; }

    public string Step { get; private set; } = "";

    public DateTimeOffset At { get; private set; }
}

/// <summary>What an applicant may say about being reminded. Names are stored in the journal and on buttons: never rename one once released.</summary>
public enum RemindWish
{
    /// <summary>Again tomorrow, and not before.</summary>
    Later,

    /// <summary>Not of this step any more.</summary>
    Never,

    /// <summary>As the procedure says, after all.</summary>
    AsUsual,
}
