using PtspBot.Domain.Procedures;

namespace PtspBot.Domain.Cases;

/// <summary>Lays the machine out from the procedure: one block per kind of step, its phases in the order a case walks them.</summary>
internal sealed class CasePlan(CaseMachine machine, Procedure procedure)
{
    public void Lay()
    {
        foreach (var end in (Phase[])[Phase.Completed, Phase.Rejected, Phase.Cancelled, Phase.Expired])
            machine.Configure(new Stage(null, end));

        Permit(Stage.Draft, Move.Submit, Routes(0), Guard.Applicant, Guard.Known(procedure.Intake));
        Permit(Stage.Draft, Move.Cancel, new Stage(null, Phase.Cancelled), Guard.Applicant);
        Permit(Stage.Draft, Move.Expire, new Stage(null, Phase.Expired), Guard.System);

        foreach (var step in procedure.Steps)
        {
            Common(step);
            switch (step)
            {
                case TaskStep task: Task(task); break;
                case DocumentsStep documents: Documents(documents); break;
                case DecisionStep decision: Decision(decision); break;
                case DutiesStep duties: Duties(duties); break;
                case OutcomeStep outcome: Outcome(outcome); break;
            }
        }
    }

    /// <summary>What every step allows in every phase: to give up, and to wait out an outage.</summary>
    private void Common(Step step)
    {
        Permit(new Stage(step.Key, Phase.Any), Move.Cancel, new Stage(null, Phase.Cancelled), Guard.ApplicantOrSupervisor);
        foreach (var phase in PhasesOf(step))
            machine.Configure(new Stage(step.Key, phase)).SubstateOf(new Stage(step.Key, Phase.Any));

        foreach (var phase in PhasesOf(step).Where(phase => phase != Phase.OnHold))
        {
            var stage = new Stage(step.Key, phase);
            Permit(stage, Move.Hold, new Stage(step.Key, Phase.OnHold), Guard.SupervisorOrSystem);
            Permit(new Stage(step.Key, Phase.OnHold), Move.Resume, stage, Guard.LeadsTo(bound => bound.File.Left == stage), Guard.SupervisorOrSystem);
            if (step.Ladder.Count > 0 && phase != Phase.InCorrection)
                Alarm(step, stage);
            if (!IsApplicants(step, phase))
                continue;
            Permit(stage, Move.Expire, new Stage(null, Phase.Expired), Guard.System, Guard.AwaitsApplicant(step));
            Permit(new Stage(null, Phase.Expired), Move.Reopen, stage, Guard.LeadsTo(bound => bound.File.Left == stage), Guard.ApplicantOrFrontOffice);
        }
    }

    /// <summary>What the ladder told is answered where the case stands: somebody takes it on, or says why it takes longer.</summary>
    private void Alarm(Step step, Stage stage)
    {
        Stay(stage, Move.Explain, Guard.InCharge(step.Role), Guard.Alarmed);
        Stay(stage, Move.Acknowledge, Guard.InCharge(step.Role), Guard.Alarmed, Guard.Unanswered);
    }

    /// <summary>Who has it may pass it on; what nobody has claimed a supervisor may give to somebody, or the office in turn.</summary>
    private void Claimable(Step step, Stage open, Stage taken, params Guard[] when)
    {
        Permit(open, Move.Claim, taken, [.. when, Guard.Holding(step.Role)]);
        Permit(open, Move.HandOver, taken, [.. when, Guard.SupervisorOrSystem]);
        Permit(taken, Move.Release, open, Guard.ClaimerSupervisorOrSystem);
        Stay(taken, Move.HandOver, Guard.ClaimerSupervisorOrSystem);
    }

    private void Task(TaskStep step)
    {
        var (open, waiting, taken) = (new Stage(step.Key, Phase.Open), new Stage(step.Key, Phase.Waiting), new Stage(step.Key, Phase.InReview));
        var kinds = step.Actor.Possible.Select(party => party.Kind).ToHashSet();

        if (kinds.Contains(PartyKind.Applicant))
            Report(step, open);
        if (kinds.Contains(PartyKind.Outside))
            Report(step, waiting);
        if (!kinds.Contains(PartyKind.Office))
            return;

        Claimable(step, open, taken, Guard.LeadsTo(bound => step.Actor.For(bound.File).Kind == PartyKind.Office));
        Report(step, taken, Guard.Claimer);
    }

