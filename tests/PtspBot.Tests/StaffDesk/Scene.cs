using PtspBot.Domain.Cases;
using PtspBot.Domain.Procedures;
using PtspBot.Domain.Staff;
using PtspBot.OfficeFiles;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.StaffDesk;

/// <summary>A case at each place where it can wait for somebody, brought there by real moves, with one person who looks at its buttons.</summary>
internal sealed class Scene : IDisposable
{
    private const long Nobody = 4_000;

    private static readonly Dictionary<string, Action<Scene>> Places = new()
    {
        ["with the applicant"] = _ => { },
        ["a task of the office"] = _ => { },
        ["a task somebody claimed"] = scene => scene.Make(Move.Claim),
        ["papers"] = _ => { },
        ["queued"] = _ => { },
        ["late"] = scene => Proceedings.Raise(scene.File, scene.Step!.Ladder[0], null, Walk.Morning),
        ["in review"] = scene => scene.Make(Move.Claim),
        ["judged"] = scene => scene.Judge(ItemMove.Accept),
        ["refused"] = scene => scene.Judge(ItemMove.Refuse),
        ["in correction"] = scene =>
        {
            scene.Judge(ItemMove.Refuse);
            scene.Make(Move.SendBack);
        },
        ["approved, not recorded"] = scene =>
        {
            scene.Judge(ItemMove.Accept);
            scene.Make(Move.Approve);
        },
        ["on hold"] = scene => scene.Make(Move.Hold, new MoveDetails(Note: "OSS")),
        ["duties"] = scene => Walk.HandIn(scene.Day.Office, ItemOnDesk.All(scene.Day.Procedure, scene.File).First(on => on.Step == scene.Step && on.Rule.Via.Contains(Channel.Chat))),
        ["rejected"] = scene =>
        {
            scene.Judge(ItemMove.Accept);
            scene.Make(Move.Reject, new MoveDetails(scene.Day.Procedure.Reasons.First(reason => reason.ForRejection).Code, "Pasal 1"));
        },
        ["cancelled"] = scene => scene.Make(Move.Cancel, new MoveDetails(Note: "Usaha berhenti")),
        ["expired"] = scene => Assert.True(scene.Proceedings.Play(scene.File, Domain.Cases.Actor.System, Move.Expire, Walk.Morning).IsApplied),
    };

    private readonly Role _roles;

    private Scene(Office office, string place, Role roles, bool isOnRoster, bool isClaimer, bool isOwn)
    {
        _roles = roles;
        Day = StaffDay.Of(office, Start(office, place));
        Presser = isOwn ? Day.Applicant() : isOnRoster ? Day.Officer("Rina", roles) : Day.Stranger("Tamu");
        if (isOwn)
            Day.Roster.Add(new Officer(Walk.ApplicantChat, "Siti", roles, Walk.Morning));
        Hand = new Actor(ActorKind.Officer, isClaimer && !isOwn ? Presser.Id : Nobody, (Role)63, isClaimer ? "Rina" : "Orang lain");
        Places[place](this);
    }

    public static IEnumerable<string> Names => Places.Keys;

    public StaffDay Day { get; }

    public Person Presser { get; }

    /// <summary>Who brought the case here, and has claimed it where somebody has.</summary>
    public Actor Hand { get; }

    public CaseFile File => Day.File;

    /// <summary>None when the case is over.</summary>
    public Step? Step => Day.Procedure.Find(File.Step);

    public bool IsAllowed(Role roles) => (_roles & roles) != 0 && Day.Roster.Find(Presser.Id) is not null && Presser.Id != File.ApplicantChat;

    public bool HasClaimed => File.Claimer == Presser.Id;

    /// <param name="office">The one all tests share when left out; its calendar cannot be changed.</param>
    public static Scene Lay(string place, Presence presence, Office? office = null) =>
        new(office ?? Offices.Oss, place, presence.Roles, presence.IsOnRoster, presence.IsClaimer, presence.IsOwn) { IsSuspended = presence.IsSuspended };

    public bool IsSuspended
    {
        init
        {
            if (value)
                Day.Roster.Find(Presser.Id)!.Suspend();
        }
    }

    /// <summary>All of the case that a press could have changed.</summary>
    public string Trace => string.Join('|', File.Stage, File.Version, File.Claimer, File.ExternalStatus, File.AlarmAnsweredBy, Day.Roster.Officers.Count(),
        string.Join(',', File.Items.Select(item => $"{item.Key}={item.State}")), File.Journal.Count(entry => entry.Kind != EntryKind.Viewed));

    public void Dispose() => Day.Dispose();

    private Proceedings Proceedings => Day.Office.Proceedings(File.Procedure);

    private static CaseFile Start(Office office, string place)
    {
        var isAssisted = place.StartsWith("a task", StringComparison.Ordinal);
        var file = isAssisted ? Walk.Enrolled(office, office.Procedures[0], ("service-mode", "assisted")) : Walk.Enrolled(office, office.Procedures[0]);
        return place switch
        {
            _ when isAssisted => file.ToTheOfficesTask(office),
            "with the applicant" or "expired" => file,
            "papers" => file.To<DocumentsStep>(office),
            "duties" => file.To<DutiesStep>(office),
            _ => file.To<DecisionStep>(office),
        };
    }

    private void Make(Move move, MoveDetails? details = null) => Assert.True(Proceedings.Play(File, Hand, move, Walk.Morning, details).IsApplied);

    private void Judge(ItemMove verdict)
    {
        Make(Move.Claim);
        var reason = Day.Procedure.Reasons.First(reason => reason is { ForItems: true, NeedsWords: false }).Code;
        foreach (var on in ItemOnDesk.All(Day.Procedure, File).Where(on => on.Item.State == ItemState.HandedIn).ToList())
            Assert.True(Proceedings.Play(on, Hand, verdict, Walk.Morning, verdict == ItemMove.Refuse ? new ItemDetails(reason) : null).IsApplied);
    }
}

/// <summary>As what somebody stands before a button.</summary>
internal sealed record Presence(string Name, Role Roles)
{
    public bool IsOnRoster { get; init; } = true;

    public bool IsSuspended { get; init; }

    public bool IsClaimer { get; init; }

    /// <summary>The case is their own: an officer may have applied before they became one.</summary>
    public bool IsOwn { get; init; }

    public static IEnumerable<Presence> All =>
    [
        new("stranger", Role.None) { IsOnRoster = false },
        .. Enum.GetValues<Role>().Select(role => new Presence(role.ToString(), role)),
        new("everything", (Role)63),
        new("claimer with the role", Role.FrontOffice | Role.Verifier) { IsClaimer = true },
        new("claimer without the role", Role.Admin) { IsClaimer = true },
        new("suspended", (Role)63) { IsSuspended = true, IsClaimer = true },
        new("own case", (Role)63) { IsOwn = true, IsClaimer = true },
    ];
}
