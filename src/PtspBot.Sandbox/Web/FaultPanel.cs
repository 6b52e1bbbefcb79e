using System.Text.Json.Nodes;

namespace PtspBot.Sandbox.Web;

/// <summary>What a player makes go wrong between the bot and Telegram, and how often it did. The world's faults are the truth; the panel only turns them.</summary>
internal sealed class FaultPanel
{
    private static readonly TimeSpan LongestOutage = TimeSpan.FromMinutes(2);

    /// <summary>Each disturbance of a call by its name in the page.</summary>
    private static readonly Dictionary<string, FaultKind> CallKinds = new()
    {
        ["internal"] = FaultKind.InternalError,
        ["gateway"] = FaultKind.BadGateway,
        ["flood"] = FaultKind.TooManyRequests,
        ["before"] = FaultKind.ResetBefore,
        ["after"] = FaultKind.ResetAfter,
        ["slow"] = FaultKind.Slow,
    };

    /// <summary>What no client library was ever promised: an unknown kind, and known kinds with garbage inside.</summary>
    private static readonly string[] Poisons =
    [
        """{"never_heard_of":{"id":1,"from":{"id":2}}}""",
        """{"message":{"message_id":99999999999,"date":0,"chat":{"id":1,"type":"parallel"}}}""",
        """{"callback_query":[1,2,3]}""",
        """{"message_reaction":{"new_reaction":[{"type":"unheard-of"}]}}""",
    ];

    private readonly World _world;
    private readonly Dictionary<string, Action<JsonObject>> _table;
    private int _poisoned;

    internal FaultPanel(World world)
    {
        _world = world;
        _table = new()
        {
            ["mix"] = Mix,
            ["outage"] = Outage,
            ["poison"] = _ => Poison(),
            ["rates"] = wish => world.Limits.Enabled = (bool?)wish["on"] ?? throw new ArgumentException("Say on: true or false."),
            ["end"] = _ => world.Faults.Clear(),
        };
    }

    internal async Task DoAsync(HttpContext http)
    {
        var what = (string)http.Request.RouteValues["what"]!;
        if (!_table.TryGetValue(what, out var turn))
        {
            await SameOrigin.RefuseAsync(http, 404, $"There is no fault '{what}'.");
            return;
        }

        turn(await http.Request.ReadFromJsonAsync<JsonObject>(http.RequestAborted) ?? []);
        await http.Response.WriteAsJsonAsync(Face(), http.RequestAborted);
    }

    internal JsonObject Face()
    {
        var (faults, limits) = (_world.Faults, _world.Limits);
        var mix = faults.Random?.Mix ?? new();
        return new()
        {
            ["kinds"] = new JsonArray([.. KindsIn(mix).Select(name => (JsonNode)name)]),
            ["share"] = Math.Max(mix.Rates.Sum(rate => rate.Rate), Math.Max(mix.Twice, mix.OutOfOrder)),
            ["seed"] = faults.Random?.Seed,
            ["out"] = faults.OutUntil is { } until ? (int)Math.Ceiling((until - _world.Now).TotalSeconds) : null,
            ["rates"] = limits.Enabled,
            ["refused"] = limits.Refused,
            ["counts"] = Counts(faults),
        };
    }

    private JsonObject Counts(Faults faults)
    {
        var happened = faults.Happened.CountBy(fault => fault.Kind).ToDictionary();
        var counts = new JsonObject(CallKinds.Select(kind => KeyValuePair.Create(kind.Key, (JsonNode?)happened.GetValueOrDefault(kind.Value))));
        (counts["twice"], counts["order"], counts["poison"]) = (faults.Repeated, faults.Reversed, _poisoned);
        return counts;
    }

    /// <summary>The share is that of all calls together, however many kinds may strike them; a batch or an update is struck with the same.</summary>
    private void Mix(JsonObject wish)
    {
        var kinds = (wish["kinds"] as JsonArray ?? []).Select(kind => (string)kind!).ToHashSet();
        var share = (double?)wish["share"] ?? 0;
        if (share is < 0 or > 1 || kinds.Any(kind => !CallKinds.ContainsKey(kind) && kind is not ("twice" or "order")))
            throw new ArgumentException("A mix has a share from 0 to 1 and kinds that exist.");

        var each = share / Math.Max(1, kinds.Count(CallKinds.ContainsKey));
        _world.Faults.AtRandom((int?)wish["seed"] ?? 1, new()
        {
            InternalError = RateOf("internal"),
            BadGateway = RateOf("gateway"),
            TooManyRequests = RateOf("flood"),
            ResetBefore = RateOf("before"),
            ResetAfter = RateOf("after"),
            Slow = RateOf("slow"),
            Twice = kinds.Contains("twice") ? share : 0,
            OutOfOrder = kinds.Contains("order") ? share : 0,
        });

        double RateOf(string kind) => kinds.Contains(kind) ? each : 0;
    }

    private void Outage(JsonObject wish)
    {
        var span = TimeSpan.FromSeconds((double?)wish["seconds"] ?? 0);
        if (span <= TimeSpan.Zero || span > LongestOutage)
            throw new ArgumentException($"An outage lasts 1 to {LongestOutage.TotalSeconds} seconds.");
        _world.Faults.Outage(span, wish["html"] is not null ? FaultKind.BadGateway : FaultKind.ResetBefore);
    }

    private void Poison() => _world.Updates.Inject(JsonNode.Parse(Poisons[(Interlocked.Increment(ref _poisoned) - 1) % Poisons.Length])!.AsObject());

    private static IEnumerable<string> KindsIn(FaultMix mix)
    {
        var struck = mix.Rates.Where(rate => rate.Rate > 0).Select(rate => rate.Kind).ToHashSet();
        return CallKinds.Where(kind => struck.Contains(kind.Value)).Select(kind => kind.Key)
            .Concat(mix.Twice > 0 ? ["twice"] : [])
            .Concat(mix.OutOfOrder > 0 ? ["order"] : []);
    }
}
