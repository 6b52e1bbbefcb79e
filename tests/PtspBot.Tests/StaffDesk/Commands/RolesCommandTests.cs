using PtspBot.Domain.Staff;
using PtspBot.Mailroom;
using PtspBot.Notices;

namespace PtspBot.Tests.StaffDesk.Commands;

/// <summary>Who belongs to the office and as what, changed by an admin from the chat.</summary>
public class RolesCommandTests
{
    [Fact]
    public void An_admin_gives_somebody_several_roles_and_whoever_it_concerns_hears_of_it()
    {
        using var day = StaffDay.Empty();
        var (ratna, budi) = (day.Officer("Ratna", Role.Admin), day.Officer("Budi", Role.FrontOffice));

        ratna.Says("/peran 2 verifikator penyetuju");

        Assert.Equal(Role.Verifier | Role.Approver, day.Roster.Find(budi.Id)!.Roles);
        Assert.Contains(day.Text("staff.role.approver"), budi.Last.Html, StringComparison.Ordinal);
        Assert.Contains("Budi", ratna.Last.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_an_admin_sees_and_changes_the_roster()
    {
        using var day = StaffDay.Empty();
        var (rina, budi) = (day.Officer("Rina", Role.Supervisor | Role.Head), day.Officer("Budi", Role.FrontOffice));

        rina.Says("/peran");
        rina.Says("/peran 2 keluar");

        Assert.All(rina.Messages, message => Assert.Equal(day.Text("authority.roles.only-admin"), message.Html));
        Assert.NotNull(day.Roster.Find(budi.Id));
    }

    [Fact]
    public void Who_is_suspended_has_no_authority_until_the_pause_ends()
    {
        using var day = StaffDay.Empty();
        var (ratna, budi) = (day.Officer("Ratna", Role.Admin), day.Officer("Budi", Role.FrontOffice));

        ratna.Says("/peran 2 tunda");
        Assert.Null(day.Roster.Find(budi.Id));
        Assert.Empty(day.Sent.OfType<CommandMenu>().Last(menu => menu.ChatId == budi.Id).Lines);
        ratna.Says("/peran 2 aktif");

        Assert.Equal(Role.FrontOffice, day.Roster.Find(budi.Id)!.Roles);
    }

    [Fact]
    public void Who_was_removed_comes_back_only_by_a_new_invitation_and_with_its_roles_alone()
    {
        using var day = StaffDay.Empty();
        var (ratna, budi) = (day.Officer("Ratna", Role.Admin), day.Officer("Budi", Role.FrontOffice | Role.Supervisor));

        ratna.Says("/peran 2 keluar");
        Assert.Null(day.Roster.Find(budi.Id));
        ratna.Says("/undang verifikator");
        var code = ratna.Last.Html.Split("start=")[1].Split('\n')[0].Trim();
        budi.Says($"/start {code}");

        Assert.Equal(Role.Verifier, day.Roster.Find(budi.Id)!.Roles);
    }

    [Theory]
    [InlineData("/peran 1 keluar")]
    [InlineData("/peran 1 tunda")]
    [InlineData("/peran 1 loket")]
    public void The_last_admin_cannot_leave_the_office_without_one(string command)
    {
        using var day = StaffDay.Empty();
        var ratna = day.Officer("Ratna", Role.Admin);

        ratna.Says(command);

        Assert.Equal(day.Text("authority.roles.last-admin"), ratna.Last.Html);
        Assert.Equal(Role.Admin, day.Roster.Find(ratna.Id)!.Roles);
    }

    [Fact]
    public void An_officer_is_spoken_to_in_the_language_they_chose_and_their_menu_follows()
    {
        using var day = StaffDay.Empty();
        var rina = day.Officer("Rina", Role.Verifier);

        rina.Says("/bahasa");
        rina.Presses(new ButtonData(Verbs.Language, "en").ToString(), ChatKind.Private);

        Assert.Contains("you are registered", rina.Last.Html, StringComparison.OrdinalIgnoreCase);
        var menu = day.Sent.OfType<CommandMenu>().Last();
        Assert.Contains(menu.Lines, line => line.Description == day.Office.Texts.SayPlain("en", "staff-menu.antrean"));
        Assert.DoesNotContain(menu.Lines, line => line.Command == "undang");
    }
}