    private void Report(TaskStep step, Stage from, params Guard[] more)
    {
        Permit(from, Move.Report, Routes(procedure.IndexOf(step.Key) + 1), [NotUnclaimed(step, from), Guard.Reporter(step), .. more, Guard.Known(step.Outputs)]);
        foreach (var exit in step.Exits)
            Permit(from, new Trigger(Move.Report, exit.Key), Routes(procedure.IndexOf(exit.To)), [NotUnclaimed(step, from), Guard.Reporter(step), .. more, Guard.Known(exit.Outputs)]);
    }

    /// <summary>What the office does itself is reported by whoever claimed it, never from the queue.</summary>
    private static Guard NotUnclaimed(TaskStep step, Stage from) =>
        new("move.claim-first", bound => from.Phase != Phase.Open || step.Actor.For(bound.File).Kind != PartyKind.Office);

    private void Documents(DocumentsStep step)
    {
        Permit(new Stage(step.Key, Phase.Open), Move.Submit, Routes(procedure.IndexOf(step.Key) + 1), Guard.System, Guard.HandedIn(step));

        var correction = new Stage(step.Key, Phase.InCorrection);
        foreach (var decision in procedure.Steps.OfType<DecisionStep>().Where(decision => decision.ReturnsTo == step.Key))
        {
            foreach (var claimed in (bool[])[true, false])
            {
                Permit(correction, Move.Resubmit, new Stage(decision.Key, claimed ? Phase.InReview : Phase.Open),
                    Guard.LeadsTo(bound => bound.File.SentBackBy == decision.Key && bound.File.Claimer is not null == claimed),
                    Guard.System, Guard.HandedIn(step), Guard.NoneRefused(step.Key));
            }
        }
    }

    private void Decision(DecisionStep step)
    {
        var (queued, review, recording) = (new Stage(step.Key, Phase.Open), new Stage(step.Key, Phase.InReview), new Stage(step.Key, Phase.Waiting));
        var (role, next) = (Guard.Holding(step.Role), Routes(procedure.IndexOf(step.Key) + 1).ToList());
        var papers = (DocumentsStep)procedure.Steps[procedure.IndexOf(step.ReturnsTo)];
        Guard[] toApprove = [role, Guard.Claimer, Guard.FourEyes(step), Guard.Judged(papers.Key), Guard.NoneRefused(papers.Key), Guard.HandedIn(papers)];

        Claimable(step, queued, review);
        Permit(review, Move.Restart, queued, Guard.Supervisor);

        if (step.RecordedElsewhere)
        {
            Permit(review, Move.Approve, recording, [Guard.LeadsTo(bound => !IsRecorded(step, bound)), .. toApprove]);
            Permit(recording, Move.Record, next, role, Guard.Known(step.Outputs));
        }

        Permit(review, Move.Approve, next, [Guard.LeadsTo(bound => IsRecorded(step, bound)), .. toApprove]);
        Permit(review, Move.SendBack, new Stage(step.ReturnsTo, Phase.InCorrection), role, Guard.Claimer, Guard.SomeRefused(step.ReturnsTo), Guard.RoundsLeft(step.MaxRounds));
        Permit(review, Move.Reject, new Stage(null, Phase.Rejected), role, Guard.Claimer);
        Overturn(step, queued);
    }

    /// <summary>What was decided is taken back to where it was decided, as long as nothing else was decided or handed over since.</summary>
    private void Overturn(DecisionStep step, Stage queued)
    {
        if (step.RecordedElsewhere)
            Permit(new Stage(step.Key, Phase.Waiting), Move.Overturn, queued, Guard.Supervisor);
        Permit(new Stage(null, Phase.Rejected), Move.Overturn, queued, Guard.LeadsTo(bound => bound.File.LeftStep == step.Key), Guard.Supervisor);
        foreach (var duties in procedure.Steps.Skip(procedure.IndexOf(step.Key) + 1).TakeWhile(later => later is not DecisionStep).OfType<DutiesStep>())
            Permit(new Stage(duties.Key, Phase.Open), Move.Overturn, queued, Guard.Supervisor);
    }

    private static bool IsRecorded(DecisionStep step, Binding bound) => !Guard.Unknown(step.Outputs, bound.File).Any();

