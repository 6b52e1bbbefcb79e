using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using PtspBot.Domain.Staff;

namespace PtspBot.Persistence;

/// <summary>An officer's few absences as one text: they are read with every batch, and a table of their own would be another query each time.</summary>
internal sealed class AbsencesConverter() : ValueConverter<IReadOnlyList<Absence>, string>(absences => Written(absences), text => Read(text))
{
    private static string Written(IReadOnlyList<Absence> absences) => absences.Count == 0 ? "" : JsonSerializer.Serialize(absences);

    private static List<Absence> Read(string text) => text.Length == 0 ? [] : JsonSerializer.Deserialize<List<Absence>>(text)!;
}

internal sealed class AbsencesComparer() : ValueComparer<IReadOnlyList<Absence>>(
    (one, other) => one!.SequenceEqual(other!), absences => absences.Aggregate(0, HashCode.Combine), absences => absences.ToList());
