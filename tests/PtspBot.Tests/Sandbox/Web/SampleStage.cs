using PtspBot.Sandbox;
using PtspBot.Sandbox.Web;

namespace PtspBot.Tests.Sandbox.Web;

/// <summary>Two applicants, two officers with a group, an office that is open Monday to Friday with a break, and a clock that notes how it was turned.</summary>
internal sealed class SampleStage : IStage, IDisposable
{
    /// <summary>08:00 in Blitar.</summary>
    internal static readonly DateTimeOffset MondayMorning = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    private readonly World _world;
    private readonly OfficeTime _clock;
    private readonly List<Player> _applicants;

    internal SampleStage(World world, OfficeTime clock)
    {
        (_world, _clock) = (world, clock);
        _applicants = [new(world.AddPerson("Siti", "Rahayu")), new(world.AddPerson("Agus"))];
        Officers = [new(world.AddPerson("Rina"), "Verifikator", "undangan"), new(world.AddPerson("Budi"))];
        StaffGroups = [Rina.CreateGroup("Petugas", ChatKind.Supergroup, Budi)];
        Rina.AddBot(StaffGroups[0], asAdministrator: true);
    }

    public IReadOnlyList<Player> Applicants => _applicants;

    public IReadOnlyList<Player> Officers { get; private set; }

    public IReadOnlyList<string> Languages { get; } = ["id", "en"];

    public string? Tour { get; set; }

    public string? Say(string language, string key) => key == "greeting" ? $"{language}: hello, \u0001" : null;

    public IReadOnlyList<OfficerRole> Roles { get; } = [new("loket", "Petugas loket")];

    public IReadOnlyList<Chat> StaffGroups { get; }

    public TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Asia/Jakarta");

    public DateTimeOffset Now => _clock.GetUtcNow();

    internal Person Siti => _applicants[0].Person;

    internal Person Rina => Officers[0].Person;

    internal Person Budi => Officers[1].Person;

    internal Chat Group => StaffGroups[0];

    /// <summary>What a turn waits for, when a test wants it to last.</summary>
    internal Task Patience { get; set; } = Task.CompletedTask;

    internal List<DateTimeOffset> Turns { get; } = [];

    public Player AddApplicant(string name, string languageCode)
    {
        var player = new Player(_world.AddPerson(name, languageCode: languageCode));
        _applicants.Add(player);
        return player;
    }

    public Task<Player> AddOfficerAsync(string name, string role, CancellationToken cancellationToken)
    {
        var player = new Player(_world.AddPerson(name), Roles.Single(known => known.Word == role).Name);
        player.Person.Join(Group);
        Officers = [.. Officers, player];
        return Task.FromResult(player);
    }

    public IReadOnlyList<(TimeSpan From, TimeSpan To)> OpeningHours(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday
        ? []
        : [(new(7, 30, 0), new(12, 0, 0)), (new(13, 0, 0), new(15, 30, 0))];

    public async Task TurnAsync(DateTimeOffset to, CancellationToken cancellationToken)
    {
        Turns.Add(to);
        await Patience.WaitAsync(cancellationToken);
        _clock.AdvanceTo(to);
    }

    public void Dispose() => _clock.Dispose();
}
