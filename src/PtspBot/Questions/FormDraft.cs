using System.Text.Json;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Procedures;
using PtspBot.Domain.Talk;

namespace PtspBot.Questions;

/// <summary>A form half filled, as it is kept sealed with the conversation: its answers become facts only when all of them are given.</summary>
/// <param name="Step">The step it was opened at; once the case has left it the form is void.</param>
/// <param name="Answers">By field; an empty one was passed over.</param>
/// <param name="Pending">What an answer that needs a second tap was.</param>
/// <param name="Upload">The file whose content is awaited.</param>
public sealed record FormDraft(string? Step, IReadOnlyDictionary<string, string> Answers, string? Pending = null, Guid? Upload = null)
{
    public static FormDraft At(string? step) => new(step, new Dictionary<string, string>());

    public static FormDraft? Read(string? written)
    {
        try
        {
            return written is null ? null : JsonSerializer.Deserialize<FormDraft>(written);
        }
        catch (JsonException)
        {
            // Written by an earlier version: the form starts over, which the person is told.
            return null;
        }
    }

    /// <summary>The fields a move needs: a report asks what is not known yet, another way out asks all of its own anew.</summary>
    public static IReadOnlyList<Field> FieldsFor(Step? step, Trigger trigger, IFacts known) => (step, trigger) switch
    {
        (null, _) => [],
        (_, { Move: Move.Report, Way: { } way }) => step.Exits.FirstOrDefault(exit => exit.Key == way)?.Outputs ?? [],
        (_, { Move: Move.Report or Move.Record }) => [.. step.Outputs.Where(field => known.ValueOf(field.Key) is null)],
        _ => [],
    };

    public Form Form(IReadOnlyList<Field> fields, IFacts known) => new(fields, Answers) { Known = known };

    public FormDraft With(string key, string value) =>
        this with { Answers = new Dictionary<string, string>(Answers) { [key] = value }, Pending = null, Upload = null };

    public string Write() => JsonSerializer.Serialize(this);
}
