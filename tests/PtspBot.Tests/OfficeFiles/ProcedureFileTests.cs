using PtspBot.Domain.Clock;
using PtspBot.Domain.Procedures;
using PtspBot.Domain.Staff;
using PtspBot.OfficeFiles;

namespace PtspBot.Tests.OfficeFiles;

public class ProcedureFileTests
{
    private const string Sound = """
        procedure:
          id: stall
          version: 1
          sop: "SOP/1"
          number-prefix: KIO
          valid: {from: 2026-01-01}
          legal: [{name: Perda 1/2020, replaced-by: Perda 2/2025}]
        outside-bodies: [village-head]
        one-open-case-per: [seller-name]
        card: [stall-kind]
        intake:
          - {key: seller-name, type: name}
          - {key: stall-kind, type: choice, choices: [food, goods, boat], stops: [boat]}
          - {key: kitchen-size, type: text, when: {stall-kind: food}, optional: true}
        steps:
          - {key: sign-up, kind: task, actor: {when: {stall-kind: food}, then: office, else: applicant}, exits: [{key: signed-before, to: stall-papers, outputs: [{key: old-number, type: text}]}], help: [{key: lost-number, exit: signed-before}]}
          - {key: ask-village, kind: task, actor: village-head, reported-by: applicant, standard: 2d, clock: {owner: external, count: workdays}, reminders: [{key: ask-again, after: 3d, count: workdays}]}
          - {key: stall-papers, kind: documents, items: [{key: seller-card, via: [counter]}, {key: kitchen-plan, when: {stall-kind: food}}]}
          - {key: judge-stall, kind: decision, role: verifier, returns-to: stall-papers, standard: 1h, clock: {owner: office, count: service}, ladder: {50%: claimer, 100%: head}, outputs: [{key: stall-number, type: text}], records: [decision]}
          - {key: stall-duties, kind: duties, role: verifier, when: {kitchen-size: known}, items: [{key: fire-drill, due-workdays: 5, files: 0, actor: village-head}]}
          - {key: stall-done, kind: outcome, outputs: [stall-number]}
        reasons:
          - {code: A, for: [items, rejection], needs-words: true}
        """;

    [Fact]
    public void Every_clause_is_read()
    {
        var procedure = ProcedureFile.Parse("stall.yaml", Sound).Procedure;

        Assert.Equal(("stall v1", "SOP/1", "KIO"), (procedure.Name.ToString(), procedure.Sop, procedure.NumberPrefix));
        Assert.Equal([new LegalBasis("Perda 1/2020", "Perda 2/2025")], procedure.Legal);
        Assert.Equal(["food", "goods", "boat"], procedure.Intake[1].Choices);
        Assert.Equal(Test.IsOneOf, procedure.Intake[2].When[0].Test);
        Assert.Equal(new Reason("A", true, true, true), Assert.Single(procedure.Reasons));
        Assert.Equal([typeof(TaskStep), typeof(TaskStep), typeof(DocumentsStep), typeof(DecisionStep), typeof(DutiesStep), typeof(OutcomeStep)], procedure.Steps.Select(step => step.GetType()));
    }

    [Fact]
    public void Steps_carry_their_clocks_actors_and_roles()
    {
        var procedure = ProcedureFile.Parse("stall.yaml", Sound).Procedure;
        var (asked, judged, duties) = ((TaskStep)procedure.Steps[1], (DecisionStep)procedure.Steps[3], (DutiesStep)procedure.Steps[4]);

        Assert.Equal([Party.Office, Party.Applicant], procedure.Steps[0].Actor.Possible);
        Assert.Equal((TimeSpan.FromDays(2), new ClockRule(ClockOwner.External, ClockCount.Workdays)), (asked.Standard, asked.Clock));
        Assert.Equal(new Party(PartyKind.Outside, "village-head"), asked.Actor.Otherwise);
        Assert.Equal((Role.Verifier, 5, 3), (judged.Role, judged.CorrectionDays, judged.MaxRounds));
        Assert.Equal([new Rung(50, LadderTarget.Claimer), new Rung(100, LadderTarget.Head)], judged.Ladder);
        Assert.Equal((5, 0, "village-head"), (duties.Items[0].DueDays, duties.Items[0].Files, duties.Items[0].Actor.Key));
    }

