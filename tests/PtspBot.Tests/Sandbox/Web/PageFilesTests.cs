using System.Net;
using System.Text.RegularExpressions;

namespace PtspBot.Tests.Sandbox.Web;

public sealed partial class PageFilesTests : PageTest
{
    [Fact]
    public async Task Everything_the_page_names_is_there()
    {
        var html = await Http.GetStringAsync("/", Stop);
        var script = await Http.GetStringAsync("/page/page.js", Stop);

        List<string> named = [.. Named().Matches(html).Select(match => match.Groups[1].Value), .. Imported().Matches(script).Select(match => "/page/" + match.Groups[1].Value)];

        Assert.True(named.Count > 8);
        foreach (var path in named)
            (await Http.GetAsync(path, Stop)).EnsureSuccessStatusCode();
    }

    [Fact]
    public async Task Nothing_else_is_served()
    {
        using var response = await Http.GetAsync("/page/secret.txt", Stop);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [GeneratedRegex("(?:src|href)=\"(/[^\"]+)\"")]
    private static partial Regex Named();

    [GeneratedRegex("""from "\./([^"]+)";""")]
    private static partial Regex Imported();
}
