using PtspBot.Mailroom;
using PtspBot.Notices;
using PtspBot.OfficeFiles;
using PtspBot.StaffDesk.Calendar;
using PtspBot.StaffDesk.Commands;
using PtspBot.StaffDesk.Counter;
using PtspBot.StaffDesk.Duty;
using PtspBot.StaffDesk.Forms;
using PtspBot.StaffDesk.Queue;
using PtspBot.StaffDesk.Talk;

namespace PtspBot.StaffDesk;

/// <summary>Puts the officers' side together. Registered before the front desk, which takes what nobody else does.</summary>
public static class StaffDeskSetup
{
    /// <param name="botName">What the bot is called on Telegram; asked when a link is made.</param>
    public static IServiceCollection AddStaffDesk(this IServiceCollection services, Func<IServiceProvider, string> botName) => services
        .AddSingleton(provider => new BotName(() => botName(provider)))
        .AddSingleton(provider => new StaffMenu(provider.GetServices<IStaffCommand>, provider.GetRequiredService<Texts>(), provider.GetRequiredService<Writer>()))
        .AddSingleton<Pairing>()
        .AddSingleton<Groups>()
        .AddSingleton<GroupTopics>()
        .AddSingleton<Numbers>()
        .AddSingleton<Casework>()
        .AddSingleton<Judging>()
        .AddSingleton<QueueDesk>()
        .AddSingleton<StandIn>()
        .AddSingleton<CounterPapers>()
        .AddSingleton<LinkDesk>()
        .AddSingleton<CounterDesk>()
        .AddSingleton<IStaffCommand, CounterCommand>()
        .AddSingleton<DutyDesk>()
        .AddSingleton<IStaffCommand, AwayCommand>()
        .AddSingleton<IStaffCommand, BackCommand>()
        .AddSingleton<IStaffCommand, TeamCommand>()
        .AddSingleton<SearchDesk>()
        .AddSingleton<IStaffCommand, InviteCommand>()
        .AddSingleton<IStaffCommand, QueueCommand>()
        .AddSingleton<IStaffCommand, SearchByAnything>()
        .AddSingleton<IStaffCommand, SearchByNumber>()
        .AddSingleton<IStaffCommand, MyselfCommand>()
        .AddSingleton<IStaffCommand, LeaveCommand>()
        .AddSingleton<IStaffCommand, StuckCommand>()
        .AddSingleton<OutageDesk>()
        .AddSingleton<IStaffCommand, OutageCommand>()
        .AddSingleton<IStaffCommand, ExternalCommand>()
        .AddSingleton<IStaffCommand, CloseCommand>()
        .AddSingleton<IStaffCommand, OpenCommand>()
        .AddSingleton<IStaffCommand, CalendarCommand>()
        .AddSingleton<CalendarView>()
        .AddSingleton<CalendarDesk>()
        .AddSingleton<IStaffCommand, RecapCommand>()
        .AddSingleton<IStaffCommand, JournalCommand>()
        .AddSingleton<IStaffCommand, LegalCommand>()
        .AddSingleton<IStaffCommand, RolesCommand>()
        .AddSingleton<KeepingDesk>()
        .AddSingleton<IStaffCommand, KeepingCommand>()
        .AddSingleton<LanguageCommand>()
        .AddSingleton<IStaffCommand>(provider => provider.GetRequiredService<LanguageCommand>())
        .AddSingleton<OfficerForm, ApproveForm>()
        .AddSingleton<OfficerForm, OutputsForm>()
        .AddSingleton<OfficerForm, SendBackForm>()
        .AddSingleton<OfficerForm, RejectForm>()
        .AddSingleton<OfficerForm, ReasonForm>()
        .AddSingleton<OfficerForm, RefusalForm>()
        .AddSingleton<OfficerForm, ReplyForm>()
        .AddSingleton<OfficerForm, HandOverForm>()
        .AddSingleton<OfficerForm, NoteForm>()
        .AddSingleton<OfficerForm, ObjectionForm>()
        .AddSingleton<OfficerForm, VisitForm>()
        .AddSingleton<FormDesk>()
        .AddSingleton<ObjectionDesk>()
        .AddSingleton<TalkDesk>()
        .AddSingleton<IStaffCommand, ReplyCommand>()
        .AddSingleton<Presses>()
        .AddSingleton<ITurn, StaffTurn>();
}