    [Fact]
    public void A_field_named_again_is_the_same_field()
    {
        var procedure = ProcedureFile.Parse("stall.yaml", Sound).Procedure;

        Assert.Same(procedure.Steps[3].Outputs[0], procedure.Steps[5].Outputs[0]);
    }

    [Theory]
    // what a clause may say
    [InlineData("version: 1", "version: one", 3, "'version' must be a whole number, but is 'one'.")]
    [InlineData("version: 1", "version: 0", 2, "'version' must be 1 or more.")]
    [InlineData("  sop: \"SOP/1\"\n", "", 2, "'sop' is missing in 'procedure'.")]
    [InlineData("number-prefix: KIO", "number-prefix: kiosk", 5, "'number-prefix' must be 2 to 8 capital letters or digits")]
    [InlineData("{from: 2026-01-01}", "{from: 1 January}", 6, "'from' must be a date like 2026-11-23")]
    [InlineData("{from: 2026-01-01}", "{from: 2026-01-01, to: 2025-12-31}", 2, "valid on no day")]
    [InlineData("card: [stall-kind]", "cards: [stall-kind]", 10, "'cards' is not known in the file")]
    [InlineData("key: sign-up", "key: Sign_Up", 16, "'key' must be lower-case words joined with hyphens")]
    [InlineData("key: sign-up", "key: sign-up, key: sign-up", 16, "This is not YAML")]
    [InlineData("kind: outcome", "kind: party", 21, "'kind' must be one of task, documents, decision, duties, outcome, but is 'party'.")]
    [InlineData("kind: outcome, ", "", 21, "'kind' is missing")]
    [InlineData("kind: outcome", "kind: outcome, exits: []", 21, "'exits' is not known")]
    [InlineData("role: verifier, returns-to", "role: clerk, returns-to", 19, "'role' must be one of front-office, verifier, approver, supervisor, head, but is 'clerk'.")]
    [InlineData("role: verifier, returns-to", "returns-to", 19, "'role' is missing")]
    [InlineData("records: [decision]", "records: [diary]", 19, "must be one of commitment-verification, decision, document-upload, but is 'diary'.")]
    [InlineData("type: name}", "type: nickname}", 12, "'type' must be one of text, name, choice")]
    [InlineData("for: [items, rejection]", "for: [delay]", 23, "must be one of items, rejection, but is 'delay'.")]
    [InlineData("for: [items, rejection]", "for: []", 23, "The reason 'A' is for nothing")]
    [InlineData("for: [items, rejection]", "for: [items]", 19, "'judge-stall' may reject a case, but no reason is for rejection.")]
    // keys twice
    [InlineData("key: sign-up", "key: stall-done", 21, "The step 'stall-done' is written twice.")]
    [InlineData("key: kitchen-plan", "key: seller-card", 18, "The item 'seller-card' is written twice.")]
    [InlineData("{key: kitchen-size, type: text", "{key: seller-name, type: text", 14, "The field 'seller-name' is described twice")]
    [InlineData("[stall-number]", "[stall-number, stall-number]", 21, "An output of 'stall-done' is written twice.")]
    [InlineData("{key: lost-number, exit: signed-before}", "{key: lost-number}, {key: lost-number}", 16, "The help topic 'lost-number' is written twice.")]
    [InlineData("[food, goods, boat]", "[food, food, boat]", 13, "A value of the choice is written twice.")]
    // who acts
    [InlineData("actor: village-head, reported", "actor: vilage-head, reported", 17, "'vilage-head' is not an actor; known are applicant, office, village-head")]
    [InlineData("reported-by: applicant", "reported-by: village-head", 17, "An outside body cannot report here")]
    [InlineData("kind: task, actor: {when: {stall-kind: food}, then: office, else: applicant}", "kind: task, actor: applicant, reported-by: office", 16, "'reported-by' is for what an outside body does")]
    [InlineData("{when: {stall-kind: food}, then: office, else", "{when: {stall-kind: food, kitchen-size: known}, then: office, else", 16, "An actor depends on exactly one fact.")]
    [InlineData("kind: decision,", "kind: decision, actor: applicant,", 19, "A decision is the office's own")]
    // time
    [InlineData("standard: 1h, clock: {owner: office, count: service}", "standard: 1h", 19, "'standard' needs a 'clock'")]
    [InlineData("clock: {owner: office, count: service}", "clock: {count: service}", 19, "'owner' is missing in 'clock'.")]
    [InlineData("standard: 1h, ", "", 19, "'ladder' counts shares of a 'standard'")]
    [InlineData("standard: 1h", "standard: 1 hour", 19, "'standard' must be a duration like 20m")]
    [InlineData("standard: 1h", "standard: 0h", 19, "'standard' must be longer than nothing.")]
    [InlineData("standard: 1h", "standard: 1d", 19, "'standard' counts service hours")]
    [InlineData("after: 3d", "after: 3h", 17, "'after' counts working days")]
    [InlineData("50%: claimer", "half: claimer", 19, "must be a share like 80%, but is 'half'.")]
    [InlineData("50%: claimer", "50%: mayor", 19, "must be one of claimer, desk, supervisor, head")]
    [InlineData("due-workdays: 5", "due-workdays: 0", 20, "'due-workdays' must be 1 or more.")]
    // reminders and silence
    [InlineData("{key: ask-again, after: 3d,", "{key: ask-again, after: 3d, before-due: 1d,", 17, "A reminder needs exactly one of after, before-due, at-due, after-due.")]
    [InlineData("{key: ask-again, after: 3d,", "{key: ask-again,", 17, "A reminder needs exactly one of")]
    [InlineData("after: 3d, count: workdays", "at-due: false, count: workdays", 17, "'at-due' is written 'at-due: true'.")]
    [InlineData("after: 3d, count: workdays", "before-due: 1h, count: service", 17, "'before-due' is counted in workdays or elapsed time.")]
    [InlineData("kind: documents,", "kind: documents, reminders: [{key: soon, before-due: 1d, count: workdays}],", 18, "there is no 'standard' here.")]
    [InlineData("due-workdays: 5, files: 0, actor: village-head}]", "files: 0}], item-reminders: [{key: soon, at-due: true, count: workdays}]", 20, "there is no item with 'due-workdays'.")]
    [InlineData("actor: village-head}]}", "actor: village-head}], item-reminders: [{key: soon, after: 1d, count: workdays}]}", 20, "are counted from the day an item is due")]
    [InlineData("kind: documents,", "kind: documents, silence: {close-after: 3d, warning: 3d, count: workdays},", 18, "must be shorter than 'close-after'.")]
    [InlineData("kind: documents,", "kind: documents, silence: often,", 18, "must be 'never', or a mapping")]
    [InlineData("role: verifier, returns-to", "role: verifier, silence: never, returns-to", 19, "'judge-stall' never waits for the applicant")]
    [InlineData("after: 3d, count: workdays}]", "after: 3d, count: workdays}], silence: {close-after: 3d, warning: 1d, count: workdays}", 17, "would come when the case is closed already.")]
    // papers
    [InlineData("via: [counter]", "via: [counter, form]", 18, "'form' is not offered yet")]
    [InlineData("via: [counter]", "via: [fax]", 18, "must be one of chat, counter, but is 'fax'.")]
    [InlineData("via: [counter]", "via: []", 18, "'via' is empty")]
    [InlineData("{key: seller-card, via: [counter]}", "{key: seller-card, due-workdays: 3}", 18, "'due-workdays' is not known")]
    // facts
    [InlineData("card: [stall-kind]", "card: [stall-colour]", 10, "The card shows 'stall-colour', which is no field")]
    [InlineData("one-open-case-per: [seller-name]", "one-open-case-per: [kitchen-size]", 9, "'one-open-case-per' counts 'kitchen-size', which is no field that every applicant answers")]
    [InlineData("{kitchen-size: known}", "{kitchen-height: known}", 20, "The condition asks for 'kitchen-height', which is no field")]
    [InlineData("then: office, else: applicant}", "then: office, else: {when: {stall-size: known}, then: office, else: applicant}}", 16, "asks for 'stall-size'")]
    [InlineData("when: {stall-kind: food}, optional: true", "when: {stall-kind: drinks}, optional: true", 14, "'stall-kind' is never 'drinks'; its answers are food, goods.")]
    [InlineData("when: {stall-kind: food}, optional: true", "when: {stall-kind: boat}, optional: true", 14, "'stall-kind' is never 'boat'")]
    [InlineData("when: {stall-kind: food}, optional: true", "when: {seller-name: budi}, optional: true", 14, "only a choice has values to compare")]
    [InlineData("when: {stall-kind: food}, optional: true", "when: {stall-number: known}, optional: true", 14, "'kitchen-size' depends on 'stall-number', which is not asked before it.")]
    [InlineData("[food, goods, boat]", "[food, missing, boat]", 13, "'missing' cannot be a value of a choice")]
    [InlineData("stops: [boat]", "stops: [ship]", 13, "'ship' is no answer of 'stall-kind'")]
    [InlineData("outputs: [stall-number]}\nreasons", "outputs: [permit-number]}\nreasons", 21, "'permit-number' is no field described further up.")]
    // ways
    [InlineData("to: stall-papers", "to: stall-paper", 16, "The exit 'signed-before' leads to 'stall-paper', which is no step.")]
    [InlineData("exit: signed-before", "exit: signed-never", 16, "The help topic 'lost-number' ends in 'signed-never', which is no exit of 'sign-up'.")]
    [InlineData("returns-to: stall-papers", "returns-to: sign-up", 19, "'judge-stall' returns to 'sign-up', which is no documents step before it.")]
    [InlineData("returns-to: stall-papers", "returns-to: nowhere", 19, "which is no documents step before it.")]
    [InlineData("before, to: stall-papers", "before, to: judge-stall", 19, "A case could come to 'judge-stall' without having passed its papers, 'stall-papers'.")]
    [InlineData("kind: documents,", "kind: documents, when: {stall-kind: food},", 19, "without having passed its papers")]
    [InlineData("kind: task, actor: village-head,", "kind: task, when: {stall-number: known}, actor: village-head,", 17, "No case can come to 'ask-village'")]
    [InlineData("kind: task, actor: village-head,", "kind: task, when: {seller-name: missing}, actor: village-head,", 17, "No case can come to 'ask-village'")]
    [InlineData("{key: stall-done, kind: outcome, outputs: [stall-number]}", "{key: stall-done, kind: task, actor: applicant}", 16, "'sign-up' is a dead end: from it no outcome can be reached.")]
    [InlineData("to: stall-papers, outputs: [{key: old-number, type: text}]}", "to: after-all}", 22, "'after-all' is a dead end")]
    public void A_broken_procedure_is_refused_with_its_line_and_a_sentence(string written, string mistaken, int line, string sentence)
    {
        var text = Sound.Replace(written, mistaken, StringComparison.Ordinal);
        if (mistaken.Contains("after-all", StringComparison.Ordinal))
            text = text.Replace("reasons:", "  - {key: after-all, kind: task, actor: applicant}\nreasons:", StringComparison.Ordinal);

        var faults = Assert.Throws<OfficeFileException>(() => ProcedureFile.Parse("stall.yaml", text)).Faults;

        Assert.Contains(faults, fault => fault.File == "stall.yaml" && fault.Line == line && fault.Sentence.Contains(sentence, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_fault_is_told_at_once()
    {
        var text = Sound.Replace("version: 1", "version: one", StringComparison.Ordinal).Replace("kind: outcome", "kind: party", StringComparison.Ordinal);

        Assert.Equal([3, 21], Assert.Throws<OfficeFileException>(() => ProcedureFile.Parse("stall.yaml", text)).Faults.Select(fault => fault.Line));
    }
}
