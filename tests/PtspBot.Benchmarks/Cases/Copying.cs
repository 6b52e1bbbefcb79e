using System.Globalization;
using System.Security.Cryptography;
using PtspBot.Persistence.Sealing;

namespace PtspBot.Benchmarks.Cases;

/// <summary>One copy of a case: what its ids, chat, number and hashes become. Ids grow with the copies, as they do in life.</summary>
internal sealed class Copying(int number, long chat, Vault vault)
{
    private static readonly DateTimeOffset First = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly Dictionary<Guid, Guid> _ids = [];

    public Vault Vault => vault;

    public long Chat => chat;

    public Guid IdFor(Guid before)
    {
        if (!_ids.TryGetValue(before, out var id))
            _ids[before] = id = Guid.CreateVersion7(First.AddSeconds(number));
        return id;
    }

    /// <summary>A key that was unique stays so.</summary>
    public string Unique(string before) => string.Create(CultureInfo.InvariantCulture, $"{before}/{number}");

    public string Number(string before) => string.Create(CultureInfo.InvariantCulture, $"{before[..before.LastIndexOf('-')]}-C{number:D7}");

    public static string Hash(string before) => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(before.Length / 2));
}
