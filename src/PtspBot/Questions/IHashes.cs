namespace PtspBot.Questions;

/// <summary>Keyed hashes: the same text under the same purpose always gives the same one, and it says nothing without the key.</summary>
public interface IHashes
{
    string Of(string purpose, string text);
}
