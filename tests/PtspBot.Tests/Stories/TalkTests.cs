using PtspBot.Sandbox;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.Stories;

/// <summary>An applicant talks with the office: one officer answers, nobody slips a word, and the bot comes back.</summary>
public sealed class TalkTests
{
    private const string Answer = "Hari ini sebelum pukul 10.00, Bu.";

    [Fact]
    public async Task One_officer_has_the_talk_until_another_takes_it_over_and_only_that_one_can_send()
    {
        await using var day = await AskedAsync();
        var (dewi, bagus) = (day.Verifier, day.SecondVerifier);

        await dewi.PressesOnDesk("passed-on.reply");
        await dewi.Says("Sebentar, Bu.");
        dewi.SeesOnDesk("talk.answered-by");
        await bagus.PressesOnDesk("passed-on.reply");
        bagus.IsTold("talk.held");
        await bagus.PressesOnDesk("talk.button.take-over");
        dewi.Sees("talk.taken-over");

        await dewi.Presses("staff-form.reply-confirm");
        dewi.IsTold("talk.held");
        day.Siti.SeesNoMore("staff.reply.message");
        await bagus.PressesOnDesk("passed-on.reply");
        await bagus.Says(Answer);
        await bagus.Presses("staff-form.reply-confirm");
        day.Siti.Sees(Answer);
        Assert.Empty(day.Log.Errors);
    }

    [Fact]
    public async Task An_officer_who_says_so_first_has_it_and_the_second_hears_who_does()
    {
        await using var day = await AskedAsync();
        var second = day.SecondVerifier.AimsOnDesk("talk.button.take");

        await day.Verifier.PressesOnDesk("talk.button.take");
        day.Verifier.IsTold("talk.yours");
        await second();

        day.SecondVerifier.IsTold("talk.held");
        Assert.Equal(1, day.CountOnDesk("talk.answered-by"));
    }

    [Fact]
    public async Task An_officer_ends_the_talk_and_the_bot_answers_again()
    {
        await using var day = await AskedAsync();
        await day.Verifier.PressesOnDesk("talk.button.take");

        await day.Verifier.PressesOnDesk("talk.button.end");
        day.Siti.Sees("talk.ended.applicant");
        day.Verifier.SeesOnDesk("talk.over");
        await day.Siti.Says("Masih di sana?");

        Assert.DoesNotContain(day.Theatre.DeskGroup.Messages, message => message.Words?.Contains("Masih di sana?", StringComparison.Ordinal) == true);
        day.Siti.CanGoOn();
        Assert.Empty(day.Log.Errors);
    }

    [Fact]
    public async Task The_desk_sees_that_the_applicant_ended_the_talk()
    {
        await using var day = await AskedAsync();

        await day.Siti.Presses("officer-call.done");

        day.Verifier.SeesOnDesk("talk.ended.by-applicant");
        day.Verifier.SeesOnDesk("talk.over-unanswered");
    }

    [Fact]
    public async Task The_desk_sees_when_the_talk_went_back_to_the_bot_by_itself()
    {
        await using var day = await AskedAsync();
        await day.Verifier.PressesOnDesk("talk.button.take");
        await day.TurnAsync(TimeSpan.FromDays(1));
        Assert.Equal(0, day.CountOnDesk("talk.over"));

        await day.TurnAsync(TimeSpan.FromDays(1));
        day.Verifier.SeesOnDesk("talk.ended.by-itself");
        day.Verifier.SeesOnDesk("talk.over-by");
        await day.Siti.Says("Sudah ada kabar?");

        day.Siti.Sees("officer-call.over");
        Assert.Empty(day.Log.Errors);
    }

    [Fact]
    public async Task What_officers_write_in_the_topic_of_a_case_stays_there_and_an_answer_begins_with_its_word()
    {
        await using var day = await Play.OpenAsync();
        await day.Head.Actor.ActAsync(() => day.Head.Person.EnableTopics(day.Theatre.DeskGroup));
        await day.Siti.HandsInEverythingAsync(day);
        await AsksAsync(day);
        var topic = Assert.Single(day.Theatre.DeskGroup.Forum!.Topics);
        var read = day.Siti.Person.Private.Messages.Count;

        await InTopicAsync(day.Verifier, topic, "Orang ini tidak sabar.");
        await InTopicAsync(day.SecondVerifier, topic, "Biarkan saja.");
        Assert.Null(day.Verifier.Actor.FindButton(day.Verifier.Pattern("staff-form.reply-confirm", whole: true)));
        await InTopicAsync(day.Verifier, topic, $"/balas {Answer}");
        day.Verifier.Sees("staff-form.reply-preview");
        Assert.Equal(read, day.Siti.Person.Private.Messages.Count);

        await day.Verifier.Presses("staff-form.reply-confirm");

        Assert.Contains(Answer, Assert.Single(day.Siti.Person.Private.Messages.Skip(read)).Words, StringComparison.Ordinal);
        Assert.Empty(day.Log.Errors);
    }

    [Fact]
    public async Task The_word_for_an_answer_says_where_it_is_heard()
    {
        await using var day = await AskedAsync();

        await day.Verifier.Actor.SaysAsync($"/balas {Answer}", day.Theatre.DeskGroup);

        day.Verifier.Sees("talk.reply-where");
    }

    [Fact]
    public async Task Nobody_writes_to_who_took_the_consent_back_be_the_answer_begun_before_or_not()
    {
        await using var day = await AskedAsync();
        await day.Verifier.PressesOnDesk("passed-on.reply");
        await day.Verifier.Says(Answer);
        await day.Siti.Says("/data");
        await day.Siti.Presses("mydata.button.withdraw");
        await day.Siti.Presses("mydata.withdraw.yes");
        var read = day.Siti.Person.Private.Messages.Count;

        await day.Verifier.Presses("staff-form.reply-confirm");
        day.Verifier.IsTold("talk.withdrawn");
        await day.SecondVerifier.PressesOnDesk("passed-on.reply");

        day.SecondVerifier.IsTold("talk.withdrawn");
        Assert.Equal(read, day.Siti.Person.Private.Messages.Count);
    }

    private static Task InTopicAsync(Someone officer, Topic topic, string words) => officer.Actor.ActAsync(() => officer.Person.Say(topic, words));

    private static async Task<Play> AskedAsync()
    {
        var day = await Play.OpenAsync();
        await day.Siti.HandsInEverythingAsync(day);
        await AsksAsync(day);
        return day;
    }

    private static async Task AsksAsync(Play day)
    {
        await day.Siti.Says("/petugas");
        await day.Siti.Says("Kapan selesai?");
        day.Siti.Sees("officer-call.passed");
    }
}
