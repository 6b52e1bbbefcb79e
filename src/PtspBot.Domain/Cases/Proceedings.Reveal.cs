namespace PtspBot.Domain.Cases;

/// <summary>A number that everybody else sees masked, in full for one officer and for a short time: on record like every look.</summary>
public sealed partial class Proceedings
{
    /// <param name="shown">How long it stays in full.</param>
    /// <returns>When it is masked again.</returns>
    public static DateTimeOffset Reveal(CaseFile file, string fact, Actor actor, DateTimeOffset at, TimeSpan shown)
    {
        Viewed(file, fact, actor, at);
        var key = $"{actor.Id}/{fact}";
        var veil = file.Deadlines.FirstOrDefault(deadline => deadline is { Kind: DeadlineKind.Veil, DoneAt: null } && deadline.Key == key);
        if (veil is null)
            file.Await(new Deadline(file.Id, "", DeadlineKind.Veil, key, at + shown));
        veil?.Shift(at + shown);
        return at + shown;
    }
}
