using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace PtspBot.Persistence;

/// <summary>An id as its sixteen bytes in reading order, so that ids made one after another also lie side by side in the index.</summary>
internal sealed class IdConverter() : ValueConverter<Guid, byte[]>(
    id => id.ToByteArray(true),
    stored => new Guid(stored, true));
