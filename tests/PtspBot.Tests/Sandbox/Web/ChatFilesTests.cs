using System.Net;
using System.Text;

namespace PtspBot.Tests.Sandbox.Web;

public sealed class ChatFilesTests : PageTest
{
    [Fact]
    public async Task A_picture_is_shown()
    {
        await ActAsync("sample", Stage.Siti, null, ("name", "photo"));

        using var response = await GetAsync();

        Assert.Equal(("image/jpeg", "inline"), (response.Content.Headers.ContentType!.MediaType, response.Content.Headers.ContentDisposition!.DispositionType));
    }

    [Fact]
    public async Task A_page_sent_as_a_file_is_never_opened_here()
    {
        Stage.Siti.SendDocument(Stage.Siti.Private, "jahat.html", Encoding.ASCII.GetBytes("<script>alert(1)</script>"), "text/html");

        using var response = await GetAsync();

        var headers = response.Content.Headers;
        Assert.Equal(("application/octet-stream", "attachment", "jahat.html"), (headers.ContentType!.MediaType, headers.ContentDisposition!.DispositionType, headers.ContentDisposition.FileName));
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
    }

    [Fact]
    public async Task An_unknown_file_is_not_found()
    {
        using var response = await Http.GetAsync("/page/file/none", Stop);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private Task<HttpResponseMessage> GetAsync() =>
        Http.GetAsync("/page/file/" + Assert.Single(Stage.Siti.Private.Messages).Media!.File.FileId, Stop);
}
