using System.Text;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Running;
using PtspBot.Gateway;
using PtspBot.Mailroom;
using PtspBot.Persistence;
using PtspBot.Persistence.Sealing;

namespace PtspBot.Benchmarks.Pieces;

/// <summary>What every update passes through: read from JSON, sealed and opened, and its answer's place among ten thousand others.</summary>
[MemoryDiagnoser]
public class HotPieces
{
    private const int Waiting = 10_000;

    private static readonly byte[] Update = Encoding.UTF8.GetBytes("""
        {"update_id":7,"message":{"message_id":3,"from":{"id":700000001,"is_bot":false,"first_name":"Siti","language_code":"id"},
        "chat":{"id":700000001,"first_name":"Siti","type":"private"},"date":1772413200,"text":"Warung Melati, rumah makan"}}
        """);

    private readonly Reader _reader = new(TimeProvider.System);
    private readonly Vault _vault = new(KeyRing.Load(new KeyRingSettings { Keys = new() { ["1"] = Convert.ToBase64String(new byte[KeyRing.KeyBytes]) } }, mayCreate: false));
    private readonly Limits _limits = new() { Off = true };
    private byte[] _sealed = [];

    public static void Run(string[] args) => BenchmarkSwitcher.FromTypes([typeof(HotPieces)]).Run(args is [] ? ["--filter", "*"] : args);

    [GlobalSetup]
    public void SealOnce() => _sealed = Seal();

    [Benchmark]
    public object? Read() => _reader.Read(Update);

    [Benchmark]
    public byte[] Seal() => _vault.Seal("Inbox", "tg:7", "Payload", Update);

    [Benchmark]
    public byte[] Open() => _vault.Open("Inbox", "tg:7", "Payload", _sealed);

    [Benchmark(OperationsPerInvoke = Waiting)]
    public int LanesInAndOut()
    {
        var lanes = new Lanes(new Buckets(_limits, TimeProvider.System), TimeProvider.System);
        for (var sequence = 1; sequence <= Waiting; sequence++)
            lanes.Add(new WaitingLetter(sequence, sequence % 1000, (int)Lane.Interactive));
        var left = 0;
        for (; lanes.Next() is { } letter; left++)
            lanes.Reopen(letter);
        return left;
    }
}
