using PtspBot.Domain.Identity;

namespace PtspBot.OfficeFiles;

/// <summary>Reads <c>office/kbli.yaml</c>: the kinds of business the office offers by everyday words. An office whose procedures do not ask for one needs no such file.</summary>
public static class KbliFile
{
    public static BusinessCodes Load(string path) => File.Exists(path) ? Read(YamlFile.Open(path)) : BusinessCodes.None;

    internal static BusinessCodes Read(YamlFile file)
    {
        _ = file.Root["edition"].Text();
        var codes = file.Root["codes"].Map().Pairs().Select(pair => Describe(pair.Key, pair.Value.Map())).ToList();
        file.ThrowIfFaulty();
        return new BusinessCodes(codes);
    }

    private static BusinessCode Describe(YamlEntry code, YamlMap about) => new(
        code.Read<string>("a code of five digits", static (string written, out string value) => BusinessCode.IsCode(value = written), ""),
        about["name"].Text(),
        [.. about.Find("words")?.List().Select(word => word.Text()) ?? []]);
}
