using PtspBot.Domain.Cases;
using PtspBot.Domain.Procedures;

namespace PtspBot.FrontDesk;

/// <summary>What is stored about somebody in all their cases: each answer once, however many cases hold it.</summary>
internal static class OwnFacts
{
    public static IReadOnlyList<OwnFact> Of(Visitor visitor) =>
    [
        .. from file in visitor.Stored
           from field in visitor.ProcedureOf(file).Fields
           let value = file.ValueOf(field.Key)
           where value is not null
           group file by (field.Key, value) into same
           let field = visitor.ProcedureOf(same.First()).FindField(same.Key.Key)!
           select new OwnFact(field, same.Key.value, [.. same]),
    ];

    /// <summary>What one may correct oneself: of the types the office allows, while a case with it is running, and never what tells one case from another.</summary>
    public static IReadOnlyList<OwnFact> Correctable(Visitor visitor) =>
    [
        .. Of(visitor)
            .Select(fact => fact with { Files = [.. fact.Files.Where(file => !file.Stage.IsFinal && !visitor.ProcedureOf(file).OneOpenCasePer.Contains(fact.Field.Key))] })
            .Where(fact => fact.Files.Count > 0 && visitor.Office.Rights.Correctable.Contains(fact.Field.Type)),
    ];
}

/// <param name="Files">The cases that hold it.</param>
internal sealed record OwnFact(Field Field, string Value, IReadOnlyList<CaseFile> Files);
