using PtspBot.Domain;
using PtspBot.Domain.Clock;
using PtspBot.Domain.Figures;

namespace PtspBot.Notices.Digests;

/// <summary>Says figures as people read them: a share with what it is of, never a bare percentage.</summary>
internal static class SpokenFigures
{
    public static Words Of(Share share) => share.Percent is { } percent
        ? new Words("digest.share", ("count", share.Count), ("of", share.Of), ("percent", Of(percent)))
        : new Words("digest.share-none");

    public static Words Of(Spread? took, ClockCount count) => took is null
        ? new Words("digest.weekly.none")
        : new Words(took.IsP90Longest ? "digest.weekly.took-few" : "digest.weekly.took", ("p50", Of(took.P50, count)), ("p90", Of(took.P90, count)));

    private static Words Of(decimal percent) => percent == decimal.Truncate(percent)
        ? new Words("digest.percent-whole", ("whole", (int)percent))
        : new Words("digest.percent", ("whole", (int)percent), ("tenth", (int)(percent * 10) % 10));

    /// <summary>A day of service hours is not a day.</summary>
    private static object Of(TimeSpan took, ClockCount count) =>
        count == ClockCount.Service && took >= TimeSpan.FromDays(1) ? new Words("digest.weekly.hours", ("hours", (int)took.TotalHours)) : took;
}
