using System.Text.Json;
using Microsoft.Playwright;

namespace PtspBot.Tests.Support;

/// <summary>The accessibility rules of axe-core, asked of a page as it stands. It comes from npm, pinned; without it the test that asks is skipped.</summary>
internal static class Axe
{
    private static readonly string Script = Repository.PathOf("tests", "clients", "node_modules", "axe-core", "axe.min.js");

    internal static async Task LoadAsync(IPage page)
    {
        Assert.SkipUnless(File.Exists(Script), "axe-core is not installed: npm ci --prefix tests/clients");

        // Evaluated and not added as a tag: the page's policy lets in no script but its own.
        await page.EvaluateAsync(await File.ReadAllTextAsync(Script));
    }

    /// <summary>Each violation as its rule, where it is, and what to do.</summary>
    internal static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page)
    {
        var found = await page.EvaluateAsync<JsonElement>("() => axe.run(document, { resultTypes: ['violations'] })");
        return
        [
            .. from rule in found.GetProperty("violations").EnumerateArray()
               from node in rule.GetProperty("nodes").EnumerateArray()
               select $"{rule.GetProperty("id")} at {node.GetProperty("target")}: {node.GetProperty("failureSummary")}",
        ];
    }
}
