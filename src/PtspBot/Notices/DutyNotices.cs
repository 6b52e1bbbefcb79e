using PtspBot.Domain;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Figures;
using PtspBot.Domain.Procedures;
using PtspBot.Domain.Staff;
using PtspBot.Domain.Talk;
using PtspBot.Mailroom;
using PtspBot.OfficeFiles;

namespace PtspBot.Notices;

/// <summary>
/// What an absent officer has goes to somebody on duty where the office gives in turn, else back to the desk; what nobody
/// has is given where the office gives. Whoever has it now, whoever had it and the desk hear of it.
/// </summary>
public sealed class DutyNotices(Office office, Notices notices, Writer writer) : IDutyCourse
{
    public bool IsTime(DateTimeOffset now) => office.Clock.IsOpen(now);

    public IReadOnlyList<OfficePlace> Given(Roster roster, DateTimeOffset now) => office.Duty.Assignment == Assignment.Claim
        ? []
        : [.. office.Procedures.SelectMany(OfficePlace.In).Where(place => roster.Officers.Any(officer => officer.IsOnDuty(now) && (officer.Roles & place.Role) != 0))];

    public IEnumerable<Letter> Pass(CaseFile file, Conversation? applicant, Roster roster, IReadOnlyDictionary<long, Workload> inHand, DateTimeOffset now)
    {
        var proceedings = office.Proceedings(file.Procedure);
        var (letters, told, had) = (new List<Letter>(), file.Journal.Count, roster.Known(file.Claimer));
        if (had?.IsOnDuty(now) == true || proceedings.Procedure.Find(file.Step) is not { } step || Ball.Of(proceedings.Procedure, file) is not { Kind: PartyKind.Office })
            return [];

        var given = office.Duty.Assignment == Assignment.InTurn ? proceedings.Give(file, Turns.Next(roster.Officers, step.Role, id => inHand.GetValueOrDefault(id).Held, now), now) : null;
        if (given is null && (file.Claimer is null || !proceedings.TakeFromAbsent(file, now).IsApplied))
            return [];

        if (given is not null)
            letters.Add(To(roster, given.UserId, file, had is null ? "duty.given" : "duty.given-from", ("officer", had?.Name)));
        else if (roster.Chat(StaffChatKind.Desk) is { } desk)
            letters.Add(To(roster, desk.ChatId, file, "duty.back-on-desk", ("officer", had?.Name)));
        if (had is { Active: true })
            letters.Add(To(roster, had.UserId, file, given is null ? "duty.handed-back" : "duty.handed-on", ("officer", given?.Name)));
        notices.Tell(new Telling(file, applicant, roster, now, letters.Add), told);
        return letters;
    }

    private Message To(Roster roster, long chat, CaseFile file, string key, (string, object?) officer)
    {
        var words = new Words(key, ("number", file.Number), ("step", new Words($"step.{file.Step}.name")), officer);
        return writer.ToDesk(new Screen(words, [new Choice(new Words("staff.button.open"), new ButtonData(Verbs.Open, null, file.Id, file.Version))]), roster, chat, file);
    }
}
