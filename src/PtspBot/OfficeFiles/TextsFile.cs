namespace PtspBot.OfficeFiles;

/// <summary>
/// One language of the office's sentences with file and line of each; all languages are checked against each other, so that
/// none falls silent halfway. <c>id.yaml</c> may be joined by others, such as the sentences of one procedure: <c>oss-2019.id.yaml</c>.
/// </summary>
internal sealed class TextsFile
{
    /// <summary>Telegram cuts nothing: a longer message is refused, and the citizen would see nothing.</summary>
    private const int LongestMessage = 4096;

    private readonly string _name;
    private readonly Dictionary<string, (TextTemplate Template, string File, int Line)> _texts = [];

    private TextsFile(string language, IReadOnlyList<YamlFile> files)
    {
        Language = language;
        _name = files[0].Name;
        foreach (var file in files)
        {
            Read(file.Root, "", file.Name);
            file.ThrowIfFaulty();
        }
    }

    public string Language { get; }

    /// <summary>Reads <c>&lt;language&gt;.yaml</c> and <c>*.&lt;language&gt;.yaml</c> of a folder, <paramref name="first"/> being the language of the office itself.</summary>
    public static Texts Load(string folder, string first, TimeZoneInfo zone)
    {
        var paths = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.yaml").Order(StringComparer.Ordinal) : Enumerable.Empty<string>();
        return Check([.. paths.Select(path => (LanguageOf(path), YamlFile.Open(path)))], folder, first, zone);
    }

    internal static Texts Check(IReadOnlyList<(string Language, YamlFile File)> written, string folder, string first, TimeZoneInfo zone)
    {
        TextsFile[] files =
        [
            .. from each in written
               group each.File by each.Language into same
               orderby same.Key == first descending
               select new TextsFile(same.Key, [.. same.OrderBy(file => file.Name.Length)]),
        ];
        if (files.FirstOrDefault()?.Language != first)
            throw new OfficeFileException(new Fault(folder, 0, $"There is no {first}.yaml, the office's first language."));

        OfficeFileException.ThrowIfAny([.. files[0].MissingTimes(), .. files.Skip(1).SelectMany(other => files[0].Against(other))]);
        return new Texts(files, zone);
    }

    public Dictionary<string, TextTemplate> Templates() => _texts.ToDictionary(text => text.Key, text => text.Value.Template);

    private static string LanguageOf(string path) => Path.GetFileNameWithoutExtension(path).Split('.')[^1];

    private void Read(YamlMap map, string path, string file)
    {
        foreach (var (key, value) in map.Pairs())
        {
            var name = path + key.Text();
            if (value.IsMap)
                Read(value.Map(), name + ".", file);
            else
                Keep(name, value, file);
        }
    }

    private void Keep(string key, YamlEntry entry, string file)
    {
        var written = entry.Text();
        var template = new TextTemplate(written);
        if (written.Length > LongestMessage)
            entry.Refuse($"'{key}' has {written.Length} characters; Telegram takes {LongestMessage}.");
        if (template.HasStrayBrace)
            entry.Refuse($"'{key}' has a brace that belongs to no gap; a gap is a name in braces, like {{name}}.");
        if (TelegramHtml.FaultIn(written) is { } fault)
            entry.Refuse($"'{key}': {fault}");
        if (!_texts.TryAdd(key, (template, file, entry.Line)))
            entry.Refuse($"'{key}' is written twice.");
    }

    private IEnumerable<Fault> MissingTimes() => SpokenTime.Keys
        .Where(key => !_texts.ContainsKey(key))
        .Select(key => new Fault(_name, 0, $"'{key}' is missing; moments and durations are said with it."));

    private IEnumerable<Fault> Against(TextsFile other) => [.. MissingIn(other), .. other.MissingIn(this), .. OtherGapsIn(other)];

    private IEnumerable<Fault> MissingIn(TextsFile other) => _texts
        .Where(text => !other._texts.ContainsKey(text.Key))
        .Select(text => new Fault(text.Value.File, text.Value.Line, $"'{text.Key}' is not in {CounterpartOf(text.Value.File, other)}."));

    private IEnumerable<Fault> OtherGapsIn(TextsFile other) =>
        from text in other._texts
        where _texts.ContainsKey(text.Key)
        let here = _texts[text.Key]
        where !here.Template.Gaps.SequenceEqual(text.Value.Template.Gaps)
        select new Fault(text.Value.File, text.Value.Line, $"'{text.Key}' has the gaps {Shown(text.Value.Template.Gaps)}, but {Shown(here.Template.Gaps)} in {Path.GetFileName(here.File)}.");

    /// <summary>The file in which the same sentences stand in another language.</summary>
    private string CounterpartOf(string file, TextsFile other) => Path.GetFileNameWithoutExtension(file)[..^Language.Length] + other.Language + ".yaml";

    private static string Shown(IReadOnlyList<string> gaps) => gaps.Count == 0 ? "(none)" : string.Join(' ', gaps.Select(gap => $"{{{gap}}}"));
}
