namespace PtspBot.Domain.Clock;

/// <summary>
/// An opening of the office within one day, half-open: open at <see cref="Opens"/>, closed at <see cref="Closes"/>.
/// Times since midnight rather than clock times, because 24:00 is a lawful closing time.
/// </summary>
public sealed record Window
{
    public Window(TimeSpan opens, TimeSpan closes)
    {
        if (opens < TimeSpan.Zero || closes > TimeSpan.FromDays(1) || opens >= closes)
            throw new ArgumentException($"A window must open before it closes, within one day: {opens} to {closes}.");

        Opens = opens;
        Closes = closes;
    }

    public TimeSpan Opens { get; }

    public TimeSpan Closes { get; }

    public bool Overlaps(Window other) => Opens < other.Closes && other.Opens < Closes;

    /// <summary>What is left of this window when the other is taken out of it.</summary>
    internal IEnumerable<Window> Without(Window other)
    {
        if (!Overlaps(other))
            return [this];

        Window[] before = Opens < other.Opens ? [new Window(Opens, other.Opens)] : [];
        Window[] after = other.Closes < Closes ? [new Window(other.Closes, Closes)] : [];
        return [.. before, .. after];
    }
}
