using PtspBot.Domain.Cases;
using PtspBot.Domain.Procedures;
using PtspBot.Domain.Staff;
using PtspBot.Mailroom;
using PtspBot.OfficeFiles;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.StaffDesk;

/// <summary>An office whose procedure asks for four eyes: who verified does not approve, unless a role may and says why.</summary>
public sealed class FourEyesTests
{
    private static readonly Lazy<Office> Careful = new(() =>
    {
        var folder = Directory.CreateTempSubdirectory("ptspbot-four-eyes-").FullName;
        foreach (var path in Directory.GetFiles(Offices.OssFolder, "*.yaml", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(Offices.OssFolder, path));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.WriteAllText(copy, File.ReadAllText(path).Replace("    returns-to: licensing-papers\n", "    returns-to: licensing-papers\n    four-eyes: {override: head}\n", StringComparison.Ordinal));
        }

        return Office.Load(folder);
    });

    [Fact]
    public void Who_verified_the_papers_hands_the_case_on_and_somebody_else_approves()
    {
        using var day = Day();
        var (rina, budi) = (day.Officer("Rina", Role.Verifier), day.Officer("Budi", Role.Verifier));
        Verify(day, rina);
        Assert.DoesNotContain(day.Text("move-button.approve"), Labels(rina.Last));
        Assert.Contains("Empat mata", rina.Last.Html, StringComparison.Ordinal);
        Assert.Equal("authority.four-eyes", day.Office.Machine(day.File.Procedure).For(day.File, new Actor(ActorKind.Officer, rina.Id, Role.Verifier)).Check(Move.Approve).Refusal?.Key);

        rina.Presses(day.Text("move-button.release"));
        budi.PressesOnCard(day.Text("move-button.claim"));
        budi.PressesOnCard(day.Text("move-button.approve"));
        budi.Presses(day.Text("staff-form.approve.no"));

        Assert.Equal(Phase.Waiting, day.File.Phase);
    }

    [Fact]
    public void Who_may_approve_alone_says_why_and_the_reason_stays_in_the_record_and_in_the_office()
    {
        using var day = Day();
        var ratna = day.Officer("Ratna", Role.Verifier | Role.Head);
        Verify(day, ratna);

        ratna.Presses(day.Text("move-button.approve"));
        Assert.Contains(day.Text("authority.four-eyes-ask"), ratna.Last.Html, StringComparison.Ordinal);
        ratna.Says("Petugas lain cuti.");
        ratna.Presses(day.Text("staff-form.approve.yes"));
        ratna.Says("IU-7/2026");
        ratna.Says("20-11-2026");
        ratna.Presses(day.Text("staff-form.approve.confirm"));

        Assert.Equal("Petugas lain cuti.", Assert.Single(day.File.Journal, entry => entry.What == nameof(Move.Approve)).Note);
        Assert.DoesNotContain(day.Sent.OfType<Message>(), message => message.ChatId == Walk.ApplicantChat && message.Html.Contains("cuti", StringComparison.Ordinal));
    }

    [Fact]
    public void Who_stood_in_for_the_applicant_at_the_counter_does_not_approve_either()
    {
        using var day = Day();
        var (rina, budi) = (day.Officer("Rina", Role.Verifier), day.Officer("Budi", Role.Verifier | Role.FrontOffice));
        day.File.Keep(budi.Id, "Budi");
        Verify(day, rina);
        rina.Presses(day.Text("move-button.release"));
        budi.PressesOnCard(day.Text("move-button.claim"));

        Assert.Equal("authority.four-eyes", day.Office.Machine(day.File.Procedure).For(day.File, new Actor(ActorKind.Officer, budi.Id, Role.Verifier)).Check(Move.Approve).Refusal?.Key);
    }

    [Fact]
    public void Without_a_reason_nobody_approves_alone()
    {
        using var day = Day();
        var ratna = day.Officer("Ratna", Role.Verifier | Role.Head);
        Verify(day, ratna);

        var verdict = day.Office.Proceedings(day.File.Procedure).Play(day.File, new Actor(ActorKind.Officer, ratna.Id, Role.Verifier | Role.Head), Move.Approve, Walk.Morning);

        Assert.Equal("authority.four-eyes-why", verdict.Refusal?.Key);
        Assert.Equal(Phase.InReview, day.File.Phase);
    }

    private static StaffDay Day() => StaffDay.Of(Careful.Value, Walk.Enrolled(Careful.Value, Careful.Value.Procedures[0]).To<DecisionStep>(Careful.Value));

    private static void Verify(StaffDay day, Person officer)
    {
        day.PostCard();
        officer.PressesOnCard(day.Text("move-button.claim"));
        officer.PressesOnCard(day.Text("card.button.judge"));
        while (day.File.Items.Any(item => item.State is ItemState.HandedIn or ItemState.InReview))
            officer.Presses(day.Text("judge.button.accept"));
    }

    private static List<string> Labels(Message message) => [.. (message.Keyboard as InlineKeyboard)?.Rows.SelectMany(row => row).Select(button => button.Text) ?? []];
}
