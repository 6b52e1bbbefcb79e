using CsCheck;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Staff;
using PtspBot.Mailroom;
using PtspBot.OfficeFiles;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.StaffDesk;

/// <summary>Whatever officers type and press, in private and in their group: as long as nobody presses a button that says it sends, no applicant reads a word of it. Each presses what stands in their own chat or in the group.</summary>
public sealed class NoWordsSlipTests
{
    private const string Secret = "kalimat-rahasia";

    /// <summary>Typed among themselves, as answers to forms, and as commands. The date is an answer that a form accepts.</summary>
    private static readonly string[] Typed =
        [Secret, $"Berkas ini {Secret} aneh.", $"/balas\n{Secret}", "/balas", "/antrean", "/berkas OSS-2026-0001", "/batal", $"/balas {Secret}", $"/gangguan {Secret}", $"/libur besok {Secret}", "20-11-2026", "/saya", $"/statusoss OSS-2026-0001 {Secret}"];

    /// <summary>Its own, since some of what is typed closes the office.</summary>
    private static readonly Lazy<Office> LazyOffice = new(() => Office.Load(Offices.OssFolder));

    [Theory]
    [InlineData("queued")]
    [InlineData("in review")]
    [InlineData("refused")]
    [InlineData("late")]
    [InlineData("duties")]
    [InlineData("approved, not recorded")]
    public void Without_the_explicit_send_no_word_of_an_officer_reaches_an_applicant(string place) =>
        Gen.Int[0, 10_000].Array[5, 40].Sample(choices => Live(place, choices), iter: 60, threads: 1);

    [Fact]
    public void With_the_explicit_send_it_does()
    {
        using var scene = Scene.Lay("in review", new Presence("everything", (Role)63) { IsClaimer = true });
        scene.Day.PassOn("Kapan selesai?");
        scene.Presser.PressesInGroup(scene.Day.Sent.OfType<Message>().Last(), scene.Day.Text("passed-on.reply"));
        scene.Presser.Says(Secret);
        Assert.DoesNotContain(scene.Day.Sent, IsTold);

        scene.Presser.Presses(scene.Day.Text("staff-form.reply-confirm"));

        Assert.Contains(scene.Day.Sent, IsTold);
    }

    [Fact]
    public void With_the_explicit_send_it_does_from_a_topic_too_where_without_its_word_nothing_begins()
    {
        using var scene = Scene.Lay("in review", new Presence("everything", (Role)63) { IsClaimer = true });
        scene.Day.Roster.Chats.Single().Use(Topics.Used);
        scene.Presser.SaysInTopic($"Menurut saya {Secret}.");
        Assert.Empty(scene.Day.Sent);

        scene.Presser.SaysInTopic($"/balas {Secret}");
        Assert.DoesNotContain(scene.Day.Sent, IsTold);
        scene.Presser.Presses(scene.Day.Text("staff-form.reply-confirm"));

        Assert.Contains(scene.Day.Sent, IsTold);
    }

    [Fact]
    public void What_is_wrong_with_a_duty_reaches_the_applicant_at_once_so_it_is_read_once_more_before()
    {
        using var scene = Scene.Lay("duties", new Presence("everything", (Role)63));
        var (day, rina) = (scene.Day, scene.Presser);
        var reason = day.Procedure.Reasons.First(reason => reason is { ForItems: true, NeedsWords: true });
        day.PostCard();
        rina.PressesOnCard(day.Text("card.button.judge"));
        rina.Presses(day.Text("judge.button.refuse"));
        rina.Presses(day.Text($"reason.{reason.Code}"));

        rina.Says(Secret);
        Assert.DoesNotContain(day.Sent, IsTold);
        rina.Presses(day.Text("staff-form.send-back.confirm"));

        Assert.Contains(day.Sent, IsTold);
    }

    private static void Live(string place, int[] choices)
    {
        using var scene = Scene.Lay(place, new Presence("everything", (Role)63) { IsClaimer = true }, LazyOffice.Value);
        var day = scene.Day;
        var sending = day.Office.Texts.Keys.Where(key => key.Contains("confirm", StringComparison.Ordinal) && day.Office.Texts.GapsOf(key).Count == 0).Select(day.Text).ToHashSet();
        var other = day.Officer("Budi", Role.Verifier | Role.Supervisor);
        day.Roster.Chats.Single().Use(choices[0] % 2 == 0 ? Topics.Used : Topics.None);
        Proceedings.BeginTalk(scene.File, Walk.Morning, Walk.Morning.AddDays(2));
        day.PassOn("Kapan selesai?");
        day.PostCard();
        foreach (var choice in choices)
        {
            var who = choice % 7 == 0 ? other : scene.Presser;
            var buttons = day.Sent.OfType<Message>().Where(message => message.ChatId == who.Id || message.ChatId == StaffDay.Group).TakeLast(6)
                .SelectMany(message => ((message.Keyboard as InlineKeyboard)?.Rows.SelectMany(row => row) ?? []).Select(button => (Button: button, message.ChatId)))
                .Where(one => !sending.Contains(one.Button.Text)).ToList();
            if (choice % 3 != 0 && buttons.Count > 0)
                Press(who, buttons[choice % buttons.Count].Button, buttons[choice % buttons.Count].ChatId == who.Id ? ChatKind.Private : ChatKind.Group);
            else if (choice % 4 == 0)
                who.SaysInTopic(Typed[choice % Typed.Length], choice % 8 == 0 ? 9 : null);
            else if (choice % 2 == 0)
                who.SaysInGroup(Typed[choice % Typed.Length]);
            else
                who.Says(Typed[choice % Typed.Length]);
        }

        Assert.DoesNotContain(day.Sent, IsTold);

        void Press(Person presser, InlineButton button, ChatKind chat)
        {
            presser.Presses(button.Data, chat);
            Assert.True(!day.Sent.Any(IsTold), $"{button.Text} ({button.Data}) in {chat}: {day.Sent.OfType<Message>().FirstOrDefault(IsTold)?.Html}");
        }
    }

    private static bool IsTold(Letter letter) => letter.ChatId == Walk.ApplicantChat && letter is Message message && message.Html.Contains(Secret, StringComparison.Ordinal);
}
