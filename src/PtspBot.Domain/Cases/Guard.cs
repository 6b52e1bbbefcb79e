using PtspBot.Domain.Procedures;
using PtspBot.Domain.Staff;

namespace PtspBot.Domain.Cases;

/// <summary>A read-only condition of a move, and the sentence for the person whom it stops.</summary>
/// <param name="Key">Text key; <see cref="Route"/> for a condition that only says where the move leads.</param>
internal sealed record Guard(string Key, Func<Binding, bool> Holds, Func<Binding, (string, object?)[]> Arguments)
{
    public const string Route = "→";

    /// <summary>All that is wanting are answers; it is always the last guard of its move, so nothing else stands in the way.</summary>
    public const string AnswersMissing = "move.outputs-missing";

    public Guard(string key, Func<Binding, bool> holds)
        : this(key, holds, _ => [])
    {
    }

    public static Guard LeadsTo(Func<Binding, bool> holds) => new(Route, holds);

    public static readonly Guard Applicant = new("move.not-yours", bound => bound.Actor.IsApplicantOf(bound.File));

    public static readonly Guard System = new("move.by-itself", bound => bound.Actor.Kind == ActorKind.System);

    public static readonly Guard Officer = new("move.no-role", bound => bound.Actor.Kind == ActorKind.Officer && bound.Actor.Roles != Role.None);

    public static readonly Guard Supervisor = new("move.no-role", bound => bound.Actor.Holds(Role.Supervisor));

    /// <summary>One case by hand, or all that an outage concerns.</summary>
    public static readonly Guard SupervisorOrSystem = new("move.no-role", bound => Supervisor.Holds(bound) || System.Holds(bound));

    public static readonly Guard ApplicantOrSupervisor = new("move.not-yours", bound => Applicant.Holds(bound) || Supervisor.Holds(bound));

    public static readonly Guard ApplicantOrFrontOffice = new("move.not-yours", bound => Applicant.Holds(bound) || bound.Actor.Holds(Role.FrontOffice));

    public static Guard Holding(Role role) => new("move.no-role", bound => bound.Actor.Holds(role));

    public static readonly Guard Claimer = new("move.not-claimer",
        bound => bound.File.Claimer is null || (bound.Actor.Kind == ActorKind.Officer && bound.Actor.Id == bound.File.Claimer),
        bound => [("officer", bound.File.ClaimerName)]);

    /// <summary>Where the procedure asks for four eyes, whoever verified does not approve; who may all the same must say why.</summary>
    public static Guard FourEyes(DecisionStep step) => new("authority.four-eyes",
        bound => step.FourEyes is not { } exempt || bound.Actor.Holds(exempt) || !Cases.FourEyes.HasVerified(step, bound.File, bound.Actor));

    /// <summary>The claimer may let go, and a supervisor may take it from them.</summary>
    public static readonly Guard ClaimerOrSupervisor = new("move.not-claimer",
        bound => Claimer.Holds(bound) || Supervisor.Holds(bound), Claimer.Arguments);

    /// <summary>And the office's clockwork, when the claimer stalls.</summary>
    public static readonly Guard ClaimerSupervisorOrSystem = new("move.not-claimer",
        bound => ClaimerOrSupervisor.Holds(bound) || System.Holds(bound), Claimer.Arguments);

    /// <summary>The step's own officers, and those whom the ladder tells.</summary>
    public static Guard InCharge(Role role) => Holding(role | Role.Supervisor | Role.Head);

    public static readonly Guard Alarmed = new("ladder.nobody-asked", bound => bound.File.AlarmLevel is not null);

    public static readonly Guard Unanswered = new("ladder.answered",
        bound => bound.File.AlarmAnsweredBy is null, bound => [("officer", bound.File.AlarmAnsweredBy)]);

    public static Guard Reporter(TaskStep step) => new("move.not-yours", bound => Reports(step, bound));

    /// <summary>Where a fact decides who acts, the silence of the office closes nothing.</summary>
    public static Guard AwaitsApplicant(Step step) => new("move.by-itself", bound => step.Actor.For(bound.File).Kind != PartyKind.Office);

    public static Guard Known(IReadOnlyList<Field> outputs) => new(AnswersMissing,
        bound => !Unknown(outputs, bound.File).Any(),
        bound => [("fields", Unknown(outputs, bound.File).Select(field => new Words($"field.{field.Key}.name")).ToList())]);

    public static Guard HandedIn(DocumentsStep step) => new("move.items-missing",
        bound => !Checklist.Missing(step.Key, step.Items, bound.File).Any(),
        bound => [("items", Names(Checklist.Missing(step.Key, step.Items, bound.File)))]);

    public static Guard Judged(string step) => new("move.items-unjudged",
        bound => !Checklist.Unjudged(step, bound.File).Any(),
        bound => [("items", Names(Checklist.Unjudged(step, bound.File).Select(item => item.Key)))]);

    public static Guard NoneRefused(string step) => new("move.items-refused",
        bound => !Checklist.Refused(step, bound.File).Any(),
        bound => [("items", Names(Checklist.Refused(step, bound.File).Select(item => item.Key)))]);

    public static Guard SomeRefused(string step) => new("move.nothing-refused", bound => Checklist.Refused(step, bound.File).Any());

    public static Guard RoundsLeft(int most) => new("move.rounds-over", bound => bound.File.Rounds < most, _ => [("rounds", most)]);

    public static Guard Fulfilled(DutiesStep step) => new("move.duties-open", bound => Checklist.Fulfilled(step, bound.File));

    public static IEnumerable<Field> Unknown(IReadOnlyList<Field> outputs, CaseFile file) =>
        outputs.Where(field => !field.Optional && field.AppliesTo(file) && file.ValueOf(field.Key) is null);

    private static bool Reports(TaskStep step, Binding bound)
    {
        var party = step.Actor.For(bound.File);
        var reporter = party.Kind == PartyKind.Outside ? step.ReportedBy : party;
        return reporter.Kind == PartyKind.Office ? bound.Actor.Holds(step.Role) : Applicant.Holds(bound);
    }

    private static List<Words> Names(IEnumerable<string> items) => [.. items.Select(key => new Words($"item.{key}.name"))];
}
