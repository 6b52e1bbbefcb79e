using PtspBot.Domain.Cases;
using PtspBot.Domain.Procedures;
using PtspBot.Domain.Staff;
using PtspBot.OfficeFiles;
using PtspBot.Tests.StaffDesk;

namespace PtspBot.Tests.Support;

/// <summary>A state an applicant's chat may be in: every place, every question, every step and phase of the case, and how one gets there.</summary>
internal sealed record Standing(string Name, Action<ApplicantChat> Reach)
{
    private static readonly Actor Officer = new(ActorKind.Officer, 99, (Role)63, "Rina");

    private static Office Office => Offices.Oss;

    private static Procedure Procedure => Office.Procedures[0];

    public static IReadOnlyList<Standing> All { get; } = [.. OfTalk(), .. OfIntake(), .. OfCase(), .. OfSideRooms()];

    public ApplicantChat Enter()
    {
        var desk = new MemoryDesk();
        desk.Pair(-100, StaffChatKind.Desk);
        var chat = new ApplicantChat(Office, desk, Walk.ApplicantChat);
        Reach(chat);
        return chat;
    }

    public override string ToString() => Name;

    private static IEnumerable<Standing> OfTalk() =>
    [
        new("the notice", chat => chat.Says("/start")),
        new("declined", chat => { chat.Says("/start"); chat.PressesKey("privacy.decline"); }),
        new("the menu", chat => { Begin(chat); chat.Says("/mulai"); }),
        new("the menu, questions half answered", chat => { Begin(chat); chat.AnswersOne(Office); chat.Says("/mulai"); }),
        new("the menu, with a case", chat => { Apply(chat); chat.Says("/mulai"); }),
    ];

    private static IEnumerable<Standing> OfIntake()
    {
        foreach (var field in Procedure.Intake)
        {
            yield return new($"asked: {field.Key}", chat => To(chat, field));
            if (field.Type == FieldType.Nik)
                yield return new($"asked: {field.Key}, an odd one to confirm", chat => { To(chat, field); chat.Says("9972017201900001"); });
            if (field.Type == FieldType.Kelurahan)
                yield return new($"asked: {field.Key}, the district known", chat => { To(chat, field); chat.PressesData(chat.Buttons[0].Data); });
        }

        yield return new("the answers read back", ToReview);
        yield return new("an answer being corrected", chat => { ToReview(chat); chat.PressesData(chat.Buttons[1].Data); });
    }

    private static IEnumerable<Standing> OfCase()
    {
        foreach (var step in Procedure.Steps.Where(step => step is not OutcomeStep))
        {
            yield return At(step.Key, _ => { });
            if (step is TaskStep && step.Actor.Cases.Count > 0)
            {
                yield return new($"{step.Key}, with an officer's help", chat => Assisted(chat, step));
                yield return new($"{step.Key}, an officer has it", chat => { Assisted(chat, step); Play(chat.File, Officer, Move.Claim); });
            }
        }

        var decision = Procedure.Steps.OfType<DecisionStep>().First().Key;
        yield return At(decision, file => Play(file, Officer, Move.Claim), "being verified");
        yield return At(decision, file => { Judge(file, refuseOne: false); Play(file, Officer, Move.Approve); }, "decided, not recorded");
        yield return At(decision, file => { Judge(file, refuseOne: true); Play(file, Officer, Move.SendBack); }, "to be corrected");
        yield return At(decision, file => Play(file, Officer, Move.Hold, details: new MoveDetails(Note: "OSS")), "on hold");
        yield return At(decision, file => { Play(file, Officer, Move.Claim); Play(file, Officer, Move.Reject, details: new MoveDetails(Rejection, "PP", "-")); }, "rejected");
        yield return At(Procedure.Steps[0].Key, file => Play(file, Actor.Applicant(file.ApplicantChat), Move.Cancel), "cancelled");
        yield return At(Procedure.Steps[0].Key, file => Play(file, Actor.System, Move.Expire), "closed, no answer");
        yield return At(Procedure.Steps.OfType<DutiesStep>().First().Key, Fulfil, "licence active");
    }

