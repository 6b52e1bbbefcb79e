using PtspBot.OfficeFiles;
using PtspBot.Sandbox;

namespace PtspBot.Tests.Support;

/// <summary>Applicants who keep the office busy: some at a time, and for each that is done the next one, until it has been enough.</summary>
internal sealed class Crowd(World world, Texts texts)
{
    private const int AtOnce = 12;

    private readonly Lock _gate = new();
    private readonly List<VirtualApplicant> _applicants = [];
    private volatile bool _enough;

    public IReadOnlyList<VirtualApplicant> Applicants
    {
        get
        {
            lock (_gate)
                return [.. _applicants];
        }
    }

    /// <summary>Nobody new comes; who is there finishes.</summary>
    public void Enough() => _enough = true;

    public Task ApplyAsync(CancellationToken cancellationToken) => Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => QueueAsync(cancellationToken)));

    private async Task QueueAsync(CancellationToken cancellationToken)
    {
        do
            await Next().ApplyAsync(cancellationToken);
        while (!_enough);
    }

    private VirtualApplicant Next()
    {
        lock (_gate)
        {
            _applicants.Add(new VirtualApplicant(world, texts, _applicants.Count + 1));
            return _applicants[^1];
        }
    }
}
