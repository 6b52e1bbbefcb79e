using PtspBot.Domain.Cases;

namespace PtspBot.Persistence;

/// <summary>The phases in which a case is over, as <see cref="Stage.IsFinal"/> says. Written into statements as the index of open cases has them, so that it is used.</summary>
internal static class Ended
{
    public static readonly Phase[] Phases = [.. Enum.GetValues<Phase>().Where(phase => new Stage(null, phase).IsFinal)];
}
