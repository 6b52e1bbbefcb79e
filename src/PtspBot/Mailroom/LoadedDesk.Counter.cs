using PtspBot.Domain.Talk;
using PtspBot.Persistence;

namespace PtspBot.Mailroom;

/// <summary>Applicants without Telegram: what lies before the officer who stands for them, and what a code leads to.</summary>
public sealed partial class LoadedDesk
{
    private readonly Dictionary<Incoming, CounterLink> _links = new(ReferenceEqualityComparer.Instance);

    public override Linked? LinkFor(Incoming incoming) =>
        _links.TryGetValue(incoming, out var link) ? new Linked(link, _own.GetValueOrDefault(link.Chat, OwnRecord.Empty)) : null;

    public override void Add(CounterLink link) => _session.Add(link);

    /// <summary>Those in whose place the officers of this batch stand, with what each conversation is at.</summary>
    private async Task<IReadOnlyList<long>> LoadServedAsync(CancellationToken cancellationToken)
    {
        var served = _conversations.Values.Select(conversation => conversation.Serving).OfType<long>().Distinct().ToList();
        await LoadConversationsAsync(served, cancellationToken);
        return served;
    }

    private async Task LoadLinksAsync(IReadOnlyCollection<(Incoming Incoming, Search Search)> searches, CancellationToken cancellationToken)
    {
        foreach (var (incoming, search) in searches.Where(one => one.Search.Link is not null))
        {
            if (await _session.CounterLinkAsync(search.Link!, cancellationToken) is { } link)
                _links[incoming] = link;
        }

        await LoadOwnAsync([.. _links.Values.Select(link => link.Chat).Distinct()], cancellationToken);
    }
}
