using PtspBot.Domain;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Talk;
using PtspBot.Mailroom;
using PtspBot.OfficeFiles;

namespace PtspBot.StaffDesk.Counter;

/// <summary>Gives out the code by which an applicant without Telegram gets their cases into a chat of their own. It is said once and kept only as a hash; what must be known beside it is said to the officer, and stands on no paper.</summary>
internal sealed class LinkDesk(Office office, BotName bot, Casework work)
{
    public void Give(Errand errand, CaseFile file)
    {
        if (CounterProof.Of(work.Procedure(file), file) is null)
        {
            errand.Tell(new Words("counter.link.no-proof"), alert: true);
            return;
        }

        var (turn, code) = (errand.Turn, OneTimeCode.New());
        var until = turn.At.AddDays(office.Counter.LinkDays);
        turn.Add(new CounterLink(OneTimeCode.HashOf(code), file.ApplicantChat, errand.Officer.UserId, until));
        Proceedings.GiveCode(file, errand.Actor, turn.At);
        errand.PointToPrivate();
        errand.Show(new Words("counter.link.given",
            ("number", file.Number), ("link", $"https://t.me/{bot.Current()}?start={CounterProof.LinkPrefix}{code}"), ("bot", bot.Current()),
            ("typed", $"/{Command.Start} {CounterProof.LinkPrefix}{code}"), ("until", until), ("digits", office.Counter.Digits), ("tries", office.Counter.Tries)));
    }
}
