using PtspBot.Domain.Cases;
using PtspBot.Domain.Procedures;
using PtspBot.Domain.Staff;
using PtspBot.Domain.Talk;
using PtspBot.Mailroom;
using PtspBot.Notices;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.StaffDesk.Counter;

/// <summary>Every button of the counter, real and forged, under everybody's hand: only the front office acts in an applicant's place, and only as the applicant could.</summary>
public sealed class CounterAuthorityTests
{
    private static readonly string[] OfApplicants = [nameof(Move.Report), nameof(Move.Cancel), nameof(ItemMove.Show), nameof(ItemMove.TakeBack)];

    [Theory]
    [InlineData("with the applicant")]
    [InlineData("papers")]
    [InlineData("duties")]
    [InlineData("queued")]
    public void Whatever_is_pressed_only_the_front_office_does_what_an_applicant_could(string place)
    {
        var done = 0;
        foreach (var presence in Presence.All.Where(presence => !presence.IsOwn))
        {
            var (day, presser) = Lay(place, presence);
            foreach (var (verb, argument) in Buttons(day.Procedure).ToList())
            {
                foreach (var age in (int[])[0, -1, 1])
                {
                    day.Sent.Clear();
                    var before = Trace(day);
                    presser.Presses(new ButtonData(verb, argument, day.File.Id, day.File.Version + age).ToString(), presence.IsOnRoster && !presence.IsSuspended ? ChatKind.Private : ChatKind.Group);

                    Assert.DoesNotContain(day.Sent, letter => CounterChat.Is(letter.ChatId));
                    Assert.DoesNotContain(day.Sent.OfType<Message>(), message => message.ChatId == StaffDay.Group && message.Html.Contains("Siti Aminah", StringComparison.Ordinal));
                    if (!MayServe(presence))
                        Assert.DoesNotContain(day.Sent, letter => letter is MadeFile or FileOut || (letter is Message message && message.Html.Contains("t.me", StringComparison.Ordinal)));
                    if (Trace(day) == before)
                        continue;

                    Assert.True(MayServe(presence) && IsForApplicants(verb, argument, age), $"{presence.Name} at '{place}' with {verb}:{argument} ({age}) did what they may not do: {Trace(day)}");
                    done++;
                    day.Dispose();
                    (day, presser) = Lay(place, presence);
                }
            }

            day.Dispose();
        }

        Assert.True(done > 0, "Nobody could do anything at all.");
    }

    [Fact]
    public void Once_the_applicant_has_it_in_Telegram_no_officer_stands_in_for_them()
    {
        var (day, yanto) = Lay("with the applicant", new Presence("front office", Role.FrontOffice));
        using (day)
        {
            Proceedings.Link(day.File, 501, Walk.Morning);
            foreach (var (verb, argument) in Buttons(day.Procedure).Where(button => button.Verb != Verbs.Counter || button.Argument is not "start.0"))
                yanto.Presses(new ButtonData(verb, argument, day.File.Id, day.File.Version).ToString(), ChatKind.Private);

            Assert.Equal(EntryKind.Linked, day.File.Journal[^1].Kind);
            Assert.Equal(0, day.Codes);
        }
    }

    private static bool MayServe(Presence presence) => presence.IsOnRoster && !presence.IsSuspended && (presence.Roles & Role.FrontOffice) != 0;

    private static bool IsForApplicants(string verb, string? argument, int age) => verb switch
    {
        "c." + Verbs.Move or "c." + Verbs.Item => age == 0 && OfApplicants.Contains(argument!.Split('.').First(part => !char.IsDigit(part[0]))),
        "c." + Verbs.Remind => true,
        Verbs.Counter => argument == "start.0" || (argument == "link" && age == 0),
        _ => false,
    };

    private static (StaffDay Day, Person Presser) Lay(string place, Presence presence)
    {
        var office = Offices.Oss;
        var chat = CounterChat.Of(Guid.CreateVersion7(Walk.Morning));
        var file = Walk.Enrolled(office, office.Procedures[0], chat, "OSS-2026-0001", Walk.Morning);
        file.Keep(3_000, "Yanto");
        var day = StaffDay.Of(office, place switch
        {
            "papers" => file.To<DocumentsStep>(office),
            "duties" => file.To<DutiesStep>(office),
            "queued" => file.To<DecisionStep>(office),
            _ => file,
        });
        day.Consents(chat);
        var presser = presence.IsOnRoster ? day.Officer("Rina", presence.Roles) : day.Stranger("Tamu");
        if (presence.IsSuspended)
            day.Roster.Find(presser.Id)!.Suspend();
        return (day, presser);
    }

    private static string Trace(StaffDay day) => string.Join('|', day.File.Stage, day.Drafts, day.Codes,
        string.Join(',', day.File.Items.Select(item => $"{item.Key}={item.State}")), day.File.Journal.Count);

    private static IEnumerable<(string Verb, string? Argument)> Buttons(Procedure procedure)
    {
        foreach (var mark in (string[])["c.", "m."])
        {
            foreach (var move in Enum.GetValues<Move>())
                yield return (mark + Verbs.Move, $"{move}");
            for (var step = 0; step < procedure.Steps.Count; step++)
            {
                foreach (var move in ItemOnDesk.ItemsOf(procedure.Steps[step]).Count > 0 ? Enum.GetValues<ItemMove>() : [])
                    yield return (mark + Verbs.Item, $"{step}.0.{move}");
            }

            foreach (var talk in Enum.GetValues<TalkMove>())
                yield return (mark + Verbs.Talk, $"{talk}");
            yield return (mark + Verbs.Pick, "0");
            yield return (mark + Verbs.Remind, "Never.0");
            yield return (mark + Verbs.Picture, null);
            yield return (mark + Verbs.Sort, "none");
            yield return (mark + Verbs.Judge, null);
            yield return (mark + Verbs.Counter, "link");
        }

        foreach (var argument in (string[])["start.0", "start.9", "start.x", "form", "go-on", "leave", "serve", "slip", "link", "entah"])
            yield return (Verbs.Counter, argument);
    }
}
