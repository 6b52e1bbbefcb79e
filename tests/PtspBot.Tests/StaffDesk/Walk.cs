using PtspBot.Domain.Cases;
using PtspBot.Domain.Procedures;
using PtspBot.Domain.Staff;
using PtspBot.OfficeFiles;
using PtspBot.Tests.Clock;

namespace PtspBot.Tests.StaffDesk;

/// <summary>Takes a case along by real moves, whatever its procedure: answers by the type of their question, papers handed in or shown.</summary>
internal static class Walk
{
    public const long ApplicantChat = 7_000_001;

    public static readonly DateTimeOffset Morning = SampleCalendar.At("2026-11-23 08:00");

    private static readonly Actor Counter = new(ActorKind.Officer, 99, (Role)63, "Loket");

    public static CaseFile Enrolled(Office office, Procedure procedure, params (string Fact, string Value)[] wanted) =>
        Enrolled(office, procedure, ApplicantChat, "OSS-2026-0001", Morning, wanted);

    public static CaseFile Enrolled(Office office, Procedure procedure, long chat, string number, DateTimeOffset at, params (string Fact, string Value)[] wanted)
    {
        var file = new CaseFile(Guid.CreateVersion7(at), procedure.Name, chat, at);
        foreach (var field in procedure.Intake.Where(field => field.AppliesTo(file)))
            file.Learn(field.Key, wanted.FirstOrDefault(one => one.Fact == field.Key).Value ?? Some(office, file, field), null, FactSource.Applicant, at);
        var verdict = office.Proceedings(procedure.Name).Enrol(file, Actor.Applicant(chat), () => number, null, at);
        Assert.True(verdict.IsApplied);
        return file;
    }

    /// <summary>To the first step of this kind, as an applicant who does everything that is asked.</summary>
    public static CaseFile To<T>(this CaseFile file, Office office)
        where T : Step => file.To(office, step => step is T);

    public static CaseFile To(this CaseFile file, Office office, Predicate<Step> wanted)
    {
        var proceedings = office.Proceedings(file.Procedure);
        for (var steps = 0; proceedings.Procedure.Find(file.Step) is { } step && !wanted(step); steps++)
        {
            Assert.True(steps < 20, $"The case does not get past {file.Stage}.");
            GoOn(office, proceedings, file, step);
        }

        return file;
    }

    /// <summary>To the first task that the office does itself.</summary>
    public static CaseFile ToTheOfficesTask(this CaseFile file, Office office)
    {
        var proceedings = office.Proceedings(file.Procedure);
        while (proceedings.Procedure.Find(file.Step) is { } step && step.Actor.For(file).Kind != PartyKind.Office)
            GoOn(office, proceedings, file, step);
        return file;
    }

    public static void HandIn(Office office, ItemOnDesk on)
    {
        var proceedings = office.Proceedings(on.File.Procedure);
        if (on.Rule.Via.Contains(Channel.Chat))
        {
            for (var files = 0; files < on.Rule.Files; files++)
                on.File.Promise(Stored(on.File, on.Step.Key, on.Rule.Key, null));
            Assert.True(proceedings.Play(on, Actor.Applicant(on.File.ApplicantChat), ItemMove.HandIn, on.File.OpenedAt).IsApplied);
        }
        else
        {
            Assert.True(proceedings.Play(on, Counter, ItemMove.Show, on.File.OpenedAt).IsApplied);
        }
    }

    public static string Some(Office office, CaseFile file, Field field) => field.Type switch
    {
        FieldType.Choice => field.Choices.First(choice => !field.Stops.Contains(choice)),
        FieldType.Nik => "9972010101900001",
        FieldType.Email => "sri@example.com",
        FieldType.Phone => "+6281200000001",
        FieldType.Kelurahan => office.Regions.Villages[0].Code,
        FieldType.Nib => "9120001234567",
        FieldType.Date => "2026-11-20",
        FieldType.File => Promised(file, field),
        FieldType.Name => "Siti Aminah",
        _ => "Warung Melati",
    };

    private static void GoOn(Office office, Proceedings proceedings, CaseFile file, Step step)
    {
        foreach (var on in ItemOnDesk.All(proceedings.Procedure, file).Where(on => on.Step == step && !on.Rule.Optional).ToList())
            HandIn(office, on);
        if (step is not (TaskStep or DecisionStep))
            return;

        foreach (var output in step.Outputs.Where(output => output.AppliesTo(file) && file.ValueOf(output.Key) is null))
            file.Learn(output.Key, Some(office, file, output), null, FactSource.Applicant, file.OpenedAt);
        if (step is DecisionStep)
            Approve(proceedings, file);
        else
            Assert.True(proceedings.Play(file, Actor.Applicant(file.ApplicantChat), Move.Report, file.OpenedAt).IsApplied);
    }

    private static void Approve(Proceedings proceedings, CaseFile file)
    {
        Assert.True(proceedings.Play(file, Counter, Move.Claim, file.OpenedAt).IsApplied);
        foreach (var on in ItemOnDesk.All(proceedings.Procedure, file).Where(on => on.Item.State == ItemState.HandedIn))
            Assert.True(proceedings.Play(on, Counter, ItemMove.Accept, file.OpenedAt).IsApplied);
        Assert.True(proceedings.Play(file, Counter, Move.Approve, file.OpenedAt).IsApplied);
    }

    private static string Promised(CaseFile file, Field field)
    {
        var upload = Stored(file, file.Step, null, field.Key);
        file.Promise(upload);
        return upload.Id.ToString();
    }

    private static Upload Stored(CaseFile file, string? step, string? item, string? field)
    {
        var upload = new Upload(Guid.CreateVersion7(file.OpenedAt), file.Id, step, item, field, file.ApplicantChat, "file", 1000, file.OpenedAt);
        upload.Stored("pdf", 1000, "hash");
        return upload;
    }
}
