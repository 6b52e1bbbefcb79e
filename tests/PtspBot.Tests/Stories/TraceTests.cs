using Microsoft.Data.Sqlite;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.Stories;

/// <summary>The query that an operator follows a letter with, on a day's own database.</summary>
public sealed class TraceTests
{
    [Fact]
    public async Task Every_letter_leads_from_its_cause_to_Telegrams_message()
    {
        await using var day = await Play.OpenAsync();
        await day.Siti.HandsInEverythingAsync(day);
        await using var file = new SqliteConnection($"Data Source={Path.Combine(day.Folder, "data", "ptspbot.db")};Mode=ReadOnly");
        await file.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = file.CreateCommand();
        command.CommandText = await File.ReadAllTextAsync(Repository.PathOf("docs", "trace.sql"), TestContext.Current.CancellationToken);
        await using var rows = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);

        var (messages, reports) = (0, 0);
        while (await rows.ReadAsync(TestContext.Current.CancellationToken))
        {
            Assert.True(rows["Received"] is string, $"{rows["Kind"]} of {rows["Cause"]}, {rows["Key"]}, to {rows["ChatId"]}");
            var received = (string)rows["Received"];
            reports += received.StartsWith("tg:", StringComparison.Ordinal) ? 0 : 1;
            if ((string)rows["Kind"] != "Message" || (string)rows["Status"] != "Sent")
                continue;

            Assert.Contains(day.Theatre.World.FindChat((long)rows["ChatId"])!.Messages, message => message.Id == (long)rows["MessageId"]);
            messages++;
        }

        Assert.True(messages > 20 && reports > 0, $"{messages} messages, {reports} of them caused by the house's own reports");
    }
}
