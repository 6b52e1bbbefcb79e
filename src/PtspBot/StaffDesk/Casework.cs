using System.Globalization;
using PtspBot.Domain;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Procedures;
using PtspBot.Domain.Staff;
using PtspBot.Mailroom;
using PtspBot.Notices;
using PtspBot.OfficeFiles;
using PtspBot.Questions;
using PtspBot.StaffDesk.Counter;
using PtspBot.StaffDesk.Forms;

namespace PtspBot.StaffDesk;

/// <summary>An officer's hand on a case: every move they make is played by the machine and told to whom it concerns, or refused in words to them alone.</summary>
internal sealed class Casework(Office office, Notices.Notices notices, StaffCard cards, IHashes hashes, Numbers numbers)
{
    public Proceedings Of(CaseFile file) => office.Proceedings(file.Procedure);

    public Procedure Procedure(CaseFile file) => Of(file).Procedure;

    public BoundCase Bound(Errand errand, CaseFile file) => Of(file).Machine.For(file, errand.Actor);

    public Verdict Move(Errand errand, CaseFile file, Trigger trigger, MoveDetails? details = null) =>
        Played(errand, file, () => Of(file).Play(file, errand.Actor, trigger, errand.Turn.At, details));

    public Verdict Move(Errand errand, ItemOnDesk on, ItemMove move, ItemDetails? details = null) =>
        Played(errand, on.File, () => Of(on.File).Play(on, errand.Actor, move, errand.Turn.At, details));

    /// <summary>Keeps a fact an officer gave, with the hash by which it is found again.</summary>
    public void Learn(Errand errand, CaseFile file, Field field, string value) =>
        Facts.Learn(file, field, value, hashes, FactSource.Officer, errand.Turn.At);

    /// <summary>Says what became of a move, and in private shows the case as it stands then.</summary>
    public void Conclude(Errand errand, CaseFile file, Verdict verdict, Words done)
    {
        if (errand.Turn.Incoming is not Pressed)
        {
            Show(errand, file, verdict.Refusal ?? done);
            return;
        }

        errand.Tell(verdict.Refusal ?? done, alert: !verdict.IsApplied);
        if (errand.IsInPrivate)
            Show(errand, file);
    }

    /// <summary>Whether the case concerns them: by a role that works with cases, and never when it is their own.</summary>
    public static Verdict MaySee(Errand errand, CaseFile file) => errand.Actor.IsInOwnCase(file) ? Verdict.Refused("move.own-case")
        : errand.Actor.Holds(Roles.OnCases) ? Verdict.Applied
        : Verdict.Refused("move.no-role");

    /// <summary>Whether they may write to the applicant, and there is somewhere to write to.</summary>
    public static Verdict MayWrite(Errand errand, CaseFile file) =>
        MaySee(errand, file) is { IsApplied: true } && file.IsAtCounter ? Verdict.Refused("counter.no-chat", ("number", file.Number)) : MaySee(errand, file);

    /// <summary>The case in private, with this officer's own moves.</summary>
    public void Show(Errand errand, CaseFile file, params IReadOnlyList<Words> before)
    {
        if (MaySee(errand, file).Refusal is { } refusal)
            errand.Tell(refusal, alert: true);
        else
            errand.Show(cards.For(file, errand.Officer).Saying([.. before, .. Findings(errand, file)]).With([.. CounterDesk.Buttons(errand, file), .. AnswerFiles(errand, file), [Note(file), .. Visit(file)], .. MayLook(errand, file) ? numbers.Buttons(file) : []]), file);
    }

    /// <summary>What is unusual in the case's numbers, for an officer who judges them.</summary>
    public IReadOnlyList<Words> Findings(Errand errand, CaseFile file) => MayLook(errand, file) && !file.Stage.IsFinal ? numbers.Findings(file, errand.Turn.At) : [];

    /// <summary>A number in full, for an officer who may look.</summary>
    public void Reveal(Errand errand, CaseFile file, string? place)
    {
        if (MayLook(errand, file))
            numbers.Reveal(errand, file, place);
        else
            errand.Tell(new Words("move.no-role"), alert: true);
    }

    /// <summary>A file that is an answer, for an officer who may look at it.</summary>
    /// <param name="place">Its field's place in the procedure, as the button has it.</param>
    public (Field Field, Upload Upload)? AnswerFile(Errand errand, CaseFile file, string? place)
    {
        var fields = Procedure(file).Fields.ToList();
        return int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < fields.Count && MayLook(errand, file)
            && fields[index] is { Type: FieldType.File } field && Guid.TryParse(file.ValueOf(field.Key), out var id) && file.Uploads.FirstOrDefault(upload => upload.Id == id) is { } upload
            ? (field, upload)
            : null;
    }

    /// <summary>The card in the desk chat as the case now stands.</summary>
    public void Refresh(Errand errand, CaseFile file) => notices.RefreshCard(Telling.Of(errand.Turn, file));

    private IEnumerable<IReadOnlyList<Choice>> AnswerFiles(Errand errand, CaseFile file)
    {
        foreach (var (field, index) in Procedure(file).Fields.Select((field, index) => (field, index)))
        {
            var place = index.ToString(CultureInfo.InvariantCulture);
            if (AnswerFile(errand, file, place) is not null)
                yield return [new Choice(new Words("judge.see", ("name", new Words($"field.{field.Key}.name"))), new ButtonData(StaffVerbs.Fact, place, file.Id, file.Version))];
        }
    }

    private static Choice Note(CaseFile file) => new(new Words("talk.note-button"), new ButtonData(StaffVerbs.Note, null, file.Id, file.Version));

    private static IEnumerable<Choice> Visit(CaseFile file) => file.Stage.IsFinal ? []
        : [file.VisitAskedAt is null ? new Choice(new Words("visit.button.ask"), new ButtonData(StaffVerbs.Visit, null, file.Id, file.Version))
            : new Choice(new Words("visit.button.came"), new ButtonData(StaffVerbs.Visit, VisitForm.Came, file.Id, file.Version))];

    private bool MayLook(Errand errand, CaseFile file) => MayLook(errand, file, Procedure(file).Find(file.Step)?.Role ?? Role.None);

    /// <summary>Documents are for those whose step it is, and their supervisor.</summary>
    public static bool MayLook(Errand errand, CaseFile file, Role role) => !errand.Actor.IsInOwnCase(file) && errand.Actor.Holds(role | Role.Supervisor);

    private Verdict Played(Errand errand, CaseFile file, Func<Verdict> play)
    {
        var told = file.Journal.Count;
        var verdict = play();
        if (verdict.IsApplied)
            notices.Tell(Telling.Of(errand.Turn, file), told);
        return verdict;
    }
}
