namespace PtspBot.Sandbox.Web;

/// <summary>What the page must be told by whoever runs the play: who is in it, where the officers meet, and the office's clock.</summary>
public interface IStage
{
    IReadOnlyList<Player> Applicants { get; }

    IReadOnlyList<Player> Officers { get; }

    IReadOnlyList<Chat> StaffGroups { get; }

    /// <summary>The office's own time zone: every time on the page is read and written in it.</summary>
    TimeZoneInfo Zone { get; }

    DateTimeOffset Now { get; }

    /// <summary>Brings one more applicant, whom the page then offers in its chooser.</summary>
    Player AddApplicant(string name, string languageCode);

    /// <summary>In which the office speaks; its own first.</summary>
    IReadOnlyList<string> Languages { get; }

    /// <summary>The office's tour of its procedure as its file has it, in JSON; null where it has none.</summary>
    string? Tour { get; }

    /// <summary>The office's sentence of that name without markup, U+0001 in its gaps; null when it has none of that name.</summary>
    string? Say(string language, string key);

    /// <summary>What one can be in this office.</summary>
    IReadOnlyList<OfficerRole> Roles { get; }

    /// <summary>Brings one more officer, invited as the office invites, and a member of its groups.</summary>
    /// <exception cref="ArgumentException">The office has no such role.</exception>
    Task<Player> AddOfficerAsync(string name, string role, CancellationToken cancellationToken);

    /// <summary>When the counter is open on that day of the office, counted from its midnight and in order; empty on a closed day.</summary>
    IReadOnlyList<(TimeSpan From, TimeSpan To)> OpeningHours(DateOnly day);

    /// <summary>Lives the time until then, and returns when the bot has nothing left to do. The page never calls it twice at once, nor with a past moment.</summary>
    Task TurnAsync(DateTimeOffset to, CancellationToken cancellationToken);
}

/// <summary>A role by the word it is invited with, and as it is called.</summary>
public sealed record OfficerRole(string Word, string Name);

/// <summary>Somebody the page can act as.</summary>
/// <param name="Person">Whose telephone it is.</param>
/// <param name="Role">What the page writes beside the name, such as "Verifikator".</param>
/// <param name="StartPayload">What the Start button carries, as an invitation link would.</param>
public sealed record Player(Person Person, string? Role = null, string? StartPayload = null);
