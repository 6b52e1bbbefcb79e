namespace PtspBot.OfficeFiles;

/// <summary>Where in its file each part of a procedure was written, so that a fault found later, when the whole is known, still names a line.</summary>
internal sealed class ProcedureLines
{
    private readonly Dictionary<object, int> _lines = new(ReferenceEqualityComparer.Instance);

    public T Note<T>(T part, int line) where T : class
    {
        _lines.TryAdd(part, line);
        return part;
    }

    /// <summary>0, the file as a whole, for a part the file does not write (a default).</summary>
    public int Of(object part) => _lines.GetValueOrDefault(part);
}
