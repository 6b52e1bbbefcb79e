using PtspBot.Sandbox;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.Stories;

/// <summary>An office whose desk is a forum: one topic for each case, wherever the case goes and whatever happens to the topic.</summary>
public sealed class TopicTests
{
    private const string Number = "OSS-2026-00001";

    [Fact]
    public async Task A_case_has_one_topic_from_the_counter_to_its_end_named_by_number_and_step()
    {
        await using var day = await Play.OpenAsync();
        await BecomesForumAsync(day);
        await day.Siti.HandsInEverythingAsync(day, npwp: true);
        var verifying = Assert.Single(day.Theatre.DeskGroup.Forum!.Topics);
        Assert.Matches(day.Head.Pattern("step.verify-file.name"), verifying.Name);

        await day.Verifier.ClaimsAndAcceptsAsync();
        await day.Verifier.Presses("judge.button.accept");
        await day.Verifier.PressesOnDesk("move-button.reject");
        await RejectAsync(day);

        var ended = Assert.Single(day.Theatre.DeskGroup.Forum!.Topics);
        Assert.Matches(day.Head.Pattern("case.final.rejected"), ended.Name);
        Assert.True(ended.IsClosed);
        Assert.DoesNotContain(Of(day), message => message.ThreadId is null);
        Assert.Single(Of(day), message => message.Words!.StartsWith(Number, StringComparison.Ordinal) && message.EditedAt is not null);
        Assert.Empty(day.Log.Errors);
    }

    [Fact]
    public async Task The_name_of_a_topic_says_nothing_of_the_applicant()
    {
        await using var day = await Play.OpenAsync();
        await BecomesForumAsync(day);
        await day.Siti.HandsInEverythingAsync(day);

        var names = day.Theatre.World.Calls.All.Where(call => call.Method is "createForumTopic" or "editForumTopic").Select(call => call.Parameters["name"]).ToList();

        Assert.NotEmpty(names);
        Assert.All(names, name => Assert.DoesNotMatch("(?i)siti|melati|rumah|9972|example|0812", name));
    }

    [Fact]
    public async Task A_topic_deleted_under_a_case_is_opened_anew_with_its_card()
    {
        await using var day = await Play.OpenAsync();
        await BecomesForumAsync(day);
        await day.Siti.HandsInEverythingAsync(day);
        var first = Assert.Single(day.Theatre.DeskGroup.Forum!.Topics);

        await day.Head.Actor.ActAsync(() => day.Head.Person.DeleteTopic(first));
        await day.Siti.Says("/petugas");
        await day.Siti.Says("Kapan selesai?");

        var second = Assert.Single(day.Theatre.DeskGroup.Forum!.Topics);
        Assert.NotEqual(first.ThreadId, second.ThreadId);
        Assert.Contains(Of(day), message => message.ThreadId == second.ThreadId && message.Words!.Contains("Kapan selesai?", StringComparison.Ordinal));
        await day.Verifier.PressesOnDesk("move-button.claim");
        day.Verifier.IsTold("staff.done.claim");
        Assert.All(Of(day), message => Assert.Equal(second.ThreadId, message.ThreadId));
        Assert.Empty(day.Log.Errors);
    }

    [Fact]
    public async Task A_topic_closed_by_hand_is_open_again_while_its_case_goes_on()
    {
        await using var day = await Play.OpenAsync();
        await BecomesForumAsync(day);
        await day.Siti.HandsInEverythingAsync(day);

        for (var times = 0; times < 2; times++)
            await day.Head.Actor.ActAsync(() => day.Head.Person.CloseTopic(day.Theatre.DeskGroup.Forum!.Topics[0]));

        Assert.False(Assert.Single(day.Theatre.DeskGroup.Forum!.Topics).IsClosed);
        Assert.Equal(2, day.Theatre.World.Calls.Of("reopenForumTopic").Count);
        Assert.Empty(day.Log.Errors);
    }

    [Fact]
    public async Task A_case_closed_for_silence_and_taken_up_again_has_its_topic_open_again()
    {
        await using var day = await Play.OpenAsync();
        await BecomesForumAsync(day);
        await day.Siti.HandsInEverythingAsync(day, npwp: true);
        await day.Verifier.SendsBackNpwpAsync();
        await day.TurnToAsync(Play.Monday.AddDays(21));
        Assert.True(Assert.Single(day.Theatre.DeskGroup.Forum!.Topics).IsClosed);

        await day.Siti.Presses("move-button.reopen");

        var topic = Assert.Single(day.Theatre.DeskGroup.Forum!.Topics);
        Assert.False(topic.IsClosed);
        Assert.DoesNotMatch(day.Head.Pattern("case.final.expired"), topic.Name);
        Assert.Empty(day.Log.Errors);
    }

