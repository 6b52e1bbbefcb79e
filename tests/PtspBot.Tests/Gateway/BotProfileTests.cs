using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using PtspBot.Gateway;
using PtspBot.Mailroom;
using PtspBot.Sandbox;
using BotProfile = PtspBot.Gateway.BotProfile;

namespace PtspBot.Tests.Gateway;

public sealed class BotProfileTests
{
    private static readonly CommandWords[] Menu =
    [
        new("mulai", "id", "Mulai"), new("status", "id", "Lihat berkas Anda"),
        new("mulai", "en", "Start"), new("status", "en", "See your case"),
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("id", "Lihat berkas Anda")]
    [InlineData("en", "See your case")]
    [InlineData("jv", "Lihat berkas Anda")]
    public async Task Everybody_has_the_menu_in_their_language_or_in_the_first(string language, string description)
    {
        await using var wired = await Wired.StartAsync();
        var person = wired.World.AddPerson("Budi", languageCode: language);

        await RunAsync(wired);

        Assert.Equal([new("mulai", language == "en" ? "Start" : "Mulai"), new("status", description)], wired.World.Profile.CommandsFor(person, person.Private));
    }

    [Fact]
    public async Task A_disturbance_is_rested_from()
    {
        await using var wired = await Wired.StartAsync();
        wired.World.Faults.Next(FaultKind.BadGateway, calls: 2, method: "setMyCommands");

        await RunAsync(wired);

        Assert.Equal(2, wired.World.Profile.CommandsFor(wired.Siti, wired.Siti.Private).Count);
    }

    [Fact]
    public async Task A_menu_that_cannot_be_set_stops_nothing()
    {
        await using var wired = await Wired.StartAsync();
        wired.World.Faults.Next(FaultKind.InternalError, calls: 1000, method: "setMyCommands");

        await RunAsync(wired);

        Assert.Empty(wired.World.Profile.CommandsFor(wired.Siti, wired.Siti.Private));
    }

    [Fact]
    public async Task A_host_with_the_gateway_polls_carries_and_sets_the_menu()
    {
        await using var wired = await Wired.StartAsync();
        var box = new Wired.Box();
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Services.AddSingleton<TimeProvider>(wired.Clock).AddSingleton<IInbox>(box)
            .AddGateway(new(wired.Server.Token, wired.Server.BaseAddress), _ => Menu);
        using var host = builder.Build();

        await host.StartAsync(Cancel);
        await box.HoldsAsync(1);
        var said = host.Services.GetRequiredService<IReader>().Read(box.Kept[0].Payload);
        var sent = await host.Services.GetRequiredService<ICarrier>().CarryAsync(new PtspBot.Mailroom.Message("Halo") { ChatId = said!.ChatId }, null, null, Cancel);
        await host.StopAsync(Cancel);

        Assert.IsType<Delivery.Sent>(sent);
        Assert.Equal("/start", Assert.IsType<Said>(said).Text);
    }

    private static async Task RunAsync(Wired wired)
    {
        using var profile = new BotProfile(wired.Lines, Menu, new Wired.Hurry(), NullLogger<BotProfile>.Instance);
        await profile.StartAsync(Cancel);
        await profile.ExecuteTask!;
    }
}
