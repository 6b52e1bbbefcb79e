using PtspBot.Domain;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Procedures;
using PtspBot.Domain.Staff;
using PtspBot.Mailroom;
using PtspBot.OfficeFiles;

namespace PtspBot.Notices;

/// <summary>
/// Where words for an applicant go: to their chat. Who has none is told by a person: by the officer who opened the case at the
/// counter, who gets the words to pass on; while that officer is not there, the desk hears that there is something.
/// </summary>
public sealed class ApplicantPost(Office office, Spoken spoken, Writer writer)
{
    /// <returns>Null only where nobody at all could pass it on.</returns>
    public Message? Write(Telling telling, Screen screen, Lane lane = Lane.Interactive)
    {
        var file = telling.File;
        if (!file.IsAtCounter || telling.IsAtCounter)
            return writer.Write(screen, file.ApplicantChat, writer.Language(telling.Applicant?.Language)) with { CaseId = file.Id, Lane = lane };
        if (KeeperOf(telling) is { } keeper)
            return ToOfficer(telling, keeper.UserId, new Screen(screen.Text, [Serve(file)]) { Before = [PassOn(file), .. screen.Before] });

        return telling.Roster.Chat(StaffChatKind.Desk) is { } desk
            ? ToOfficer(telling, desk.ChatId, new Screen(new Words("counter.pass-on-desk", ("number", file.Number)), [Serve(file)]))
            : null;
    }

    /// <summary>A word about the applicant's Telegram, for whoever keeps the case; to the desk where they are not there.</summary>
    public Message? ToKeeper(Telling telling, Words words) => (KeeperOf(telling)?.UserId ?? telling.Roster.Chat(StaffChatKind.Desk)?.ChatId) is { } chat
        ? ToOfficer(telling, chat, new Screen(words, [new Choice(new Words("staff.button.open"), new ButtonData(Verbs.Open, null, telling.File.Id, telling.File.Version))]))
        : null;

    public static Choice Serve(CaseFile file) => new(new Words("counter.button.serve"), new ButtonData(Verbs.Counter, Verbs.Serve, file.Id, file.Version));

    /// <summary>Whoever opened it; where no desk is paired, anybody of the front office who is there.</summary>
    private static Officer? KeeperOf(Telling telling) =>
        telling.Roster.Officers.FirstOrDefault(officer => officer.UserId == telling.File.KeptBy && IsThere(telling, officer))
        ?? (telling.Roster.Chat(StaffChatKind.Desk) is null ? telling.Roster.Officers.FirstOrDefault(officer => IsThere(telling, officer)) : null);

    private static bool IsThere(Telling telling, Officer officer) => officer.IsOnDuty(telling.At) && (officer.Roles & Role.FrontOffice) != 0;

    private Message ToOfficer(Telling telling, long chat, Screen screen) => writer.ToDesk(screen, telling.Roster, chat, telling.File);

    private Words PassOn(CaseFile file) => new("counter.pass-on", ("number", file.Number), ("name", First(file, FieldType.Name)), ("phone", First(file, FieldType.Phone)));

    private object First(CaseFile file, FieldType type) =>
        office.Proceedings(file.Procedure).Procedure.Intake.FirstOrDefault(field => field.Type == type && file.ValueOf(field.Key) is not null) is { } field
            ? spoken.Say(field, file.ValueOf(field.Key))
            : new Words("case.unknown");
}
