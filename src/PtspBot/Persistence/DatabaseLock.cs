namespace PtspBot.Persistence;

/// <summary>
/// A file beside the database that one process holds open: a second one would play the same updates and carry the same letters.
/// The system lets go of it when the process ends, however it ends.
/// </summary>
internal sealed class DatabaseLock : IDisposable
{
    private readonly FileStream _held;

    private DatabaseLock(FileStream held) => _held = held;

    /// <exception cref="DatabaseInUseException">Another process has it.</exception>
    public static DatabaseLock Take(string database)
    {
        try
        {
            return new DatabaseLock(new FileStream($"{database}.lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException error) when (error is not (DirectoryNotFoundException or FileNotFoundException))
        {
            throw new DatabaseInUseException($"The database {database} is in use by another process: only one worker may run on it. Stop the other one first.", error);
        }
    }

    public void Dispose() => _held.Dispose();
}

/// <summary>A sentence for whoever started the worker.</summary>
public sealed class DatabaseInUseException(string message, Exception inner) : Exception(message, inner);
