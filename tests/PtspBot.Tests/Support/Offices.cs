using PtspBot.OfficeFiles;

namespace PtspBot.Tests.Support;

/// <summary>The two offices the tests work in: the office's own, and one with a quite different procedure that shares its calendar, regions and common sentences.</summary>
public static class Offices
{
    public static string OssFolder { get; } = Repository.PathOf("src", "PtspBot", "office");

    public static string BillboardFolder { get; } = Repository.PathOf("tests", "PtspBot.Tests", "office");

    private static readonly Lazy<Office> LazyOss = new(() => Office.Load(OssFolder));
    private static readonly Lazy<Office> LazyBillboard = new(() => Office.Load(LayBillboard(Directory.CreateTempSubdirectory("ptspbot-office-").FullName)));

    public static Office Oss => LazyOss.Value;

    public static Office Billboard => LazyBillboard.Value;

    /// <summary>The folder of an office that a whole worker can be started with.</summary>
    public static string LayBillboard(string folder)
    {
        foreach (var shared in Directory.GetFiles(OssFolder, "*.yaml", SearchOption.AllDirectories).Where(path => !IsOfProcedure(path)))
            Copy(shared, Path.Combine(folder, Path.GetRelativePath(OssFolder, shared)));
        foreach (var own in Directory.GetFiles(BillboardFolder, "*.yaml", SearchOption.AllDirectories))
            Copy(own, Path.Combine(folder, Path.GetRelativePath(BillboardFolder, own)));

        return folder;
    }

    private static bool IsOfProcedure(string path) =>
        path.Contains("procedures", StringComparison.Ordinal) || Path.GetFileName(path).StartsWith("oss-", StringComparison.Ordinal);

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        File.Copy(from, to, overwrite: true);
    }
}
