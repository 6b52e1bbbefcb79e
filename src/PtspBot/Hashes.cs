using PtspBot.Persistence.Sealing;
using PtspBot.Questions;

namespace PtspBot;

/// <summary>The questions' hashes, made by the vault: sixteen digits are quickly guessed from a hash without a key.</summary>
internal sealed class Hashes(Vault vault) : IHashes
{
    public string Of(string purpose, string text) => Convert.ToHexStringLower(vault.Hash(purpose, text));
}
