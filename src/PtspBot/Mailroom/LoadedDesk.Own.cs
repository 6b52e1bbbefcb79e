using PtspBot.Domain.Cases;
using PtspBot.Persistence;

namespace PtspBot.Mailroom;

/// <summary>What applicants ask about themselves: for all who ask in one batch together.</summary>
public sealed partial class LoadedDesk
{
    private readonly Dictionary<long, OwnRecord> _own = [];

    public override OwnRecord OwnFor(Incoming incoming) => _own.GetValueOrDefault(incoming.ChatId, OwnRecord.Empty);

    public override IReadOnlyList<string?> SetAside(long chat) => [.. _foreign.Values.Where(file => file.ApplicantChat == chat).Select(file => file.Number)];

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