    [Fact]
    public async Task A_group_that_migrates_and_gets_topics_gives_each_case_one_with_its_next_news()
    {
        await using var day = await Play.OpenAsync();
        var (ratna, dewi) = (day.Head, day.Verifier);
        await ratna.Actor.ActAsync(() => ratna.Person.RemoveBot(day.Theatre.DeskGroup));
        var plain = ratna.Person.CreateGroup("Meja Baru", ChatKind.Group, dewi.Person, day.FrontOfficer.Person);
        await ratna.Actor.ActAsync(() => ratna.Person.AddBot(plain));
        await ratna.Says("/undang meja");
        await ratna.Actor.SaysAsync(ratna.Read[^1].Split('\n').Single(line => line.StartsWith("/pasang ", StringComparison.Ordinal)), plain);
        await day.Siti.AppliesAsync();
        await day.Siti.GetsAccountAsync();
        await day.Siti.RegistersBusinessAsync();

        var forum = plain;
        await ratna.Actor.ActAsync(() => forum = ratna.Person.Upgrade(plain));
        await ratna.Actor.ActAsync(() =>
        {
            ratna.Person.EnableTopics(forum);
            ratna.Person.PromoteBot(forum);
        });
        await day.Siti.Presses("NPWP", sending: Papers.Pdf("npwp"));
        await day.FrontOfficer.Actor.PressesAsync(day.FrontOfficer.Pattern("Ditunjukkan: KTP asli", whole: true), forum);

        var topic = Assert.Single(forum.Forum!.Topics);
        Assert.Contains(forum.Messages, message => message.ThreadId == topic.ThreadId && message.Words?.StartsWith(Number, StringComparison.Ordinal) == true);
        Assert.Empty(day.Log.Errors);
    }

    [Fact]
    public async Task Without_the_right_the_group_is_told_what_is_missing_and_cases_go_to_General_until_it_is_given()
    {
        await using var day = await Play.OpenAsync();
        var desk = day.Theatre.DeskGroup;
        await day.Head.Actor.ActAsync(() =>
        {
            day.Head.Person.EnableTopics(desk);
            day.Head.Person.PromoteBot(desk, BotRights.All & ~BotRights.ManageTopics);
        });
        await day.Siti.HandsInEverythingAsync(day);
        Assert.Equal(1, day.CountOnDesk("topic.forbidden"));
        Assert.Empty(desk.Forum!.Topics);

        await day.Head.Actor.ActAsync(() => day.Head.Person.PromoteBot(desk));
        Assert.Equal(1, day.CountOnDesk("topic.used"));
        await day.Verifier.PressesOnDesk("move-button.claim");

        var topic = Assert.Single(desk.Forum!.Topics);
        Assert.Equal(topic.ThreadId, day.Verifier.ButtonFor(desk, "move-button.release")!.ThreadId);
        Assert.DoesNotContain(desk.Messages, message => message.ThreadId is null && message.Keyboard is not null);
        Assert.Empty(day.Log.Errors);
    }

    [Fact]
    public async Task Who_loses_the_right_keeps_the_topics_there_are_and_the_admins_hear_of_it()
    {
        await using var day = await Play.OpenAsync();
        await BecomesForumAsync(day);
        await day.Siti.HandsInEverythingAsync(day);

        await day.Head.Actor.ActAsync(() => day.Head.Person.PromoteBot(day.Theatre.DeskGroup, BotRights.All & ~BotRights.ManageTopics));
        day.Head.Sees("topic.forbidden");
        await day.Verifier.PressesOnDesk("move-button.claim");

        Assert.NotNull(day.Verifier.ButtonFor(day.Theatre.DeskGroup, "move-button.release")!.ThreadId);
        Assert.Empty(day.Log.Errors);
    }

    [Fact]
    public async Task A_topic_whose_opening_was_not_confirmed_costs_one_empty_topic_and_no_word()
    {
        await using var day = await Play.OpenAsync();
        await BecomesForumAsync(day);
        day.Theatre.World.Faults.Next(FaultKind.ResetAfter, method: "createForumTopic");

        await day.Siti.AppliesAsync();
        await day.Siti.GetsAccountAsync();
        await day.Siti.RegistersBusinessAsync();
        await day.TurnAsync(TimeSpan.FromMinutes(1));

        var topics = day.Theatre.DeskGroup.Forum!.Topics;
        Assert.Equal(2, topics.Count);
        Assert.Single(topics, topic => Of(day).Any(message => message.ThreadId == topic.ThreadId));
    }

    [Fact]
    public async Task What_is_objected_to_a_rejection_is_read_in_the_topic_of_the_case()
    {
        await using var day = await Play.OpenAsync();
        await BecomesForumAsync(day);
        await day.Siti.HandsInEverythingAsync(day);
        await day.Verifier.ClaimsAndAcceptsAsync();
        await day.Verifier.PressesOnDesk("move-button.reject");
        await RejectAsync(day);

        await day.Siti.Presses("case.button.object");
        await day.Siti.Says("Lokasi saya di luar jalur hijau.");

        Assert.DoesNotContain(Of(day), message => message.ThreadId is null);
        Assert.Contains(Of(day), message => message.Words!.Contains("jalur hijau", StringComparison.Ordinal));
        Assert.Empty(day.Log.Errors);
    }

    private static async Task BecomesForumAsync(Play day)
    {
        await day.Head.Actor.ActAsync(() => day.Head.Person.EnableTopics(day.Theatre.DeskGroup));
        await day.Head.Actor.SaysAsync("Selamat pagi semuanya.", day.Theatre.DeskGroup);
        Assert.Equal(1, day.CountOnDesk("topic.used"));
    }

    private static async Task RejectAsync(Play day)
    {
        await day.Verifier.Presses("reason.U03");
        await day.Verifier.Says("PP 24/2018");
        await day.Verifier.Presses("staff-form.skip");
        await day.Verifier.Presses("staff-form.reject.confirm");
    }

    /// <summary>What the bot said of the case where everybody on the desk reads it.</summary>
    private static IEnumerable<Message> Of(Play day) =>
        day.Theatre.DeskGroup.Messages.Where(message => message is { From.IsBot: true, Service: null } && message.Words?.Contains(Number, StringComparison.Ordinal) == true);
}
