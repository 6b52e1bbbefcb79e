using Microsoft.Extensions.DependencyInjection.Extensions;

namespace PtspBot.Mailroom;

public static class MailroomSetup
{
    /// <summary>The mailroom and its loops. Wants an <see cref="ICarrier"/>, an <see cref="IReader"/>, <see cref="ITurn"/>s, <see cref="IContents"/>, an <see cref="IOutageCourse"/>, an <see cref="IDutyCourse"/>, <see cref="ITroubleWords"/> and <see cref="ICalendarRules"/> from others.</summary>
    public static IServiceCollection AddMailroom(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(new Limits());
        return services
            .AddSingleton<Pulse>()
            .AddSingleton<Idle>()
            .AddSingleton<PressWatch>()
            .AddSingleton<IInbox, Inbox>()
            .AddSingleton<Playing>()
            .AddSingleton<SettingAside>()
            .AddSingleton<DueDeadlines>()
            .AddSingleton<OutageSweep>()
            .AddSingleton<DutySweep>()
            .AddSingleton<KeepingSweep>()
            .AddSingleton<Bulletins>()
            .AddSingleton<LegalBook>()
            .AddSingleton<Payloads>()
            .AddSingleton<RosterBook>()
            .AddSingleton<CalendarBook>()
            .AddSingleton<FollowCalendar>(provider => provider.GetRequiredService<CalendarBook>().FollowSoonAsync)
            .AddHostedService<Pump>()
            .AddHostedService<CarrierLoop>();
    }
}
