using System.Diagnostics;

namespace PtspBot.Benchmarks;

/// <summary>What a flush costs here: figures of a durable pipeline say little without it.</summary>
internal static class Disk
{
    private const int Times = 200;
    private const int Bytes = 4096;

    public static TimeSpan FlushTime()
    {
        var path = Path.GetTempFileName();
        try
        {
            using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1);
            var block = new byte[Bytes];
            var from = Stopwatch.GetTimestamp();
            for (var time = 0; time < Times; time++)
            {
                file.Write(block);
                file.Flush(flushToDisk: true);
            }

            return Stopwatch.GetElapsedTime(from) / Times;
        }
        finally
        {
            File.Delete(path);
        }
    }
}
