namespace PtspBot.Domain.Cases;

public sealed partial class CaseFile
{
    /// <summary>The objection that waits for its answer, as the deadline of that answer; it stays open past its day until somebody has answered.</summary>
    public Deadline? OpenObjection() => _deadlines.Find(deadline => deadline is { Kind: DeadlineKind.Objection, DoneAt: null });
}
