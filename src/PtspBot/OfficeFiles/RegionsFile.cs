using System.Text.RegularExpressions;
using PtspBot.Domain.Identity;

namespace PtspBot.OfficeFiles;

/// <summary>Reads <c>office/regions.yaml</c>: the region codes the office needs, each under a parent that is there too.</summary>
public static partial class RegionsFile
{
    public static Regions Load(string path) => Read(YamlFile.Open(path));

    internal static Regions Read(YamlFile file)
    {
        _ = file.Root["source"].Text();
        var home = file.Root["home"];
        var pairs = file.Root["regions"].Map().Pairs();
        Region[] regions = [.. pairs.Select(pair => new Region(pair.Key.Read<string>("a code like 35.72.01.1001", TryReadCode, ""), pair.Value.Text()))];

        var codes = regions.Select(region => region.Code).ToHashSet();
        foreach (var (pair, region) in pairs.Zip(regions).Where(each => each.Second.ParentCode is { } parent && !codes.Contains(parent)))
            pair.Key.Refuse($"'{region.Code}' lies in '{region.ParentCode}', which is not in the file.");

        if (!regions.Any(region => region.ParentCode == home.Text()))
            home.Refuse($"'home' must be a city of this file with its districts, but is '{home.Text()}'.");

        file.ThrowIfFaulty();
        return new Regions(regions, home.Text());
    }

    private static bool TryReadCode(string written, out string code) => Code().IsMatch(code = written);

    [GeneratedRegex(@"^[0-9]{2}(\.[0-9]{2}(\.[0-9]{2}(\.[0-9]{4})?)?)?$")]
    private static partial Regex Code();
}
