using PtspBot.Domain.Procedures;
using PtspBot.Tests.Stories;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.Transcripts;

/// <summary>Answers whatever is asked by the type of its question, so that a question more or less changes no script.</summary>
internal static class Answering
{
    private const int Most = 30;

    /// <summary>From the question that stands open to the answers read back.</summary>
    public static async Task AnswersAsync(this Someone somebody, Stage stage, string business = "Warung Melati, rumah makan")
    {
        for (var asked = 0; !somebody.Pattern("review.ask").IsMatch(LastTo(somebody)); asked++)
        {
            Assert.True(asked < Most, $"There is no end of questions:\n{somebody.Person.Private.Transcript}");
            await AnswerAsync(somebody, Open(somebody, stage), business);
        }
    }

    /// <summary>From wherever one is to a number for this business.</summary>
    public static async Task AppliesForAsync(this Someone somebody, Stage stage, string business)
    {
        if (somebody.Person.Private.Messages.Count == 0)
        {
            await somebody.Starts();
            await somebody.Presses("privacy.accept");
        }
        else
        {
            await somebody.Says("/mulai");
            await somebody.Presses(somebody.ButtonFor(somebody.Person.Private, "menu.apply-another")?.Id == somebody.Person.Private.Messages[^1].Id ? "menu.apply-another" : "menu.apply");
        }

        await somebody.AnswersAsync(stage, business);
        await somebody.Presses("review.send");
        somebody.Sees("notice.created");
    }

    private static string LastTo(Someone somebody) => somebody.Person.Private.Messages.LastOrDefault(message => message.From.IsBot)?.Words ?? "";

    private static Field Open(Someone somebody, Stage stage) =>
        stage.Procedure.Intake.FirstOrDefault(field => somebody.Pattern($"field.{field.Key}.ask").IsMatch(LastTo(somebody)))
            ?? throw new InvalidOperationException($"No question stands open:\n{somebody.Person.Private.Transcript}");

    private static async Task AnswerAsync(Someone somebody, Field field, string business)
    {
        switch (field.Type)
        {
            case FieldType.Choice:
                await somebody.Presses($"field.{field.Key}.choice.{field.Choices.First(choice => !field.Stops.Contains(choice))}");
                break;
            case FieldType.Kelurahan:
                await somebody.Presses("region.district");
                await somebody.Presses("Bendogerit");
                break;
            default:
                await somebody.Says(field.Type switch
                {
                    FieldType.Nik => WalkThrough.Nik,
                    FieldType.Email => WalkThrough.Email,
                    FieldType.Phone => WalkThrough.Phone,
                    FieldType.Name => "Siti Melati",
                    _ => business,
                });
                break;
        }
    }
}
