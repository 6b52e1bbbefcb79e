using PtspBot.Tests.Support;

namespace PtspBot.Tests.Stories;

/// <summary>An applicant who blocks the bot in the middle of their case, and comes back.</summary>
public sealed class UnreachableTests
{
    [Fact]
    public async Task Whoever_has_the_case_is_told_once_and_once_more_when_the_applicant_is_back()
    {
        await using var day = await Play.OpenAsync();
        var (siti, verifier) = (day.Siti, day.Verifier);
        await siti.HandsInEverythingAsync(day);
        await siti.Presses("case.button.officer");
        await siti.Says("Kapan selesai?");
        await verifier.PressesOnDesk("move-button.claim");

        await siti.Actor.ActAsync(siti.Person.Block);
        await AnswersAsync(verifier, "Hari ini, Bu.");
        await AnswersAsync(verifier, "Paling lambat pukul 10.00.");

        Assert.Equal((1, 0), (CountOf(verifier, "reach.gone"), day.CountOnDesk("reach.gone")));
        await siti.Actor.ActAsync(siti.Person.Unblock);

        Assert.Equal(1, CountOf(verifier, "reach.again"));
        Assert.Equal(["Hari ini, Bu.", "Paling lambat pukul 10.00."], siti.Read.Select(words => words.Split('\n')[1]));
        await siti.Says("/status");
        Assert.Equal((1, 1), (CountOf(verifier, "reach.gone"), CountOf(verifier, "reach.again")));
    }

    [Fact]
    public async Task Of_a_case_that_nobody_has_the_desk_is_told()
    {
        await using var day = await Play.OpenAsync();
        await day.Siti.HandsInEverythingAsync(day);

        await day.Siti.Actor.ActAsync(day.Siti.Person.Block);
        await day.Siti.Actor.ActAsync(day.Siti.Person.Unblock);
        await day.Siti.Actor.ActAsync(day.Siti.Person.Block);

        Assert.Equal((2, 1), (day.CountOnDesk("reach.gone"), day.CountOnDesk("reach.again")));
    }

    private static async Task AnswersAsync(Someone officer, string words)
    {
        await officer.PressesOnDesk("passed-on.reply");
        await officer.Says(words);
        await officer.Presses("staff-form.reply-confirm");
    }

    private static int CountOf(Someone officer, string key) =>
        officer.Person.Private.Messages.Count(message => officer.Pattern(key).IsMatch(message.Words ?? ""));
}
