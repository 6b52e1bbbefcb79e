namespace PtspBot.OfficeFiles;

/// <summary>
/// Drawings of a step, as <c>pictures/&lt;step&gt;.png</c> of the office's folder. Many telephones are old and networks slow: so they
/// are small, and sent only to whoever asks for one.
/// </summary>
public sealed class Pictures
{
    private const int MostBytes = 100 * 1024;

    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G'];

    private readonly Dictionary<string, byte[]> _bySteps;

    private Pictures(Dictionary<string, byte[]> bySteps) => _bySteps = bySteps;

    public static Pictures None { get; } = new([]);

    /// <summary>Null where the office has drawn none.</summary>
    public byte[]? Of(string? step) => step is null ? null : _bySteps.GetValueOrDefault(step);

    /// <param name="steps">Of every procedure: a drawing of no step would never be seen.</param>
    /// <param name="has">Whether there is a text of this key; each drawing has its caption.</param>
    internal static Pictures Load(string folder, IReadOnlySet<string> steps, Predicate<string> has, List<Fault> faults)
    {
        var read = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.png").Order(StringComparer.Ordinal).ToDictionary(path => Path.GetFileNameWithoutExtension(path), File.ReadAllBytes) : [];
        faults.AddRange(read.SelectMany(picture => FaultsOf(picture.Key, picture.Value, steps, has).Select(fault => new Fault(Path.Combine(folder, $"{picture.Key}.png"), 0, fault))));
        return new Pictures(read);
    }

    private static IEnumerable<string> FaultsOf(string step, byte[] picture, IReadOnlySet<string> steps, Predicate<string> has)
    {
        if (!steps.Contains(step))
            yield return $"No procedure has a step '{step}'.";
        else if (!has($"step.{step}.picture"))
            yield return $"'step.{step}.picture' is missing; the picture is sent with it.";
        if (!picture.AsSpan().StartsWith(Signature))
            yield return "This is no PNG.";
        if (picture.Length > MostBytes)
            yield return $"{picture.Length} bytes are more than an old telephone should load; at most {MostBytes}.";
    }
}
