using System.Security.Cryptography;
using System.Text;
using CsCheck;
using PtspBot.Persistence.Sealing;

namespace PtspBot.Tests.Persistence.Sealing;

public sealed class VaultTests
{
    private const string Nik = "9972010101900001";

    private readonly Vault _vault = new(Ring(1));

    [Fact]
    public void What_is_sealed_opens_at_its_own_place() =>
        Gen.Select(Gen.Byte.Array, Gen.String.AlphaNumeric).Sample((plain, row) =>
            Assert.Equal(plain, _vault.Open("facts", row, "value", _vault.Seal("facts", row, "value", plain))));

    [Fact]
    public void Text_of_any_script_comes_back_as_it_was() =>
        Assert.Equal("Blitar ꦧ꧀ 🏛", _vault.OpenText("facts", "7", "value", _vault.SealText("facts", "7", "value", "Blitar ꦧ꧀ 🏛")));

    [Theory]
    [InlineData("facts", "8", "value")]
    [InlineData("facts", "7", "name")]
    [InlineData("inbox", "7", "value")]
    [InlineData("fact", "s7", "value")]
    [InlineData("facts", "", "7value")]
    public void A_value_moved_to_another_place_does_not_open(string table, string row, string field)
    {
        var envelope = _vault.SealText("facts", "7", "value", Nik);

        Assert.ThrowsAny<CryptographicException>(() => _vault.OpenText(table, row, field, envelope));
    }

    [Fact]
    public void A_value_with_any_byte_flipped_does_not_open()
    {
        var envelope = _vault.SealText("facts", "7", "value", Nik);

        for (var at = 0; at < envelope.Length; at++)
        {
            var flipped = envelope.ToArray();
            flipped[at] ^= 1;
            Assert.ThrowsAny<CryptographicException>(() => _vault.OpenText("facts", "7", "value", flipped));
        }
    }

    [Fact]
    public void A_value_cut_anywhere_does_not_open()
    {
        var envelope = _vault.SealText("facts", "7", "value", Nik);

        for (var length = 0; length < envelope.Length; length++)
            Assert.ThrowsAny<CryptographicException>(() => _vault.OpenText("facts", "7", "value", envelope.AsSpan(0, length)));
    }

    [Fact]
    public void The_same_value_never_looks_the_same_twice_and_never_shows_itself()
    {
        var envelope = _vault.SealText("facts", "7", "value", Nik);

        Assert.NotEqual(envelope, _vault.SealText("facts", "7", "value", Nik));
        Assert.DoesNotContain(Nik, Encoding.Latin1.GetString(envelope), StringComparison.Ordinal);
        Assert.Equal(Nik.Length + Vault.Overhead, envelope.Length);
    }

    [Fact]
    public void After_a_change_of_keys_old_rows_open_and_new_ones_use_the_new_key()
    {
        var old = _vault.SealText("facts", "7", "value", Nik);
        var both = new Vault(Ring(1, 2));

        var fresh = both.SealText("facts", "7", "value", Nik);

        Assert.Equal(Nik, both.OpenText("facts", "7", "value", old));
        Assert.Equal(Nik, both.OpenText("facts", "7", "value", fresh));
        Assert.ThrowsAny<CryptographicException>(() => _vault.OpenText("facts", "7", "value", fresh));
    }

    [Fact]
    public void A_person_is_found_again_after_a_change_of_keys() =>
        Assert.Equal(_vault.Hash("nik", Nik), new Vault(Ring(1, 2)).Hash("nik", Nik));

    [Fact]
    public void A_hash_differs_by_purpose_by_text_and_by_office()
    {
        var hashes = new[]
        {
            _vault.Hash("nik", Nik),
            _vault.Hash("phone", Nik),
            _vault.Hash("nik", "9972010101900002"),
            _vault.Hash("nik9", Nik[1..]),
            new Vault(Ring(3, 1)).Hash("nik", Nik),
        };

        Assert.Equal(hashes.Length, hashes.Select(Convert.ToHexString).Distinct().Count());
        Assert.NotEqual(SHA256.HashData(Encoding.UTF8.GetBytes(Nik)), hashes[0]);
    }

    [Fact]
    public void A_file_is_not_a_field()
    {
        var id = Guid.Parse("6f1c7f5c-0000-4000-8000-000000000001");
        var envelope = _vault.SealFile(id, [1, 2, 3]);

        Assert.Equal([1, 2, 3], _vault.OpenFile(id, envelope));
        Assert.ThrowsAny<CryptographicException>(() => _vault.OpenFile(Guid.Empty, envelope));
        Assert.ThrowsAny<CryptographicException>(() => _vault.Open("file", id.ToString("N"), "content", envelope));
    }

    /// <summary>A ring whose keys are filled with the given bytes, numbered from 1.</summary>
    private static KeyRing Ring(params byte[] fillings) => KeyRing.Of(
        fillings.Select((filling, at) => KeyValuePair.Create($"{at + 1}", Convert.ToBase64String(Enumerable.Repeat(filling, 32).ToArray()))),
        current: null, "a test");
}
