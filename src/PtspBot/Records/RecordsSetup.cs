namespace PtspBot.Records;

public static class RecordsSetup
{
    public static IServiceCollection AddRecords(this IServiceCollection services) => services
        .AddSingleton<CaseJournal>()
        .AddSingleton<RegisterBook>()
        .AddSingleton<FiguresChart>();
}
