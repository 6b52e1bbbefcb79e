using PtspBot.Domain.Cases;
using PtspBot.Persistence;

namespace PtspBot.Mailroom;

/// <summary>What applicants ask about themselves, for all who ask in one batch together, and what admins ask about how long it is kept.</summary>
public sealed partial class LoadedDesk
{
    /// <summary>Numbers, and lines of what went lately, in one message.</summary>
    private const int MostNumbers = 60;

    private const int MostDestructions = 10;

    private readonly Dictionary<long, OwnRecord> _own = [];
    private Keeping _keeping = Keeping.Nothing;

    public override OwnRecord OwnFor(Incoming incoming) => _own.GetValueOrDefault(incoming.ChatId, OwnRecord.Empty);

    public override IReadOnlyList<string?> SetAside(long chat) => [.. _foreign.Values.Where(file => file.ApplicantChat == chat).Select(file => file.Number)];

    public override string? ForeignNumber(Guid id) => _foreign.GetValueOrDefault(id)?.Number;

    public override Keeping Keeping => _keeping;

    private async Task LoadKeepingAsync(bool wanted, CancellationToken cancellationToken)
    {
        if (!wanted)
            return;

        var open = await _session.OpenDestructionAsync(cancellationToken);
        _keeping = new Keeping(open, open is null ? [] : await _session.ArchiveNumbersAsync(open.EndedBefore, MostNumbers, cancellationToken), await _session.DestructionsAsync(MostDestructions, cancellationToken));
    }

    private async Task LoadOwnAsync(IReadOnlyCollection<long> chats, CancellationToken cancellationToken)
    {
        if (chats.Count == 0)
            return;

        var ids = await _session.CaseIdsOfAsync(chats, cancellationToken);
        await LoadCasesAsync(ids, cancellationToken);
        var journal = (await _session.JournalOfAsync(ids, cancellationToken)).ToLookup(entry => entry.CaseId);
        var consents = (await _session.ConsentsOfAsync(chats, cancellationToken)).ToLookup(consent => consent.ChatId);
        foreach (var chat in chats)
        {
            List<CaseFile> cases = [.. ids.Select(Case).OfType<CaseFile>().Where(file => file.ApplicantChat == chat)];
            _own[chat] = new OwnRecord(cases, [.. cases.SelectMany(file => journal[file.Id]).OrderBy(entry => entry.At)], [.. consents[chat]]);
        }
    }
}
