namespace PtspBot.Domain.Identity;

/// <summary>A region by its official code: <c>35</c> a province, <c>35.72</c> a city, <c>35.72.01</c> a district (kecamatan), <c>35.72.01.1001</c> a village (kelurahan).</summary>
public sealed record Region(string Code, string Name)
{
    public string? ParentCode => Code.LastIndexOf('.') is > 0 and var dot ? Code[..dot] : null;
}

/// <summary>The regions the office needs to know: its own down to the kelurahan, of the rest what is worth naming.</summary>
public sealed class Regions
{
    private readonly Dictionary<string, Region> _byCode;

    public Regions(IEnumerable<Region> regions, string home)
    {
        _byCode = regions.ToDictionary(region => region.Code);
        Home = _byCode[home];
    }

    /// <summary>The city whose office this is.</summary>
    public Region Home { get; }

    public IReadOnlyList<Region> Districts => In(Home.Code);

    public IReadOnlyList<Region> Villages => [.. Districts.SelectMany(district => In(district.Code))];

    public Region? Find(string code) => _byCode.GetValueOrDefault(code);

    public IReadOnlyList<Region> In(string code) =>
        [.. _byCode.Values.Where(region => region.ParentCode == code).OrderBy(region => region.Code, StringComparer.Ordinal)];
}
