using PtspBot.Domain.Cases;
using PtspBot.Domain.Procedures;

namespace PtspBot.Domain.Talk;

/// <summary>What an applicant who was served at the counter knows and whoever finds their code does not: the last digits of their number.</summary>
public static class CounterProof
{
    /// <summary>What the payload of a link with such a code begins with.</summary>
    public const string LinkPrefix = "k-";

    private static readonly FieldType[] Proofs = [FieldType.Nik, FieldType.Phone];

    /// <summary>The digits, of which the last are asked; null where the procedure asked for no such number.</summary>
    public static string? Of(Procedure procedure, CaseFile file) => Proofs
        .SelectMany(type => procedure.Intake.Where(field => field.Type == type)).Select(field => file.ValueOf(field.Key)).OfType<string>()
        .Select(value => string.Concat(value.Where(char.IsAsciiDigit))).FirstOrDefault();

    /// <summary>The last digits, or somebody's whole number.</summary>
    public static bool Fits(Procedure procedure, CaseFile file, string digits, int asked) =>
        Of(procedure, file) is { } known && (digits == known || (digits.Length == asked && known.EndsWith(digits, StringComparison.Ordinal)));
}
