namespace PtspBot.Sandbox.Web;

/// <summary>
/// The page on which one person plays everybody: the applicants' telephones on one side, the office's on the other, the clock above.
/// It only shows the world and does what a person's app could do; the bot cannot tell it from Telegram.
/// </summary>
public static class Page
{
    public static void MapPage(this IEndpointRouteBuilder endpoints, World world, IStage stage)
    {
        var stopping = endpoints.ServiceProvider.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        var clock = new ClockFace(stage, stopping);
        var faults = new FaultPanel(world);
        var events = new Events(world, stage, clock, faults);
        var inspector = new Inspector(world);
        var acts = new Acts(world, stage);

        Map("GET", "/", http => PageFiles.SendAsync(http, "index.html"));
        Map("GET", "/page/{name}", http => PageFiles.SendAsync(http, (string)http.Request.RouteValues["name"]!));
        Map("GET", "/page/events", events.StreamAsync);
        Map("GET", "/page/state", events.StateAsync);
        Map("GET", "/page/file/{id}", http => ChatFiles.SendAsync(http, world));
        Map("POST", "/page/act/{act}", acts.DoAsync);
        Map("POST", "/page/applicant", acts.AddApplicantAsync);
        Map("POST", "/page/officer", acts.AddOfficerAsync);
        Map("POST", "/page/clock", clock.TurnAsync);
        Map("GET", "/page/tour", new TourScript(stage).SendAsync);
        Map("GET", "/page/calls", inspector.ListAsync);
        Map("GET", "/page/calls/{number:long}", inspector.OneAsync);
        Map("POST", "/page/faults/{what}", faults.DoAsync);

        void Map(string method, string pattern, RequestDelegate handle) =>
            endpoints.MapMethods(pattern, [method], http => SameOrigin.GuardAsync(http, handle));
    }
}
