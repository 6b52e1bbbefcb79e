using PtspBot.Domain;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Procedures;
using PtspBot.Notices;

namespace PtspBot.StaffDesk.Forms;

/// <summary>What an officer is asked, in private, before something is done to a case. Nothing is done until the last question is answered.</summary>
internal abstract class OfficerForm(Casework work)
{
    protected Casework Work => work;

    public abstract bool Fits(string purpose);

    /// <summary>In the order they are asked; which ones there are may depend on the answers before.</summary>
    public abstract IEnumerable<Asked> Questions(Sitting sitting);

    /// <summary>Does it, now that everything is answered; a refusal is said to the officer and changes nothing.</summary>
    public abstract void Finish(Sitting sitting);

    public virtual Words Title(Sitting sitting) => new("staff-form.title", sitting.Number, ("what", NameOf(sitting)));

    protected static Words NameOf(Sitting sitting) => sitting.Trigger.Way is { } way
        ? new Words($"step.{sitting.File.Step}.exit.{way}")
        : new Words($"move-button.{Kebab.Of(sitting.Trigger.Move)}");

    /// <summary>Questions for outputs that are not known yet; of an exit all of them, because it may be left to correct one.</summary>
    protected static IEnumerable<AskedFact> Outputs(Sitting sitting)
    {
        if (sitting.Step is not { } step)
            yield break;

        var exit = sitting.Trigger.Way is { } way ? step.Exits.First(exit => exit.Key == way) : null;
        var form = new Domain.Talk.Form([], Answered(sitting)) { Known = sitting.File };
        foreach (var field in exit?.Outputs ?? step.Outputs)
        {
            if (field.AppliesTo(form) && (exit is not null || sitting.File.ValueOf(field.Key) is null))
                yield return new AskedFact(field);
        }
    }

    /// <summary>The facts that were answered, to be shown before they are kept.</summary>
    protected static List<Words> Lines(Sitting sitting, Spoken spoken) =>
    [
        .. Given(sitting).Select(given => new Words("staff-form.fact", ("name", new Words($"field.{given.Field.Key}.name")), ("value", spoken.Say(given.Field, given.Value)))),
    ];

    /// <summary>For whom the officer stands in, as the record will say.</summary>
    protected static IEnumerable<Words> Deputy(Sitting sitting) =>
        sitting.Errand.Officer.ActingAs is { } title ? [new Words("authority.acting", ("title", title))] : [];

    /// <summary>Keeps the answers and makes the move; where it is refused, not even the answers are kept.</summary>
    protected void Play(Sitting sitting, MoveDetails? details = null)
    {
        var (errand, file) = (sitting.Errand, sitting.File);
        var bound = work.Bound(errand, file);
        var verdict = bound.MayBegin(sitting.Trigger) ? Verdict.Applied : bound.Check(sitting.Trigger);
        if (verdict.IsApplied)
        {
            foreach (var (field, value) in Given(sitting))
                work.Learn(errand, file, field, value);
            verdict = work.Move(errand, file, sitting.Trigger, details);
        }

        work.Conclude(errand, file, verdict, new Words($"staff.done.{Kebab.Of(sitting.Trigger.Move)}", sitting.Number));
    }

    private static List<(Field Field, string Value)> Given(Sitting sitting) =>
    [
        .. sitting.Procedure.Fields
            .Where(field => sitting.Answer(AskedFact.KeyOf(field)) is not null)
            .Select(field => (field, sitting.Answer(AskedFact.KeyOf(field))!)),
    ];

    private static Dictionary<string, string> Answered(Sitting sitting) => Given(sitting).ToDictionary(given => given.Field.Key, given => given.Value);
}
