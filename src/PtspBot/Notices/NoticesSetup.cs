using PtspBot.Mailroom;
using PtspBot.Notices.Digests;

namespace PtspBot.Notices;

public static class NoticesSetup
{
    public static IServiceCollection AddNotices(this IServiceCollection services) => services
        .AddSingleton<Spoken>()
        .AddSingleton<Writer>()
        .AddSingleton<CaseScreen>()
        .AddSingleton<StaffCard>()
        .AddSingleton<Sentences>()
        .AddSingleton<Whereabouts>()
        .AddSingleton<ApplicantPost>()
        .AddSingleton<ReminderNotice>()
        .AddSingleton<SilenceNotice>()
        .AddSingleton<RungNotice>()
        .AddSingleton<LapseNotice>().AddSingleton<VeilNotice>().AddSingleton<TalkNotice>()
        .AddSingleton<StallNotice>()
        .AddSingleton<MissedNotice>()
        .AddSingleton<PromiseNotice>()
        .AddSingleton<ObjectionNotice>()
        .AddSingleton<DueNotices>()
        .AddSingleton<IOutageCourse, OutageNotices>()
        .AddSingleton<Notices>()
        .AddSingleton<IDutyCourse, DutyNotices>()
        .AddSingleton<LegalBase>()
        .AddSingleton<LegalWarning>()
        .AddSingleton<KeepingNews>()
        .AddSingleton<DaySheet>()
        .AddSingleton<WeekSheet>()
        .AddSingleton<DigestSending>()
        .AddSingleton<IQuiet, OfficeQuiet>()
        .AddSingleton<ITroubleWords, TroubleWords>()
        .AddSingleton<ICalendarRules, CalendarNews>();
}
