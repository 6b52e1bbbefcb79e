using PtspBot.Domain.Procedures;
using PtspBot.Domain.Staff;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.StaffDesk.Commands;

public class LegalCommandTests
{
    [Fact]
    public void An_admin_confirms_once_with_a_reason_that_everybody_can_read()
    {
        using var day = StaffDay.Empty();
        day.Confirmations.Clear();
        var (ratna, dewi) = (day.Officer("Ratna", Role.Admin | Role.Head), day.Officer("Dewi", Role.Verifier));

        ratna.Says("/dasarhukum 1 Menunggu SOP baru, surat kepala nomor 7");
        ratna.Says("/dasarhukum 1 Sekali lagi");
        dewi.Says("/dasarhukum");

        var confirmation = Assert.Single(day.Confirmations);
        Assert.Equal((ratna.Id, "Ratna", Role.Admin | Role.Head, "Menunggu SOP baru, surat kepala nomor 7"), (confirmation.OfficerId, confirmation.OfficerName, confirmation.OfficerRoles, confirmation.Reason));
        Assert.Equal(day.Text("legal.already"), ratna.Last.Html);
        Assert.Contains("Alasan: Menunggu SOP baru, surat kepala nomor 7", dewi.Last.Html, StringComparison.Ordinal);
        Assert.Contains("Ratna", dewi.Last.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Role.Supervisor | Role.Head, "1 Menunggu SOP baru", "legal.only-admin")]
    [InlineData(Role.Admin, "1", "legal.reason-missing")]
    public void Nobody_else_confirms_and_nobody_without_a_reason(Role roles, string words, string answer)
    {
        using var day = StaffDay.Empty();
        day.Confirmations.Clear();
        var somebody = day.Officer("Ratna", roles);

        somebody.Says($"/dasarhukum {words}");

        Assert.Equal(day.Text(answer), somebody.Last.Html);
        Assert.Empty(day.Confirmations);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("2")]
    [InlineData("semua")]
    public void What_is_not_in_the_list_is_not_confirmed(string place)
    {
        using var day = StaffDay.Empty();
        day.Confirmations.Clear();

        day.Officer("Ratna", Role.Admin).Says($"/dasarhukum {place} Menunggu SOP baru");

        Assert.Empty(day.Confirmations);
    }

    [Fact]
    public void The_queue_warns_until_it_is_confirmed_and_then_no_more()
    {
        using var day = StaffDay.Empty();
        var law = ReplacedLaw.In(Offices.Oss.Procedures)[0].Name;
        day.Confirmations.Clear();
        var ratna = day.Officer("Ratna", Role.Admin);

        ratna.Says("/antrean");
        var before = ratna.Last.Html;
        ratna.Says("/dasarhukum 1 Menunggu SOP baru");
        ratna.Says("/antrean");

        Assert.Contains(law, before, StringComparison.Ordinal);
        Assert.DoesNotContain(law, ratna.Last.Html, StringComparison.Ordinal);
    }
}
