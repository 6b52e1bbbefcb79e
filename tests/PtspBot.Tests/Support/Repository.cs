namespace PtspBot.Tests.Support;

/// <summary>The working copy the tests were built from, for what is compared with files in it.</summary>
public static class Repository
{
    public static string Root { get; } = Find();

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>Compares with a file that people read; with <c>UPDATE_DOCS=1</c> writes it instead.</summary>
    public static void AssertWritten(string path, string actual)
    {
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
            File.WriteAllText(path, actual);

        Assert.True(File.Exists(path), $"{path} is missing; run the tests once with UPDATE_DOCS=1.");
        Assert.Equal(File.ReadAllText(path), actual);
    }

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "PtspBot.sln")))
            folder = folder.Parent;

        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside their working copy.");
    }
}
