using PtspBot.Domain.Procedures;
using PtspBot.Domain.Talk;
using PtspBot.OfficeFiles;
using PtspBot.Tests.StaffDesk;

namespace PtspBot.Tests.Support;

/// <summary>Answers the questions of any procedure by their types, as somebody would who means to get on.</summary>
internal static class AnsweringInMemory
{
    /// <summary>Every question up to the answers read back.</summary>
    public static void AnswersAll(this ApplicantChat chat, Office office)
    {
        while (chat.Conversation.Place == Place.Intake)
            chat.AnswersOne(office);
    }

    /// <param name="wanted">Conditions to be met by the answers, for a question that is asked only then.</param>
    public static void AnswersOne(this ApplicantChat chat, Office office, params IReadOnlyList<Condition> wanted)
    {
        var field = office.Procedures[0].FindField(chat.Conversation.Field!)!;
        switch (field.Type)
        {
            case FieldType.Choice:
                chat.PressesKey($"field.{field.Key}.choice.{wanted.FirstOrDefault(condition => condition.Fact == field.Key)?.Values[0] ?? Walk.Some(office, chat.File, field)}");
                break;
            case FieldType.Kelurahan:
                chat.PressesData(chat.Buttons[0].Data);
                chat.PressesData(chat.Buttons[0].Data);
                break;
            default:
                chat.Says(Walk.Some(office, chat.File, field));
                break;
        }
    }
}
