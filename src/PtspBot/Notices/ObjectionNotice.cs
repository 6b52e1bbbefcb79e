using PtspBot.Domain;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Procedures;
using PtspBot.Mailroom;
using PtspBot.OfficeFiles;

namespace PtspBot.Notices;

/// <summary>
/// An objection is not answered yet: the office hears it before the last day, and after it again and again until somebody
/// answers. The applicant hears once, from the office itself, that the day it promised is over.
/// </summary>
public sealed class ObjectionNotice(Office office, Notices notices, Writer writer)
{
    public static Choice Button(CaseFile file) => new(new Words("objection.button.answer"), new ButtonData(Verbs.Objection, null, file.Id, file.Version));

    public IEnumerable<Letter> For(Due due)
    {
        if (office.Proceedings(due.File.Procedure).AnswerDue(due.File) is not { } until)
            return [];
        if (due.IsAfterHours(office.Clock))
            return PutOff(due, office.Clock.NextOpening(due.At));
        if (due.Deadline.Kind == DeadlineKind.Urging)
            return Urge(due, until);

        // The calendar changed since it was laid, and with it the last day.
        return due.At < until ? PutOff(due, until) : Late(due, until);
    }

    private IEnumerable<Letter> Urge(Due due, DateTimeOffset until) =>
        office.Rights.Objections.Urgings.FirstOrDefault(urging => $"{urging.DaysLeft}" == due.Deadline.Key) is { } urging
            ? Tell(due, urging.To, new Words("objection.urge", ("number", due.File.Number), ("until", until)))
            : [];

    private List<Letter> Late(Due due, DateTimeOffset until)
    {
        var (file, rules) = (due.File, office.Rights.Objections);
        List<Letter> letters = [.. Tell(due, rules.Late, new Words("objection.late", ("number", file.Number), ("until", until)))];
        notices.TellApplicant(
            new Telling(file, due.Applicant, due.Roster, due.At, letter => letters.Add(letter with { Key = $"objection/{due.Deadline.Id:N}/late" })),
            new Words("objection.late-told", ("number", file.Number), ("until", until)));
        PutOff(due, office.Clock.OpeningAfter(due.At, rules.LateEvery));
        return letters;
    }

    private IEnumerable<Letter> Tell(Due due, LadderTarget to, Words words)
    {
        var procedure = office.Proceedings(due.File.Procedure).Procedure;
        var decision = procedure.Find(due.File.LeftStep) ?? procedure.Steps[0];
        return Addressees.Of(to, due, decision).Select(one => writer.ToDesk(new Screen(words, [Button(due.File)]), due.Roster, one.ChatId, due.File));
    }

    private static IEnumerable<Letter> PutOff(Due due, DateTimeOffset until)
    {
        due.Deadline.Shift(until);
        return [];
    }
}
