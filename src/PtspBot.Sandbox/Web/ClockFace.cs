using System.Globalization;
using System.Text.Json.Nodes;

namespace PtspBot.Sandbox.Web;

/// <summary>The office's clock as the page shows and turns it. One turn at a time, and never back.</summary>
internal sealed class ClockFace(IStage stage, CancellationToken stopping)
{
    private static readonly TimeSpan Furthest = TimeSpan.FromDays(400);

    private int _isTurning;

    internal JsonObject Face()
    {
        var now = stage.Now;
        var open = OpenAt(now);
        return new()
        {
            ["now"] = now.ToUnixTimeMilliseconds(),
            ["zone"] = stage.Zone.Id,
            ["open"] = open is not null,
            ["until"] = (open?.To ?? NextOpening(now))?.ToUnixTimeMilliseconds(),
            ["turning"] = _isTurning != 0,
        };
    }

    /// <summary>A turn goes on when the browser that asked for it has left: half a turn would help nobody.</summary>
    internal async Task TurnAsync(HttpContext http)
    {
        var wish = await http.Request.ReadFromJsonAsync<JsonObject>(http.RequestAborted) ?? [];
        if (Interlocked.Exchange(ref _isTurning, 1) != 0)
            throw new InvalidOperationException("The clock is being turned already.");

        try
        {
            await stage.TurnAsync(Checked(Target(wish)), stopping);
        }
        finally
        {
            Interlocked.Exchange(ref _isTurning, 0);
        }

        await http.Response.WriteAsJsonAsync(Face(), http.RequestAborted);
    }

    private DateTimeOffset Target(JsonObject wish)
    {
        if (wish["minutes"] is { } minutes)
            return stage.Now.AddMinutes((double)minutes);
        if (wish["opening"] is not null)
            return NextOpening(stage.Now) ?? throw new InvalidOperationException("The calendar knows no next opening.");
        if (wish["workday"] is not null)
            return NextWorkday();
        return wish["to"] is { } local
            ? Moment(DateTime.Parse((string)local!, CultureInfo.InvariantCulture))
            : throw new ArgumentException("Say minutes, opening, workday, or to with a time of the office.");
    }

    private DateTimeOffset Checked(DateTimeOffset to)
    {
        var now = stage.Now;
        if (to <= now)
            throw new InvalidOperationException("The clock turns forward only.");
        return to - now <= Furthest ? to : throw new InvalidOperationException($"At most {Furthest.Days} days at once.");
    }

    /// <summary>The same time of day, on the next day that has opening hours.</summary>
    private DateTimeOffset NextWorkday()
    {
        var here = Here(stage.Now);
        var day = DaysFrom(DateOnly.FromDateTime(here.DateTime).AddDays(1)).FirstOrDefault(day => stage.OpeningHours(day).Count > 0);
        return day == default ? throw new InvalidOperationException("The calendar knows no next working day.") : Moment(day.ToDateTime(default) + here.TimeOfDay);
    }

    private (DateTimeOffset From, DateTimeOffset To)? OpenAt(DateTimeOffset at)
    {
        var now = Windows(DateOnly.FromDateTime(Here(at).DateTime)).Where(window => window.From <= at && at < window.To).ToList();
        return now is [var window, ..] ? window : null;
    }

    private DateTimeOffset? NextOpening(DateTimeOffset after)
    {
        var openings = DaysFrom(DateOnly.FromDateTime(Here(after).DateTime)).SelectMany(Windows).Select(window => window.From);
        return openings.Cast<DateTimeOffset?>().FirstOrDefault(from => from > after);
    }

    private IEnumerable<(DateTimeOffset From, DateTimeOffset To)> Windows(DateOnly day)
    {
        var midnight = day.ToDateTime(default);
        return stage.OpeningHours(day).Select(window => (Moment(midnight + window.From), Moment(midnight + window.To)));
    }

    private static IEnumerable<DateOnly> DaysFrom(DateOnly first) => Enumerable.Range(0, Furthest.Days).Select(first.AddDays);

    private DateTimeOffset Here(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, stage.Zone);

    private DateTimeOffset Moment(DateTime here) => new(DateTime.SpecifyKind(here, DateTimeKind.Unspecified), stage.Zone.GetUtcOffset(DateTime.SpecifyKind(here, DateTimeKind.Unspecified)));
}
