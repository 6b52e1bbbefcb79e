using PtspBot.Domain.Staff;
using PtspBot.Domain.Talk;
using PtspBot.OfficeFiles;
using PtspBot.Tests.StaffDesk;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.FrontDesk;

/// <summary>The help of every step as the procedure's file has it: whichever leaf one opens, from there one can do something or reach a person.</summary>
public sealed class HelpTreeTests
{
    /// <summary>What goes wrong in OSS, and where an applicant must find it.</summary>
    public static TheoryData<string, string> Difficulties => new()
    {
        { "register-account", "nik-taken" },
        { "register-account", "account-forgotten" },
        { "register-account", "dukcapil-mismatch" },
        { "register-account", "oss-down" },
        { "activation-mail", "mail-late" },
        { "activation-mail", "address-mistyped" },
        { "activation-mail", "nik-taken" },
        { "activation-mail", "dukcapil-mismatch" },
        { "activation-mail", "oss-down" },
        { "register-business", "login-lost" },
        { "register-business", "account-locked" },
        { "register-business", "oss-down" },
    };

    public static TheoryData<string, string> Leaves =>
        [.. Office.Procedures[0].Steps.SelectMany(step => step.Help.Select(topic => (step.Key, topic.Key)))];

    private static Office Office => Offices.Oss;

    [Theory]
    [MemberData(nameof(Difficulties))]
    public void Every_known_difficulty_has_a_leaf_where_it_happens(string step, string topic) =>
        Assert.Contains(Office.Procedures[0].Find(step)!.Help, known => known.Key == topic);

    [Theory]
    [MemberData(nameof(Leaves))]
    public void From_every_leaf_one_reaches_a_person(string step, string topic)
    {
        var chat = At(step, topic);

        chat.PressesKey("case.button.officer");

        Assert.Equal(Place.Officer, chat.Conversation.Place);
    }

    [Theory]
    [MemberData(nameof(Leaves))]
    public void A_leaf_with_a_way_out_of_the_step_leads_out_of_it(string step, string topic)
    {
        var chat = At(step, topic);
        if (Office.Procedures[0].Find(step)!.Help.Single(known => known.Key == topic).Exit is not { } exit)
            return;

        chat.PressesKey($"step.{step}.exit.{exit}");

        Assert.True(chat.Conversation.Place == Place.Form || chat.File.Step != step);
    }

    private static ApplicantChat At(string step, string topic)
    {
        var desk = new MemoryDesk();
        desk.Pair(-100, StaffChatKind.Desk);
        var chat = new ApplicantChat(Office, desk, Walk.ApplicantChat);
        chat.Says("/start");
        chat.PressesKey("privacy.accept");
        chat.AnswersAll(Office);
        chat.PressesKey("review.send");
        chat.File.To(Office, at => at.Key == step);
        chat.Says("/status");
        chat.PressesKey("case.button.help");
        chat.PressesKey($"step.{step}.help.{topic}.name");
        return chat;
    }
}
