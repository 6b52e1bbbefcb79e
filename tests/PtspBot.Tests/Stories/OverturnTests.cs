using PtspBot.Domain.Cases;
using PtspBot.Domain.Staff;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.Stories;

/// <summary>A decision that was wrong: taken back by a supervisor alone, with a reason that the applicant reads, and made once more.</summary>
public sealed class OverturnTests
{
    private const string Why = "Lokasi ternyata sesuai tata ruang.";

    [Fact]
    public async Task A_rejection_is_taken_back_by_a_supervisor_and_decided_once_more()
    {
        await using var day = await Play.OpenAsync();
        var (siti, dewi, ratna) = (day.Siti, day.Verifier, day.Head);
        await siti.HandsInEverythingAsync(day);
        await dewi.PressesOnDesk("move-button.claim");
        await dewi.PressesOnDesk("card.button.judge");
        await dewi.Presses("judge.button.accept");
        await dewi.Presses("move-button.reject");
        await dewi.Presses("reason.U03");
        await dewi.Says("Perda RTRW Kota Blitar");
        await dewi.Presses("staff-form.skip");
        await dewi.Presses("staff-form.reject.confirm");
        siti.Sees("notice.rejected");
        await dewi.Says("/berkas OSS-2026-00001");
        Assert.DoesNotContain(dewi.Person.Private.Messages[^1].Keyboard?.Buttons ?? [], key => dewi.Pattern("move-button.overturn").IsMatch(key.Text));

        await ratna.Says("/berkas OSS-2026-00001");
        await ratna.Presses("move-button.overturn");
        await ratna.Says(Why);
        ratna.Sees("authority.overturn-summary");
        siti.SeesNoMore(Why);
        await ratna.Presses("authority.overturn-confirm");
        siti.Sees("authority.overturned");
        siti.Sees(Why);

        await dewi.PressesOnDesk("move-button.claim");
        await dewi.ApprovesAndRecordsAsync();
        siti.Sees("notice.approved");
        var decisions = (await day.JournalAsync()).Where(entry => entry.What is nameof(Move.Reject) or nameof(Move.Overturn) or nameof(Move.Approve)).ToList();
        Assert.Equal([nameof(Move.Reject), nameof(Move.Overturn), nameof(Move.Approve)], decisions.Select(entry => entry.What));
        Assert.True(decisions[1].ActorRoles.HasFlag(Role.Supervisor));
        Assert.Empty(day.Log.Errors);
    }

    [Fact]
    public async Task A_wrong_number_is_corrected_by_taking_the_approval_back_and_the_record_names_the_deputy()
    {
        await using var day = await Play.OpenAsync();
        var (siti, dewi, ratna) = (day.Siti, day.Verifier, day.Head);
        await siti.HandsInEverythingAsync(day);
        await ratna.Says("/peran 3 sebagai Plh. Kepala Bidang");
        await dewi.ClaimsAndAcceptsAsync();
        await dewi.ApprovesAndRecordsAsync();

        await ratna.Says("/berkas OSS-2026-00001");
        await ratna.Presses("move-button.overturn");
        await ratna.Says("Nomor keliru.");
        await ratna.Presses("authority.overturn-confirm");
        await dewi.PressesOnDesk("move-button.claim");
        await dewi.PressesOnDesk("move-button.approve");
        await dewi.Presses("staff-form.approve.yes");
        await dewi.Says("503/0043/IU/2026");
        await dewi.Says("23-11-2026");
        dewi.Sees("authority.acting");
        await dewi.Presses("staff-form.approve.confirm");

        siti.Sees("step.fulfil-commitments.guide");
        dewi.SeesOnDesk("503/0043/IU/2026");
        var approvals = (await day.JournalAsync()).Where(entry => entry.What == nameof(Move.Approve)).ToList();
        Assert.All(approvals, entry => Assert.Equal("Plh. Kepala Bidang", entry.ActingAs));
        Assert.Equal(2, approvals.Count);
        Assert.Empty(day.Log.Errors);
    }
}
