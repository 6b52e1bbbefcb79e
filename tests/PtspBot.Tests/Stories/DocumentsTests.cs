using PtspBot.Domain.Cases;
using PtspBot.Sandbox;
using PtspBot.Sandbox.Web;
using PtspBot.Tests.Documents;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.Stories;

/// <summary>Papers as people send them: everything at once, the wrong thing, the same thing twice.</summary>
public sealed class DocumentsTests
{
    [Fact]
    public async Task Ten_photos_in_one_album_are_answered_once_and_then_asked_about_one_by_one()
    {
        await using var day = await Play.OpenAsync();
        var siti = day.Siti;
        await AtPapersAsync(siti);
        var before = Spoken(siti).Count;

        await siti.Actor.SendsAlbumAsync([.. Enumerable.Range(1, 10).Select(number => new AlbumItem(SampleFiles.Make("picture").Bytes))]);
        siti.Sees("docs.looking");
        siti.Sees("docs.photo");
        Assert.Equal(before + 2, Spoken(siti).Count);
        var photos = siti.Person.Private.Messages.Where(message => message.MediaGroupId is not null).Select(message => message.Id).ToList();

        for (var photo = 0; photo < 9; photo++)
        {
            Assert.Equal(photos[photo], Spoken(siti)[^1].ReplyToId);
            await siti.Presses("docs.none-of-these");
        }

        await siti.Presses("item.npwp-card.name");
        siti.Sees("case.item.handed-in");
        siti.Sees("docs.receipt-photo");
        siti.CanGoOn();
        Assert.Single(await day.JournalAsync(), entry => entry.What == nameof(ItemMove.HandIn));
        Assert.Empty(day.Log.Errors);
    }

    [Fact]
    public async Task What_cannot_be_taken_is_told_by_its_name_before_anything_is_asked()
    {
        await using var day = await Play.OpenAsync();
        var siti = day.Siti;
        await AtPapersAsync(siti);

        foreach (var (content, why) in ((byte[], string)[])
        [
            ([], "document.refused.empty"),
            (SampleFiles.Make("not-a-pdf").Bytes.ToArray(), "document.refused.type"),
            (Samples.Pdf(trailer: "/Encrypt 9 0 R"), "document.refused.encrypted"),
            (SampleFiles.Make("too-big").Bytes.ToArray(), "document.refused.too-large"),
        ])
        {
            await siti.Sends(content, "kartu npwp.pdf");
            siti.Sees(why);
            siti.Sees("kartu npwp.pdf");
            siti.SeesNoMore("docs.which");
            siti.CanGoOn();
        }

        Assert.Empty(day.Log.Errors);
    }

    [Fact]
    public async Task The_same_file_twice_is_noticed_and_kept_once()
    {
        await using var day = await Play.OpenAsync();
        var siti = day.Siti;
        await AtPapersAsync(siti);
        var npwp = Papers.Pdf("npwp");

        await siti.Sends(npwp, "npwp.pdf");
        siti.Sees("npwp.pdf");
        await siti.Presses("item.npwp-card.name");
        siti.Sees("PDF 1 halaman");
        await siti.Sends(npwp, "npwp (1).pdf");
        siti.Sees("docs.twin");
        siti.SeesNoMore("docs.which");

        await siti.Says("/status");
        await siti.Presses("case.button.take-back");
        siti.SeesNoMore("case.item.handed-in");
        siti.CanGoOn();
        Assert.Empty(day.Log.Errors);
    }

    private static async Task AtPapersAsync(Someone siti)
    {
        await siti.AppliesAsync();
        await siti.GetsAccountAsync();
        await siti.RegistersBusinessAsync();
    }

    private static List<Message> Spoken(Someone siti) => [.. siti.Person.Private.Messages.Where(message => message.From.IsBot)];
}
