using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PtspBot.Persistence.Sealing;

namespace PtspBot.Persistence;

/// <summary>
/// A text of an entity that exists in the table only sealed: the property itself is not mapped, a shadow column holds the
/// envelope for this table, row and field. <see cref="SealingInterceptor"/> moves between the two.
/// </summary>
internal sealed record SealedColumn(string Table, IProperty Envelope, PropertyInfo Plain, IReadOnlyList<IProperty> Key)
{
    private const string Mark = "Office:Seals";
    private const string Found = "Office:SealedColumns";

    public static void On<T>(EntityTypeBuilder<T> builder, Expression<Func<T, string?>> text)
        where T : class
    {
        var name = ((MemberExpression)text.Body).Member.Name;
        builder.Ignore(name);
        builder.Property<byte[]>(NameOf(name)).HasColumnName(name).IsRequired(false).HasAnnotation(Mark, name);
    }

    /// <summary>The envelope's property, for a query that opens it without the entity.</summary>
    public static string NameOf(string text) => $"Sealed{text}";

    /// <summary>What a row is called in its envelopes.</summary>
    public static string RowNameOf(params IEnumerable<object?> key) => string.Join('/', key.Select(part => Convert.ToString(part, CultureInfo.InvariantCulture)));

    public static IReadOnlyList<SealedColumn> Of(IEntityType type) =>
        type.GetOrAddRuntimeAnnotationValue<IReadOnlyList<SealedColumn>, IEntityType>(Found, static one => [.. Find(one!)], type);

    public void Seal(Vault vault, EntityEntry entry)
    {
        var (row, plain) = (RowName(property => entry.CurrentValues[property]), (string?)Plain.GetValue(entry.Entity));
        var envelope = entry.Property(Envelope);
        if (plain is null)
            envelope.CurrentValue = null;
        else if (envelope.CurrentValue is not byte[] known || vault.OpenText(Table, row, Plain.Name, known) != plain)
            envelope.CurrentValue = vault.SealText(Table, row, Plain.Name, plain);
    }

    public void Open(Vault vault, EntityEntry entry)
    {
        if (entry.CurrentValues[Envelope] is byte[] envelope)
            Plain.SetValue(entry.Entity, vault.OpenText(Table, RowName(property => entry.CurrentValues[property]), Plain.Name, envelope));
    }

    /// <summary>For a row that is not followed.</summary>
    public void Open(Vault vault, object entity, string row, byte[] envelope) => Plain.SetValue(entity, vault.OpenText(Table, row, Plain.Name, envelope));

    private static IEnumerable<SealedColumn> Find(IEntityType type) =>
        from property in type.GetProperties()
        where property.FindAnnotation(Mark) is not null
        let plain = type.ClrType.GetProperty((string)property.FindAnnotation(Mark)!.Value!)!
        select new SealedColumn(type.GetTableName()!, property, plain, type.FindPrimaryKey()!.Properties);

    private string RowName(Func<IProperty, object?> valueOf) => RowNameOf(Key.Select(valueOf));
}

internal static class SealedColumns
{
    /// <summary>Keeps this text sealed at rest.</summary>
    public static void Sealed<T>(this EntityTypeBuilder<T> builder, Expression<Func<T, string?>> text)
        where T : class => SealedColumn.On(builder, text);
}
