namespace PtspBot.OfficeFiles;

/// <summary>Something wrong in one of the office's files, said so that whoever edits the file finds the place; line 0 is the file as a whole.</summary>
public sealed record Fault(string File, int Line, string Sentence)
{
    public override string ToString() => Line > 0 ? $"{File}:{Line}: {Sentence}" : $"{File}: {Sentence}";
}

/// <summary>The office's files cannot be used; the start prints every fault and ends, since half a rule book is worse than none.</summary>
public sealed class OfficeFileException(IReadOnlyList<Fault> faults)
    : Exception(string.Join(Environment.NewLine, faults))
{
    public OfficeFileException(Fault fault) : this([fault])
    {
    }

    public IReadOnlyList<Fault> Faults { get; } = faults;

    public static void ThrowIfAny(IReadOnlyCollection<Fault> faults)
    {
        if (faults.Count > 0)
            throw new OfficeFileException([.. faults]);
    }
}
