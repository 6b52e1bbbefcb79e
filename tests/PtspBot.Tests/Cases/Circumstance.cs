using PtspBot.Domain.Cases;
using PtspBot.Domain.Procedures;
using PtspBot.Domain.Staff;

namespace PtspBot.Tests.Cases;

/// <summary>What is so of a case besides its stage, and cases of which it is so: placed there by hand, since the machine alone is asked here.</summary>
internal sealed record Circumstance(string Name, Procedure Procedure, IReadOnlyDictionary<string, string> Answers, ItemState? Papers)
{
    /// <summary>Whether the outputs of the steps are known, or only the answers of the intake.</summary>
    public bool KnowsOutputs { get; init; } = true;

    public const long ApplicantChat = 1001;

    private static readonly DateTimeOffset At = new(2026, 11, 23, 2, 0, 0, TimeSpan.Zero);

    /// <summary>A case under way in this stage; left is where it was before it was stopped.</summary>
    public CaseFile Case(Stage stage, Stage? left = null)
    {
        var file = new CaseFile(Guid.NewGuid(), Procedure.Name, ApplicantChat, At);
        if (Papers is not null)
            Fill(file);
        if (stage.Phase is Phase.InReview or Phase.InCorrection)
            file.HeldBy(ClaimerOf(stage).Id, "Claimer");
        if (stage.Phase == Phase.InCorrection)
            file.SendBack(JudgeOf(stage.Step!).Key);
        if (Papers is not null && Procedure.Find(stage.Step) is { Ladder: [var rung, ..] })
            file.Raise(rung, null);
        if (left is { } before)
            file.Remember(before);

        file.Stage = stage;
        return file;
    }

    /// <summary>Who has claimed the case, with the role its step asks for.</summary>
    public Actor ClaimerOf(Stage stage)
    {
        var role = stage.Phase == Phase.InCorrection ? JudgeOf(stage.Step!).Role : Procedure.Find(stage.Step)?.Role ?? Role.FrontOffice;
        return new Actor(ActorKind.Officer, 50, role, "Claimer");
    }

    public IEnumerable<(string Name, Actor Actor)> Actors(Stage stage) =>
    [
        ("applicant", Actor.Applicant(ApplicantChat)),
        ("stranger", Actor.Applicant(1002)),
        ("system", Actor.System),
        ("no-role", new Actor(ActorKind.Officer, 10, Role.None)),
        .. Enum.GetValues<Role>().Where(role => role != Role.None).Select(role => (role.ToString(), new Actor(ActorKind.Officer, 10 + (long)role, role))),
        .. stage.Phase is Phase.InReview or Phase.InCorrection ? [("claimer", ClaimerOf(stage))] : Array.Empty<(string, Actor)>(),
    ];

    private DecisionStep JudgeOf(string papers) => Procedure.Steps.OfType<DecisionStep>().First(decision => decision.ReturnsTo == papers);

    private void Fill(CaseFile file)
    {
        foreach (var field in KnowsOutputs ? Procedure.Fields : Procedure.Intake)
            file.Learn(field.Key, Answers.GetValueOrDefault(field.Key) ?? Sample(field), null, FactSource.Applicant, At);
        foreach (var (step, item) in Procedure.Steps.SelectMany(step => ItemOnDesk.ItemsOf(step).Select(item => (step, item))).Where(each => each.item.AppliesTo(file)))
            file.List(new CaseItem(file.Id, step.Key, item.Key, null) { State = Papers!.Value });
    }

    private static string Sample(Field field) => field.Type switch
    {
        FieldType.Choice => field.Choices.Except(field.Stops).First(),
        FieldType.Date => "2026-11-23",
        FieldType.Kelurahan => "35.72.01.1001",
        _ => "x",
    };
}
