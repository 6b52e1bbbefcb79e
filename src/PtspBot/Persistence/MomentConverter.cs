using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace PtspBot.Persistence;

/// <summary>A moment as Unix milliseconds: one number that sorts as time does, whatever offset it was said in. The stock converters do not.</summary>
internal sealed class MomentConverter() : ValueConverter<DateTimeOffset, long>(
    moment => moment.ToUnixTimeMilliseconds(),
    stored => DateTimeOffset.FromUnixTimeMilliseconds(stored));
