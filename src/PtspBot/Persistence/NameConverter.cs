using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace PtspBot.Persistence;

/// <summary>
/// A state as its name. A name of another version of the program is read as a value that no rule knows, for the stock converter
/// throws, and with that row everything loaded beside it would be lost. Such a value is never written: what the row says stays.
/// </summary>
internal sealed class NameConverter<T>() : ValueConverter<T, string>(value => NameOf(value), written => ValueOf(written))
    where T : struct, Enum
{
    private static readonly FrozenDictionary<string, T> Values = Enum.GetValues<T>().ToFrozenDictionary(value => $"{value}");
    private static readonly FrozenDictionary<T, string> Names = Values.ToFrozenDictionary(known => known.Value, known => known.Key);
    private static readonly T Unknown = (T)Enum.ToObject(typeof(T), -1);

    private static T ValueOf(string written) => Values.GetValueOrDefault(written, Unknown);

    private static string NameOf(T value) => Names.TryGetValue(value, out var name) ? name : throw new InvalidOperationException($"A {typeof(T).Name} without a name is not written.");
}

internal static class NameConverters
{
    /// <summary>For every enum that no mapping keeps otherwise.</summary>
    public static void NameEnums(this ModelBuilder builder)
    {
        foreach (var property in builder.Model.GetEntityTypes().SelectMany(type => type.GetProperties()))
        {
            var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
            if (type.IsEnum && property.GetProviderClrType() is null)
                property.SetValueConverter((ValueConverter)Activator.CreateInstance(typeof(NameConverter<>).MakeGenericType(type))!);
        }
    }
}
