using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace PtspBot.Persistence.Sealing;

/// <summary>
/// Writes a file that only its owner may read and that is there whole or not at all, also after the power fails:
/// a temporary neighbour is flushed, renamed, and then the folder is flushed too.
/// </summary>
public static class OwnerOnlyFile
{
    /// <summary>How the unfinished neighbours end; whatever ends so after a start is the rest of a crash.</summary>
    public const string TemporaryEnding = ".part";

    private const UnixFileMode OwnerFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnerFolder = OwnerFile | UnixFileMode.UserExecute;

    public static void CreateFolder(string folder)
    {
        if (Directory.Exists(folder))
            return;
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, OwnerFolder);
        if (Path.GetDirectoryName(Path.GetFullPath(folder)) is { } parent)
            FlushFolder(parent);
    }

    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        var temporary = $"{path}.{Guid.NewGuid():N}{TemporaryEnding}";
        using (var file = new FileStream(temporary, NewOwnerFile()))
        {
            file.Write(content);
            file.Flush(flushToDisk: true);
        }

        File.Move(temporary, path, overwrite: true);
        FlushFolder(Path.GetDirectoryName(Path.GetFullPath(path))!);
    }

    public static void Delete(string path)
    {
        if (!File.Exists(path))
            return;
        File.Delete(path);
        FlushFolder(Path.GetDirectoryName(Path.GetFullPath(path))!);
    }

    private static FileStreamOptions NewOwnerFile()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerFile;
        return options;
    }

    // .NET refuses to open a folder, and a rename survives a power cut only when its folder was flushed.
    private static void FlushFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
            return;
        using var handle = new SafeFileHandle(OpenReadOnly(folder, 0), ownsHandle: true);
        if (!handle.IsInvalid)
            RandomAccess.FlushToDisk(handle);
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int OpenReadOnly([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);
}
