using PtspBot.Domain.Procedures;
using PtspBot.Domain.Staff;

namespace PtspBot.Tests.Procedures;

public class LegalConfirmationTests
{
    private static readonly ReplacedLaw Law = new(new ProcedureName("permit", 1), "PP 24", "PP 28");

    private static readonly LegalConfirmation Confirmed = new(Law, new Officer(1, "Ratna", Role.Admin, default), "SOP baru disusun", DateTimeOffset.UnixEpoch);

    [Fact]
    public void A_confirmation_holds_for_the_law_it_was_given_for() => Assert.True(Confirmed.IsOf(Law));

    [Fact]
    public void A_new_version_or_another_replacement_asks_again()
    {
        Assert.False(Confirmed.IsOf(Law with { Procedure = new ProcedureName("permit", 2) }));
        Assert.False(Confirmed.IsOf(Law with { Procedure = new ProcedureName("other", 1) }));
        Assert.False(Confirmed.IsOf(Law with { ReplacedBy = "PP 30" }));
        Assert.False(Confirmed.IsOf(Law with { Name = "Perwali 62" }));
    }
}
