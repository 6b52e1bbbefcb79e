using PtspBot.Domain;
using PtspBot.Domain.Procedures;
using PtspBot.Mailroom;
using PtspBot.Notices;

namespace PtspBot.Questions;

/// <summary>Every type of field and its question.</summary>
public static class FieldTypes
{
    private static readonly Dictionary<FieldType, IQuestion> All = new()
    {
        [FieldType.Text] = new TextQuestion(),
        [FieldType.Name] = new NameQuestion(),
        [FieldType.Choice] = new ChoiceQuestion(),
        [FieldType.Nik] = new NikQuestion(),
        [FieldType.Email] = new EmailQuestion(),
        [FieldType.Phone] = new PhoneQuestion(),
        [FieldType.Kelurahan] = new KelurahanQuestion(),
        [FieldType.Nib] = new NibQuestion(),
        [FieldType.Npwp] = new NpwpQuestion(),
        [FieldType.Kbli] = new KbliQuestion(),
        [FieldType.Date] = new DateQuestion(),
        [FieldType.File] = new FileQuestion(),
    };

    public static Screen Ask(Field field, Occasion occasion) => All[field.Type].Ask(field, occasion);

    public static Words? ReadBack(Field field, string value, Occasion occasion) => All[field.Type].ReadBack(value, occasion);

    public static Answer Read(Field field, Incoming incoming, Occasion occasion) => All[field.Type].Read(field, incoming, occasion);
}
