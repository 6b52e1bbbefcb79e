namespace PtspBot.Records;

/// <summary>A picture of figures, already in words: panels of bars under a title. Wide enough for a telephone, and to be printed.</summary>
public sealed record Chart(string Title, string Subtitle, IReadOnlyList<Panel> Panels, string Foot);

/// <param name="Legend">What the colours mean.</param>
/// <param name="Empty">Said where there is no bar.</param>
public sealed record Panel(string Title, IReadOnlyList<(string Says, Shade Shade)> Legend, IReadOnlyList<Bar> Bars, string Empty);

/// <param name="Parts">Each as a share of the whole width.</param>
/// <param name="Says">The figure itself; nobody should have to measure a bar.</param>
public sealed record Bar(string Label, string Says, params IReadOnlyList<(double Share, Shade Shade)> Parts);

public enum Shade
{
    Good,
    Bad,
    Plain,
}
