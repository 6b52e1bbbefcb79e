using PtspBot.Domain;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Staff;
using PtspBot.Mailroom;
using PtspBot.OfficeFiles;

namespace PtspBot.Notices;

/// <summary>Destroys what the office promised to keep no longer, and asks its admins where the law wants a person's word first.</summary>
public sealed class KeepingNews(Office office, KeepingSweep sweep, Bulletins bulletins, Writer writer)
{
    public async Task FollowAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (rights, clock) = (office.Rights, office.Clock);
        await sweep.DestroyUnfinishedAsync(rights.DraftsBefore(clock, now), now, cancellationToken);
        if (await sweep.FollowArchiveAsync(rights.RecordsBefore(clock, now), now, cancellationToken) is { } destruction)
            await bulletins.PostAsync(BulletinOf(destruction), now, cancellationToken);
    }

    /// <summary>Once to each admin, also to whoever becomes one while it waits, and once when it is done.</summary>
    private Bulletin BulletinOf(Destruction destruction)
    {
        var key = $"keeping/{destruction.Id:N}/{(destruction.DoneAt is null ? "proposed" : "done")}";
        var words = destruction.DoneAt is null
            ? new Words("keeping.proposed", ("count", destruction.Count), ("before", office.Clock.Today(destruction.EndedBefore)))
            : new Words("keeping.done", ("count", destruction.Destroyed), ("before", office.Clock.Today(destruction.EndedBefore)), ("officer", destruction.ConfirmedByName));
        var screen = destruction is { DoneAt: null, IsConfirmed: false } ? new Screen(words, [new Choice(new Words("keeping.button.look"), new ButtonData(Verbs.Keeping))]) : new Screen(words);
        var message = writer.Write(screen, 0, writer.Language(null));
        return new Bulletin(key, new RecordSearch(null, []), roster => roster.Holding(Role.Admin).Select(admin => new Address($"{key}/{admin.UserId}", admin.UserId)), (_, _) => message);
    }
}
