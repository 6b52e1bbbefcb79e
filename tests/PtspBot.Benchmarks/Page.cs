namespace PtspBot.Benchmarks;

/// <summary>docs/benchmark.md: an introduction, a section for each run, and what somebody wrote below them. A run replaces its own section and leaves the others.</summary>
internal static class Page
{
    private const string Heading = "## ";
    private const string Notes = "<!-- notes -->";

    public static string With(string known, Report report)
    {
        var notes = known.IndexOf(Notes, StringComparison.Ordinal);
        var sections = Sections(notes < 0 ? known : known[..notes]).ToList();
        foreach (var (title, text) in report.Sections)
        {
            var at = sections.FindIndex(section => section.Title == title);
            if (at < 0)
                sections.Add((title, text));
            else
                sections[at] = (title, text);
        }

        return $"{report.Introduction}{string.Concat(sections.Select(section => section.Text))}{(notes < 0 ? "" : known[notes..])}";
    }

    private static IEnumerable<(string Title, string Text)> Sections(string known)
    {
        foreach (var part in known.Split($"\n{Heading}").Skip(1))
            yield return (part.Split('\n')[0], $"{Heading}{part.TrimEnd()}\n\n");
    }
}
