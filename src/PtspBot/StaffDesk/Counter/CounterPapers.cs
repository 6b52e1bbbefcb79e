using PtspBot.Domain;
using PtspBot.Domain.Cases;
using PtspBot.Mailroom;
using PtspBot.Notices;
using PtspBot.OfficeFiles;
using PtspBot.Records;

namespace PtspBot.StaffDesk.Counter;

/// <summary>What whoever has no Telegram is given in their hand, to be printed or copied: the consent to be signed, and a receipt that says what an applicant in the chat would read.</summary>
internal sealed class CounterPapers(Office office, CaseScreen screens, Writer writer)
{
    /// <summary>The words that are signed; their hash is kept with the consent.</summary>
    public string ConsentIn(string language) => office.Texts.SayPlain(language, new Words("counter.consent.paper", InPerson.Gaps(office.Clock.Calendar)));

    public void SendForm(Errand errand)
    {
        string Say(string key, params (string, object?)[] gaps) => office.Texts.SayPlain(errand.Language, new Words(key, gaps));
        var paper = new Paper(
            Say("counter.consent.title"),
            [Say("counter.consent.about", ("version", Say("counter.consent.version")))],
            [
                new PaperEntry(Say("counter.consent.head"), [ConsentIn(errand.Language)]),
                new PaperEntry(Say("counter.consent.signature"), [Say("counter.consent.lines")]),
            ],
            Say("counter.consent.page", ("page", "{0}")));
        Send(errand, "persetujuan.pdf", new Words("counter.consent.sent"), paper, null);
    }

    public void SendSlip(Errand errand, CaseFile file)
    {
        string Say(Words words) => office.Texts.SayPlain(errand.Language, words);
        var (screen, number) = (screens.For(file), ("number", (object?)file.Number));
        var paper = new Paper(
            Say(new Words("counter.slip.title", number)),
            [Say(new Words("counter.slip.about", ("officer", errand.Officer.Name), ("at", errand.Turn.At)))],
            [
                new PaperEntry(Say(new Words("counter.slip.state")), [.. screen.Before.Append(screen.Text).Select(Say)]),
                new PaperEntry(Say(new Words("counter.slip.ask")), [Say(new Words("counter.slip.where", [number, .. InPerson.Gaps(office.Clock.Calendar)]))]),
                .. file.IsAtCounter ? [new PaperEntry(Say(new Words("counter.slip.later")), [Say(new Words("counter.slip.link", number))])] : Array.Empty<PaperEntry>(),
            ],
            Say(new Words("counter.slip.page", number, ("page", "{0}"))));
        Send(errand, $"tanda-terima-{file.Number}.pdf", new Words("counter.slip.sent", number), paper, file.Id);
    }

    private void Send(Errand errand, string name, Words caption, Paper paper, Guid? file) => errand.Turn.Post(
        new MadeFile(name, writer.Say(errand.Language, caption), Printing.Write(paper)) { ChatId = errand.Officer.UserId, CaseId = file });
}
