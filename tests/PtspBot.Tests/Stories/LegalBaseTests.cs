using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PtspBot.Notices;
using PtspBot.Persistence;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.Stories;

/// <summary>The SOP of 2019 rests on a regulation that is gone: who says that the office still works by it, and what happens until somebody does.</summary>
public sealed class LegalBaseTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_sandbox_is_confirmed_by_its_admin_and_everybody_can_see_that_it_is_a_sandbox()
    {
        await using var day = await Play.OpenAsync();

        await day.Verifier.Says("/dasarhukum");
        day.Verifier.Sees("legal.confirmed");
        day.Verifier.Sees("legal.sandbox");
        await day.Verifier.Says("/antrean");

        day.Verifier.SeesNoMore("legal.queue");
    }

    [Fact]
    public async Task Until_an_admin_answers_the_log_the_queue_and_each_admin_once_are_warned()
    {
        await using var day = await Play.OpenAsync();
        var services = day.Theatre.Worker.Services;
        await using (var db = services.GetRequiredService<OfficeDatabase>().Context())
            await db.LegalConfirmations.ExecuteDeleteAsync(Stop);

        await services.GetRequiredService<LegalWarning>().LogAsync(day.Now, Stop);
        for (var times = 0; times < 2; times++)
            await services.GetRequiredService<LegalWarning>().TellAdminsAsync(day.Now, Stop);
        await day.QuietAsync(Stop);

        Assert.Contains(day.Log.Lines, line => line.StartsWith("Warning", StringComparison.Ordinal) && line.Contains("PP Nomor 24 Tahun 2018", StringComparison.Ordinal));
        Assert.Single(day.Head.Person.Private.Messages, message => day.Head.Pattern("legal.warn").IsMatch(message.Words ?? ""));
        await day.Verifier.Says("/antrean");
        day.Verifier.Sees("legal.queue");
        await day.Head.Says("/dasarhukum 1 SOP baru menunggu penetapan kepala dinas");
        day.Head.Sees("legal.done");
        await day.Verifier.Says("/antrean");
        day.Verifier.SeesNoMore("legal.queue");
    }
}
