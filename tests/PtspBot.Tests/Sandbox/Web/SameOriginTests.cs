using System.Net;
using System.Net.Http.Json;

namespace PtspBot.Tests.Sandbox.Web;

public sealed class SameOriginTests : PageTest
{
    [Theory]
    [InlineData("https://strange.example")]
    [InlineData("http://localhost:1")]
    [InlineData("null")]
    [InlineData(null)]
    public async Task Another_origin_cannot_act_or_turn_the_clock(string? origin)
    {
        using var said = await SendAsync(HttpMethod.Post, "/page/act/say", ("Origin", origin));
        using var turned = await SendAsync(HttpMethod.Post, "/page/clock", ("Origin", origin));

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (said.StatusCode, turned.StatusCode));
        Assert.Empty(Stage.Turns);
    }

    [Theory]
    [InlineData("/page/state")]
    [InlineData("/")]
    public async Task A_name_of_somebody_elses_that_points_here_reads_nothing(string path)
    {
        using var response = await SendAsync(HttpMethod.Get, path, ("Host", "strange.example"));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task Another_site_may_link_to_the_page_but_not_fetch_from_it()
    {
        using var link = await SendAsync(HttpMethod.Get, "/", ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Mode", "navigate"));
        using var fetch = await SendAsync(HttpMethod.Get, "/page/state", ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Mode", "cors"));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Forbidden), (link.StatusCode, fetch.StatusCode));
    }

    [Fact]
    public async Task The_page_may_load_nothing_from_elsewhere_and_be_framed_by_nobody()
    {
        using var response = await SendAsync(HttpMethod.Get, "/");

        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
    }

    private Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, params (string Name, string? Value)[] headers)
    {
        var request = new HttpRequestMessage(method, path);
        if (method == HttpMethod.Post)
            request.Content = JsonContent.Create(new { @as = Stage.Siti.Id, text = "halo", minutes = 5 });
        foreach (var (name, value) in headers.Where(header => header.Value is not null))
            request.Headers.TryAddWithoutValidation(name, value);
        return Http.SendAsync(request, Stop);
    }
}
