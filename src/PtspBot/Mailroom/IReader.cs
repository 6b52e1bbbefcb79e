namespace PtspBot.Mailroom;

/// <summary>Reads a raw update in the office's terms.</summary>
public interface IReader
{
    /// <returns>Null for an update the office has no use for.</returns>
    /// <exception cref="System.Text.Json.JsonException">It cannot be read at all; it is set aside.</exception>
    Incoming? Read(ReadOnlyMemory<byte> update);
}
