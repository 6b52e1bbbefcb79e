using System.Threading.Channels;
using PtspBot.OfficeFiles;
using PtspBot.Sandbox;

namespace PtspBot.Tests.Support;

/// <summary>
/// Applicants who keep the office busy: some at a time, and for each that is done the next one, until it has been enough. Where
/// officers are there, a case is done when it is decided.
/// </summary>
internal sealed class Crowd(World world, Texts texts, params IReadOnlyList<VirtualOfficer> officers)
{
    private const int AtOnce = 12;

    private readonly Lock _gate = new();
    private readonly List<VirtualApplicant> _applicants = [];
    private readonly Channel<VirtualApplicant> _cases = Channel.CreateUnbounded<VirtualApplicant>();
    private volatile bool _enough;

    public IReadOnlyList<VirtualOfficer> Officers => officers;

    public IReadOnlyList<VirtualApplicant> Applicants
    {
        get
        {
            lock (_gate)
                return [.. _applicants];
        }
    }

    public IReadOnlyList<VirtualPerson> People => [.. Applicants, .. officers];

    /// <summary>Nobody new comes; who is there finishes.</summary>
    public void Enough() => _enough = true;

    public async Task ApplyAsync(CancellationToken cancellationToken)
    {
        var deciding = Task.WhenAll(officers.Select(officer => DecideAsync(officer, cancellationToken)));
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => QueueAsync(cancellationToken)));
        _cases.Writer.Complete();
        await deciding;
    }

    private async Task QueueAsync(CancellationToken cancellationToken)
    {
        do
        {
            var applicant = Next();
            await applicant.ApplyAsync(cancellationToken);
            if (officers.Count > 0)
                await applicant.GoOnAsync(_cases.Writer, cancellationToken);
        }
        while (!_enough);
    }

    private async Task DecideAsync(VirtualOfficer officer, CancellationToken cancellationToken)
    {
        await foreach (var applicant in _cases.Reader.ReadAllAsync(cancellationToken))
            await officer.DecideAsync(applicant, cancellationToken);
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
