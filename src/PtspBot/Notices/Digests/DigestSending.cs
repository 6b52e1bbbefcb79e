using PtspBot.Domain.Figures;
using PtspBot.Domain.Staff;
using PtspBot.Mailroom;
using PtspBot.OfficeFiles;

namespace PtspBot.Notices.Digests;

/// <summary>
/// Sends the digests whose time has come: the day's to the desk, the week's to the head. Asked every minute; the key of a
/// digest is its day, so each goes out once, and one that was missed is sent while it is still of use.
/// </summary>
public sealed class DigestSending(Office office, DaySheet days, WeekSheet weeks, Bulletins bulletins, Writer writer)
{
    /// <summary>The next moment at which a digest may become due.</summary>
    public DateTimeOffset? NextAfter(DateTimeOffset now) => Times.NextAfter(now);

    public async Task SendAsync(DigestKind kind, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var due in Times.Due(now).Where(due => due.Kind == kind))
            await bulletins.PostAsync(BulletinOf(due, now), now, cancellationToken);
    }

    private DigestTimes Times => new(office.Clock.Calendar, office.Digests);

    private Bulletin BulletinOf(DueDigest due, DateTimeOffset now)
    {
        var key = $"digest/{Kebab.Of(due.Kind)}/{due.Day:O}";
        return due.Kind switch
        {
            DigestKind.Opening => new Bulletin(key, days.WantsAhead, roster => Desk(roster, key), (record, _) => Write(days.Ahead(record, now))),
            DigestKind.Closing => new Bulletin(key, days.Wants(due.Day), roster => Desk(roster, key), (record, _) => Write(days.Done(record, due.Day, now))),
            _ => new Bulletin(key, weeks.Wants(due.Day), roster => Head(roster, key), (record, roster) => IsEmpty(record) ? null : Write(weeks.Of(record, due.Day, roster))),
        };
    }

    /// <summary>Nobody is told of two weeks in which nothing was asked of the office, as in its first.</summary>
    private static bool IsEmpty(OfficeRecord record) => record is { Histories.Count: 0, Escalations.Count: 0 };

    private static IEnumerable<Address> Desk(Roster roster, string key) => roster.Chat(StaffChatKind.Desk) is { } desk ? [new Address(key, desk.ChatId)] : [];

    /// <summary>Where breaches are told, if the office has paired such a chat; else to each head in person.</summary>
    private static IEnumerable<Address> Head(Roster roster, string key) =>
        roster.Answering(Role.Head).Select(one => new Address(one.Person is null ? key : $"{key}/{one.ChatId}", one.ChatId));

    /// <summary>For staff chats, so in the office's own language; the address is put on it by whoever posts it.</summary>
    private Message Write(Screen screen) => writer.Write(screen, 0, writer.Language(null));
}