    private static IEnumerable<Standing> OfSideRooms()
    {
        foreach (var step in Procedure.Steps.Where(step => step.Help.Count > 0))
        {
            yield return new($"help of {step.Key}", chat => { ToStep(chat, step.Key); chat.Says("/status"); chat.PressesKey("case.button.help"); });
            foreach (var topic in step.Help.Where(topic => topic.Exit is not null))
                yield return new($"form of {step.Key}: {topic.Exit}", chat => { ToStep(chat, step.Key); chat.Says("/status"); chat.PressesKey("case.button.help"); chat.PressesKey($"step.{step.Key}.help.{topic.Key}.name"); chat.PressesKey($"step.{step.Key}.exit.{topic.Exit}"); });
        }

        foreach (var step in Procedure.Steps.Where(step => step is TaskStep))
        {
            foreach (var exit in step.Exits.Where(exit => exit.Outputs.Count > 0 && step.Help.All(topic => topic.Exit != exit.Key)))
                yield return new($"form of {step.Key}: {exit.Key}", chat => { ToStep(chat, step.Key); chat.Says("/status"); chat.PressesKey($"step.{step.Key}.exit.{exit.Key}"); });
            for (var at = 0; at < step.Outputs.Count; at++)
            {
                var answered = at;
                yield return new($"form of {step.Key}: {step.Outputs[at].Key}", chat => Report(chat, step, answered));
            }
        }

        yield return new("which paper is this", chat => { ToStep(chat, Procedure.Steps.OfType<DocumentsStep>().First().Key); chat.SendsFile(); });
        yield return new("really cancel", chat => { Apply(chat); chat.PressesKey("case.button.cancel"); });
        yield return new("writing to an officer", chat => { Apply(chat); chat.Says("/petugas"); });
        yield return new("talking with an officer", chat => { Apply(chat); chat.Says("/petugas"); chat.Says("Kapan selesai?"); });
    }

    private static string Rejection => Procedure.Reasons.First(reason => reason is { ForRejection: true, NeedsWords: false }).Code;

    private static Standing At(string step, Action<CaseFile> then, string? what = null) =>
        new(what is null ? step : $"{step}, {what}", chat => { ToStep(chat, step); then(chat.File); });

    private static void Begin(ApplicantChat chat)
    {
        chat.Says("/start");
        chat.PressesKey("privacy.accept");
    }

    private static void To(ApplicantChat chat, Field field)
    {
        Begin(chat);
        if (field.Aside)
        {
            chat.AnswersAll(Office);
            chat.PressesData(chat.Buttons.First(button => button.Text.Contains(Office.Texts.SayPlain("id", $"field.{field.Key}.name"), StringComparison.Ordinal)).Data);
        }

        while (chat.Conversation.Field != field.Key)
            chat.AnswersOne(Office, field.When);
    }

    private static void ToReview(ApplicantChat chat)
    {
        Begin(chat);
        chat.AnswersAll(Office);
    }

    private static void Apply(ApplicantChat chat)
    {
        ToReview(chat);
        chat.PressesKey("review.send");
    }

    private static void ToStep(ApplicantChat chat, string step)
    {
        Apply(chat);
        chat.File.To(Office, at => at.Key == step);
    }

    private static void Report(ApplicantChat chat, Step step, int answered)
    {
        ToStep(chat, step.Key);
        chat.Says("/status");
        chat.PressesKey($"step.{step.Key}.report");
        foreach (var field in step.Outputs.Take(answered))
            chat.Says(Walk.Some(Office, chat.File, field));
    }

    private static void Assisted(ApplicantChat chat, Step step)
    {
        ToStep(chat, step.Key);
        var when = step.Actor.Cases[0].When;
        chat.File.Learn(when.Fact, when.Values[0], null, FactSource.Applicant, chat.Now);
    }

    private static void Judge(CaseFile file, bool refuseOne)
    {
        Play(file, Officer, Move.Claim);
        var refusal = new ItemDetails(Procedure.Reasons.First(reason => reason is { ForItems: true, NeedsWords: false }).Code);
        foreach (var on in ItemOnDesk.All(Procedure, file).Where(on => on.Item.State == ItemState.HandedIn).ToList())
        {
            Assert.True(Office.Proceedings(file.Procedure).Play(on, Officer, refuseOne ? ItemMove.Refuse : ItemMove.Accept, ApplicantChat.Monday, refuseOne ? refusal : null).IsApplied);
            refuseOne = false;
        }
    }

    private static void Fulfil(CaseFile file)
    {
        foreach (var on in ItemOnDesk.All(Procedure, file).Where(on => on.Step.Key == file.Step && !on.Rule.Optional).ToList())
            Assert.True(Office.Proceedings(file.Procedure).Play(on, Officer, ItemMove.Waive, ApplicantChat.Monday, new ItemDetails(Note: "-")).IsApplied, on.Rule.Key);
        Assert.Equal(Phase.Completed, file.Phase);
    }

    private static void Play(CaseFile file, Actor actor, Move move, MoveDetails? details = null)
    {
        var verdict = Office.Proceedings(file.Procedure).Play(file, actor, move, ApplicantChat.Monday, details);
        Assert.True(verdict.IsApplied, $"{move} at {file.Stage}: {verdict.Refusal?.Key}");
    }
}
