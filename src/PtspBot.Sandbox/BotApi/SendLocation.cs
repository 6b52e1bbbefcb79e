using System.Globalization;

namespace PtspBot.Sandbox.BotApi;

internal static class SendLocation
{
    private static readonly string[] NotImplemented = ["live_period", "horizontal_accuracy", "heading", "proximity_alert_radius"];

    internal static Answer Run(World world, Request request)
    {
        var place = new Location(Degrees(request, "latitude", 90), Degrees(request, "longitude", 180));
        if (NotImplemented.Any(request.Has))
            throw Refusal.BadRequest("SANDBOX_LOCATION_OPTION_NOT_IMPLEMENTED");

        var chat = Destination.Reachable(world, request);
        return Sending.Post(world, request, chat, Permissions.Texts, "locations", draft => draft with { Location = place });
    }

    private static double Degrees(Request request, string name, double most)
    {
        if (!request.Has(name))
            throw Refusal.BadRequest($"{name} is empty");

        var isNumber = double.TryParse(request.Text(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees);
        // Telegram's words for a place that is nowhere are not known.
        return isNumber && Math.Abs(degrees) <= most ? degrees : throw Refusal.BadRequest("wrong location specified");
    }
}
