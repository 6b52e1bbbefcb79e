using PtspBot.Domain.Cases;
using PtspBot.Domain.Staff;
using PtspBot.Mailroom;
using PtspBot.Notices;

namespace PtspBot.Tests.StaffDesk;

/// <summary>Who may say that an archive is destroyed, and to exactly what.</summary>
public sealed class KeepingDeskTests
{
    [Fact]
    public void An_admin_looks_at_what_waits_is_asked_twice_and_is_named()
    {
        using var day = StaffDay.Empty();
        var (ratna, open) = (day.Officer("Ratna", Role.Admin), Waits(day));

        ratna.Says("/musnah");
        Assert.Contains("OSS-2020-00001", ratna.Last.Html, StringComparison.Ordinal);
        ratna.Presses(day.Text("keeping.button.destroy"));
        Assert.False(open.IsConfirmed);
        ratna.Presses(day.Text("keeping.button.yes"));

        Assert.Equal((ratna.Id, "Ratna", Role.Admin), (open.ConfirmedBy, open.ConfirmedByName, open.ConfirmedRoles));
    }

    [Fact]
    public void Nobody_else_confirms_and_an_old_button_confirms_nothing()
    {
        using var day = StaffDay.Empty();
        var (ratna, sari, open) = (day.Officer("Ratna", Role.Admin), day.Officer("Sari", (Role)63 & ~Role.Admin), Waits(day));
        var before = Destruction.OfArchive(Walk.Morning, 1, Walk.Morning);

        sari.Says("/musnah");
        sari.Presses(Yes(open), ChatKind.Private);
        ratna.Presses(Yes(before), ChatKind.Private);
        ratna.Presses(new ButtonData(Verbs.Keeping, "yes").ToString(), ChatKind.Private);

        Assert.False(open.IsConfirmed);
    }

    private static string Yes(Destruction proposal) => new ButtonData(Verbs.Keeping, $"yes.{proposal.Id:N}").ToString();

    private static Destruction Waits(StaffDay day)
    {
        var open = Destruction.OfArchive(Walk.Morning, 1, Walk.Morning);
        day.Keeping = new Keeping(open, ["OSS-2020-00001"], [open]);
        return open;
    }
}
