using PtspBot.Domain.Cases;
using PtspBot.Domain.Clock;
using PtspBot.Domain.Figures;
using PtspBot.Domain.Identity;
using PtspBot.Domain.Procedures;
using PtspBot.Domain.Staff;
using PtspBot.Domain.Talk;

namespace PtspBot.OfficeFiles;

/// <summary>The office's own folder, read and checked as one: it is sound as a whole or it is not used at all. The machines of its procedures are built once, here.</summary>
public sealed class Office : IDisposable
{
    /// <summary>The office's own language; the others are translations of it.</summary>
    public const string FirstLanguage = "id";

    private readonly Dictionary<ProcedureName, CaseMachine> _machines;
    private readonly Dictionary<ProcedureName, ConversationMachine> _conversations;
    private readonly Dictionary<ProcedureName, Proceedings> _proceedings;

    private Office(Texts texts, OfficeCalendar calendar, Regions regions, BusinessCodes businesses, ReminderRules reminding, DigestRules digests, ApplicantRights rights, DutyRules duty, CounterRules counter, IReadOnlyList<Procedure> procedures)
    {
        (Texts, Calendar, Regions, Businesses, Reminding, Digests, Rights, Duty, Counter, Procedures) = (texts, calendar, regions, businesses, reminding, digests, rights, duty, counter, procedures);
        _machines = procedures.ToDictionary(procedure => procedure.Name, procedure => new CaseMachine(procedure));
        _conversations = procedures.ToDictionary(procedure => procedure.Name, procedure => new ConversationMachine(procedure));
        Clock = new OfficeClock(calendar);
        _proceedings = _machines.ToDictionary(known => known.Key, known => new Proceedings(known.Value, ItemMachine, Clock, Outages));
    }

    public Texts Texts { get; }

    /// <summary>As the file has it. The one in force, with what officers entered over it, is the clock's.</summary>
    public OfficeCalendar Calendar { get; }

    public Regions Regions { get; }

    public BusinessCodes Businesses { get; }

    public ReminderRules Reminding { get; }

    public DigestRules Digests { get; }

    public ApplicantRights Rights { get; }

    public DutyRules Duty { get; }

    public CounterRules Counter { get; }

    /// <summary>Every version there is, old ones included: cases that began under them are finished under them.</summary>
    public IReadOnlyList<Procedure> Procedures { get; }

    public Pictures Pictures { get; private init; } = Pictures.None;

    public ItemMachine ItemMachine { get; } = new();

    public OfficeClock Clock { get; }

    /// <summary>Which outside systems are known not to work now; the one thing here that is not read from the files.</summary>
    public Outages Outages { get; } = new();

    /// <exception cref="OfficeFileException">With every fault of every file.</exception>
    public static Office Load(string folder)
    {
        var faults = new List<Fault>();
        var calendar = Try(() => CalendarFile.Load(Path.Combine(folder, "calendar.yaml")), faults);
        var regions = Try(() => RegionsFile.Load(Path.Combine(folder, "regions.yaml")), faults);
        var businesses = Try(() => KbliFile.Load(Path.Combine(folder, "kbli.yaml")), faults);
        var reminding = Try(() => RemindersFile.Load(Path.Combine(folder, "reminders.yaml"), calendar?.Zone ?? TimeZoneInfo.Utc), faults);
        var digests = Try(() => DigestsFile.Load(Path.Combine(folder, "digests.yaml")), faults);
        var rights = Try(() => RightsFile.Load(Path.Combine(folder, "rights.yaml")), faults);
        var duty = Try(() => DutyFile.Load(Path.Combine(folder, "duty.yaml")), faults);
        var counter = Try(() => CounterFile.Load(Path.Combine(folder, "counter.yaml")), faults);
        var texts = Try(() => TextsFile.Load(Path.Combine(folder, "texts"), FirstLanguage, calendar?.Zone ?? TimeZoneInfo.Utc), faults);
        var files = ProcedurePaths(folder, faults).Select(path => Try(() => ProcedureFile.Open(path), faults)).OfType<ProcedureFile>().ToList();

        faults.AddRange(ProcedureChecks.Overlaps(files));
        if (texts is not null)
            faults.AddRange(files.SelectMany(file => ProcedureTexts.FaultsOf(file, texts)));

        var steps = files.SelectMany(file => file.Procedure.Steps).Select(step => step.Key).ToHashSet();
        var pictures = Pictures.Load(Path.Combine(folder, "pictures"), steps, key => texts?.Has(key) != false, faults);
        OfficeFileException.ThrowIfAny(faults);
        return new Office(texts!, calendar!, regions!, businesses!, reminding!, digests!, rights!, duty!, counter!, [.. files.Select(file => file.Procedure)]) { Pictures = pictures };
    }

    /// <summary>The rules of a case: of the version it began under.</summary>
    public CaseMachine Machine(ProcedureName name) => _machines.TryGetValue(name, out var machine)
        ? machine
        : throw new InvalidOperationException($"The office has no procedure {name}; the file of a version that has cases must stay.");

    /// <summary>How a case of that procedure proceeds.</summary>
    public Proceedings Proceedings(ProcedureName name) => _proceedings[Machine(name).Procedure.Name];

    /// <summary>How one talks with an applicant under that procedure; null for a version whose file is gone.</summary>
    public ConversationMachine? Conversation(ProcedureName name) => _conversations.GetValueOrDefault(name);

    /// <summary>What one may apply for on a day of the office: of each procedure the version valid then.</summary>
    public IReadOnlyList<Procedure> Offered(DateOnly today) =>
    [
        .. Procedures.Where(procedure => procedure.ValidFrom <= today && today <= (procedure.ValidTo ?? DateOnly.MaxValue))
            .GroupBy(procedure => procedure.Id)
            .Select(versions => versions.MaxBy(procedure => procedure.Version)!),
    ];

    public void Dispose()
    {
        ItemMachine.Dispose();
        foreach (var machine in _machines.Values)
            machine.Dispose();
        foreach (var conversation in _conversations.Values)
            conversation.Dispose();
    }

    private static string[] ProcedurePaths(string folder, List<Fault> faults)
    {
        var procedures = Path.Combine(folder, "procedures");
        string[] paths = Directory.Exists(procedures) ? [.. Directory.GetFiles(procedures, "*.yaml").Order(StringComparer.Ordinal)] : [];
        if (paths.Length == 0)
            faults.Add(new Fault(procedures, 0, "There is no procedure."));
        return paths;
    }

    private static T? Try<T>(Func<T> read, List<Fault> faults) where T : class
    {
        try
        {
            return read();
        }
        catch (OfficeFileException error)
        {
            faults.AddRange(error.Faults);
            return null;
        }
    }
}