    private void Duties(DutiesStep step)
    {
        var open = new Stage(step.Key, Phase.Open);
        Permit(open, Move.Fulfil, Routes(procedure.IndexOf(step.Key) + 1), Guard.System, Guard.Fulfilled(step));
        Permit(open, Move.Reject, new Stage(null, Phase.Rejected), Guard.Holding(step.Role));
        Permit(new Stage(null, Phase.Rejected), Move.Overturn, open, Guard.LeadsTo(bound => bound.File.LeftStep == step.Key), Guard.Supervisor);
    }

    private void Outcome(OutcomeStep step)
    {
        var open = new Stage(step.Key, Phase.Open);
        var next = Routes(procedure.IndexOf(step.Key) + 1).ToList();
        Permit(open, Move.Conclude, next, Guard.System, Guard.Known(step.Outputs));
        Permit(open, Move.Record, next, Guard.Holding(step.Role), Guard.Known(step.Outputs));
    }

    /// <summary>Where the order leads from here: the first step that applies, in the phase its actor begins in; the end when none does.</summary>
    private IEnumerable<(Stage To, Guard Leads)> Routes(int from)
    {
        for (var index = from; index < procedure.Steps.Count; index++)
        {
            var (step, at) = (procedure.Steps[index], index);
            foreach (var phase in EntryPhases(step))
            {
                yield return (new Stage(step.Key, phase),
                    Guard.LeadsTo(bound => Next(bound.File, from) == at && EntryPhase(step, bound.File) == phase));
            }

            if (step.When.Count == 0)
                yield break;
        }

        yield return (new Stage(null, Phase.Completed), Guard.LeadsTo(bound => Next(bound.File, from) is null));
    }

    private int? Next(CaseFile file, int from)
    {
        for (var index = from; index < procedure.Steps.Count; index++)
        {
            if (procedure.Steps[index].AppliesTo(file))
                return index;
        }

        return null;
    }

    private void Permit(Stage from, Trigger trigger, IEnumerable<(Stage To, Guard Leads)> routes, params Guard[] guards)
    {
        foreach (var (to, leads) in routes)
            Permit(from, trigger, to, [leads, .. guards]);
    }

    private void Permit(Stage from, Trigger trigger, Stage to, params Guard[] guards) =>
        machine.Configure(from).PermitIf(trigger, to, [.. guards.Select(machine.Take)]);

    private void Stay(Stage at, Trigger trigger, params Guard[] guards) =>
        machine.Configure(at).PermitReentryIf(trigger, [.. guards.Select(machine.Take)]);

    private static Phase EntryPhase(Step step, CaseFile file) =>
        step is TaskStep && step.Actor.For(file).Kind == PartyKind.Outside ? Phase.Waiting : Phase.Open;

    private static IEnumerable<Phase> EntryPhases(Step step) => step is TaskStep
        ? step.Actor.Possible.Select(party => party.Kind == PartyKind.Outside ? Phase.Waiting : Phase.Open).Distinct()
        : [Phase.Open];

    private IEnumerable<Phase> PhasesOf(Step step) => step switch
    {
        TaskStep => EntryPhases(step).Concat(step.Actor.Possible.Contains(Party.Office) ? [Phase.InReview, Phase.OnHold] : [Phase.OnHold]),
        DocumentsStep => procedure.Steps.OfType<DecisionStep>().Any(decision => decision.ReturnsTo == step.Key)
            ? [Phase.Open, Phase.InCorrection, Phase.OnHold]
            : [Phase.Open, Phase.OnHold],
        DecisionStep { RecordedElsewhere: true } => [Phase.Open, Phase.InReview, Phase.Waiting, Phase.OnHold],
        DecisionStep => [Phase.Open, Phase.InReview, Phase.OnHold],
        _ => [Phase.Open, Phase.OnHold],
    };

    /// <summary>Silence closes a case only while it is the applicant who is awaited, be it to report what an outside body did.</summary>
    private static bool IsApplicants(Step step, Phase phase) => step switch
    {
        TaskStep task => phase switch
        {
            Phase.Open => step.Actor.Possible.Contains(Party.Applicant),
            Phase.Waiting => task.ReportedBy == Party.Applicant,
            _ => false,
        },
        DocumentsStep => phase is Phase.Open or Phase.InCorrection,
        DutiesStep => phase == Phase.Open,
        _ => false,
    };
}
