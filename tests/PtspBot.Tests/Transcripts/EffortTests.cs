using System.Globalization;
using PtspBot.Tests.Stories;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.Transcripts;

/// <summary>How much a citizen has to do and to read before there is a number, and before the office's clock runs; counted over HTTP and kept in docs.</summary>
public sealed class EffortTests
{
    /// <summary>From /start to a number, for an individual.</summary>
    private const int MostInputs = 12;

    private const string Intro = """
        # How much it takes

        Counted by a test that plays it over HTTP (`UPDATE_DOCS=1 dotnet test` writes it anew); do not edit. An input is anything typed, pressed, sent or shared; a message is whatever the bot wrote to the applicant. Showing the KTP at the counter is no input here.

        | who | until | inputs | of them typed | messages read |
        |---|---|--:|--:|--:|

        """;

    [Fact]
    public async Task From_start_to_a_number_an_individual_needs_at_most_twelve_inputs()
    {
        List<string> rows =
        [
            .. await CountAsync("an individual, alone", "individual", GoesOnAloneAsync),
            .. await CountAsync("an individual who has an NIB", "individual", HasNibAsync),
            .. await CountAsync("an entity that has an NIB", "entity", HasNibAsync),
        ];

        foreach (var row in rows)
            TestContext.Current.TestOutputHelper?.WriteLine(row);
        Repository.AssertWritten(Repository.PathOf("docs", "effort.md"), Intro + string.Join('\n', rows) + "\n");
    }

    private static async Task<IReadOnlyList<string>> CountAsync(string who, string kind, Func<Stage, Task> goOn)
    {
        await using var day = await Play.OpenAsync();
        var recording = new Recording(day);
        var stage = new Stage(day, recording);

        await day.Siti.Starts();
        await day.Siti.Presses("privacy.accept");
        await day.Siti.Presses($"field.applicant-kind.choice.{kind}");
        await day.Siti.AnswersAsync(stage);
        await day.Siti.Presses("review.send");
        day.Siti.Sees("notice.created");
        var toNumber = Count(day, recording);
        await goOn(stage);
        await day.FrontOfficer.PressesOnDesk("Ditunjukkan: KTP asli");
        day.Siti.Sees("notice.complete");
        var toComplete = Count(day, recording);

        Assert.True(kind != "individual" || toNumber.Inputs <= MostInputs, $"{who}: {toNumber.Inputs} inputs to a number, at most {MostInputs}.");
        return [Row(who, "a case number", toNumber), Row(who, "a complete file", toComplete)];
    }

    private static Task GoesOnAloneAsync(Stage stage) => GoesOnAloneAsync(stage.Siti);

    private static async Task GoesOnAloneAsync(Someone siti)
    {
        await siti.GetsAccountAsync();
        await siti.RegistersBusinessAsync();
    }

    private static async Task HasNibAsync(Stage stage)
    {
        var siti = stage.Siti;
        await siti.Presses("step.register-account.exit.nib-exists");
        await siti.Says(WalkThrough.Nib);
        await siti.Presses("item.licence-printout.name", sending: Papers.Pdf("izin"));
        if (siti.Person.Private.Messages.Any(message => siti.Pattern("item.entity-deed.name").IsMatch(message.Words ?? "")))
            await siti.Presses("item.entity-deed.name", sending: Papers.Pdf("akta"));
    }

    private static (int Inputs, int Typed, int Read) Count(Play day, Recording recording)
    {
        var own = recording.Events.Where(one => one.Chat == day.Siti.Person.Private).Select(one => one.What).ToList();
        return (own.Count(what => what.IsAct), own.Count(what => what is Posted { Message: { From.IsBot: false, Text: not null } }), own.Count(what => what is Posted { Message.From.IsBot: true }));
    }

    private static string Row(string who, string until, (int Inputs, int Typed, int Read) count) =>
        string.Create(CultureInfo.InvariantCulture, $"| {who} | {until} | {count.Inputs} | {count.Typed} | {count.Read} |");
}
