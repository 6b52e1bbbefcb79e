using System.Text.RegularExpressions;
using PtspBot.Domain.Procedures;
using PtspBot.Domain.Staff;
using PtspBot.Mailroom;
using PtspBot.StaffDesk;

namespace PtspBot.Tests.StaffDesk;

public partial class PairingTests
{
    [Fact]
    public void The_first_admin_joins_by_a_code_that_works_once()
    {
        using var day = StaffDay.Empty();
        var (ratna, copycat) = (day.Stranger("Ratna"), day.Stranger("Peniru"));
        var code = Pairing.FirstAdmin(day.Roster, Walk.Morning)!;

        ratna.Says($"/start p-{code}");
        copycat.Says($"/petugas {code}");

        Assert.True(day.Roster.Find(ratna.Id)!.Roles.HasFlag(Role.Admin));
        Assert.Null(day.Roster.Find(copycat.Id));
        Assert.Null(Pairing.FirstAdmin(day.Roster, Walk.Morning));
        Assert.DoesNotContain(day.Roster.Invitations, invitation => invitation.CodeHash == code);
    }

    [Fact]
    public void A_code_is_worth_nothing_after_a_day()
    {
        using var day = StaffDay.Empty();
        var code = Pairing.FirstAdmin(day.Roster, Walk.Morning.AddHours(-24))!;
        var late = day.Stranger("Terlambat");

        late.Says($"/petugas {code}");

        Assert.Null(day.Roster.Find(late.Id));
    }

    [Fact]
    public void An_admin_invites_by_a_link_with_several_roles()
    {
        using var day = StaffDay.Empty();
        var (ratna, rina) = (day.Officer("Ratna", Role.Admin), day.Stranger("Rina"));

        ratna.Says("/undang loket verifikator");
        rina.Says($"/start {Link().Match(ratna.Last.Html).Groups[1].Value}");

        Assert.Equal(Role.FrontOffice | Role.Verifier, day.Roster.Find(rina.Id)!.Roles);
    }

    [Fact]
    public void Only_an_admin_invites()
    {
        using var day = StaffDay.Empty();
        var rina = day.Officer("Rina", Role.Verifier | Role.Supervisor);

        rina.Says("/undang loket");

        Assert.Equal(day.Text("pairing.only-admin"), rina.Last.Html);
        Assert.Empty(day.Roster.Invitations);
    }

    [Fact]
    public void A_group_becomes_a_staff_chat_by_a_code_and_by_nothing_else()
    {
        using var day = StaffDay.Empty();
        var ratna = day.Officer("Ratna", Role.Admin);
        ratna.Says("/undang eskalasi");
        var command = Command().Match(ratna.Last.Html).Groups[1].Value;

        ratna.SaysInGroup("/pasang salah", group: -200);
        Assert.False(day.Roster.IsStaffChat(-200));
        ratna.SaysInGroup(command, group: -200);

        Assert.Equal(-200, day.Roster.Chat(StaffChatKind.Escalation)!.ChatId);
    }

    [Fact]
    public void Talk_in_a_group_is_not_answered()
    {
        using var day = StaffDay.At<DecisionStep>();
        var rina = day.Officer("Rina", Role.Verifier);

        rina.SaysInGroup("Sudah makan siang?");
        rina.SaysInGroup("/antrean");

        Assert.Empty(day.Sent);
    }

    [Fact]
    public void A_group_that_moved_is_still_the_desk_and_admins_hear_of_one_that_was_lost()
    {
        using var day = StaffDay.Empty();
        var ratna = day.Officer("Ratna", Role.Admin);

        ratna.Sends(new Migrated(-300) { ChatId = StaffDay.Group, Chat = ChatKind.Group, From = ratna.From, At = Walk.Morning });
        Assert.Equal(-300, day.Roster.Chat(StaffChatKind.Desk)!.ChatId);
        ratna.Sends(new Membership(false) { ChatId = -300, Chat = ChatKind.Group, From = ratna.From, At = Walk.Morning });

        Assert.Null(day.Roster.Chat(StaffChatKind.Desk));
        Assert.Contains("/undang meja", Assert.Single(ratna.Messages).Html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_group_where_the_bot_may_not_write_stays_paired_and_admins_hear_which_right_is_missing()
    {
        using var day = StaffDay.Empty();
        var ratna = day.Officer("Ratna", Role.Admin);

        ratna.Sends(new Membership(false, Muted: true) { ChatId = StaffDay.Group, Chat = ChatKind.Group, From = ratna.From, At = Walk.Morning });
        Assert.Contains("hak mengirim pesan", ratna.Last.Html, StringComparison.Ordinal);
        Assert.Equal(StaffDay.Group, day.Roster.Chat(StaffChatKind.Desk)!.ChatId);
        ratna.Sends(new Membership(true) { ChatId = StaffDay.Group, Chat = ChatKind.Group, From = ratna.From, At = Walk.Morning });

        Assert.Equal(2, ratna.Messages.Count());
    }

    [Fact]
    public void Whoever_has_an_application_under_way_cannot_become_an_officer_with_that_account()
    {
        using var day = StaffDay.At<DocumentsStep>();
        var code = Pairing.FirstAdmin(day.Roster, Walk.Morning)!;

        day.Play(new Said($"/petugas {code}") { ChatId = Walk.ApplicantChat, Chat = ChatKind.Private, From = new Sender(Walk.ApplicantChat, "Siti", "id"), At = Walk.Morning });

        Assert.Null(day.Roster.Find(Walk.ApplicantChat));
    }

    [GeneratedRegex(@"t\.me/ptsp_test_bot\?start=(p-[A-Za-z0-9_-]{16})")]
    private static partial Regex Link();

    [GeneratedRegex("<code>(.+)</code>")]
    private static partial Regex Command();
}
