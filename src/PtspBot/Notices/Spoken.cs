using System.Globalization;
using PtspBot.Domain;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Identity;
using PtspBot.Domain.Procedures;

namespace PtspBot.Notices;

/// <summary>Says facts as people say them: a choice by its name, a kelurahan by its name, a NIK never in full.</summary>
public sealed class Spoken(Regions regions, BusinessCodes? businesses = null)
{
    /// <summary>Every fact of the case as a gap that a text of its procedure may use, with the case's number and due moment.</summary>
    public (string, object?)[] Gaps(Procedure procedure, CaseFile file) =>
    [
        .. procedure.Fields.Select(field => (field.Key, (object?)Say(field, file.ValueOf(field.Key)))),
        ("number", file.Number ?? ""),
        ("due", (object?)file.DueAt ?? new Words("case.no-due")),
    ];

    /// <summary>To the person whose fact it is, or to the officer who works on it in private.</summary>
    public object Say(Field field, string? value) => (field.Type, value) switch
    {
        (_, null) => new Words("case.unknown"),
        (FieldType.Choice, _) => new Words($"field.{field.Key}.choice.{value}"),
        (FieldType.Kelurahan, _) when value != Field.Outside => regions.Find(value)?.Name ?? value,
        (FieldType.Kelurahan, _) => new Words($"field.{field.Key}.choice.{value}"),
        (FieldType.Date, _) => DateOnly.ParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        (FieldType.Nik, _) => Nik.TryRead(value, out var nik, out _) ? nik.Masked : "",
        (FieldType.Kbli, _) when businesses?.Find(value) is { } known => new Words("kbli.said", ("code", value), ("name", known.Name)),
        (FieldType.File, _) => new Words("case.file-there"),
        _ => value,
    };

    /// <summary>To a group: nothing by which a stranger could be found.</summary>
    public object SayMasked(Field field, string? value) => (field.Type, value) switch
    {
        (_, null) => new Words("case.unknown"),
        (FieldType.Name, _) => MaskName(value),
        (FieldType.Email, _) => EmailAddress.TryRead(value, out var email, out _) ? email.Masked : "",
        (FieldType.Phone, _) => PhoneNumber.TryRead(value, out var phone, out _) ? phone.Masked : "",
        (FieldType.Npwp, _) => Npwp.TryRead(value, out var npwp, out _) ? npwp.Masked : "",
        _ => Say(field, value),
    };

    /// <summary><c>Siti Aminah</c> becomes <c>Siti A.</c>, a single name keeps its first letter.</summary>
    private static string MaskName(string name)
    {
        var parts = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 1 ? $"{parts[0]} {parts[^1][0]}." : $"{name[..1]}.";
    }
}
