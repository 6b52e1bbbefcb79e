using PtspBot.Domain.Procedures;
using PtspBot.Mailroom;
using PtspBot.Notices;
using PtspBot.OfficeFiles;
using PtspBot.Questions;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.Questions;

public sealed class FieldTypesTests
{
    private const int Revision = 7;

    private static readonly Office Oss = Offices.Oss;

    private static readonly Occasion Now = new(Oss.Regions, new DateOnly(2026, 11, 23), Revision, words => Oss.Texts.SayPlain("id", words));

    /// <summary>A field of each type that the office's own texts have words for.</summary>
    private static readonly Dictionary<FieldType, Field> Fields = Enum.GetValues<FieldType>().ToDictionary(type => type, FieldOf);

    public static TheoryData<FieldType, string> EveryWrongInput()
    {
        var data = new TheoryData<FieldType, string>();
        foreach (var type in Enum.GetValues<FieldType>())
        {
            foreach (var wrong in Wrong.Keys.Where(wrong => (type, wrong) is not (FieldType.File, "file")))
                data.Add(type, wrong);
        }

        return data;
    }

    private static Dictionary<string, Incoming> Wrong => new()
    {
        ["sticker"] = new SentOther("sticker") { ChatId = 1, Chat = ChatKind.Private, From = Me, At = default },
        ["voice"] = new SentOther("voice") { ChatId = 1, Chat = ChatKind.Private, From = Me, At = default },
        ["edited"] = new Edited { ChatId = 1, Chat = ChatKind.Private, From = Me, At = default },
        ["a stranger's contact"] = new SentContact("6281200000001", 999) { ChatId = 1, Chat = ChatKind.Private, From = Me, At = default },
        ["file"] = new SentFile("f", 10, IsPhoto: true) { ChatId = 1, Chat = ChatKind.Private, From = Me, At = default },
        ["file too large"] = new SentFile("f", 30_000_000, IsPhoto: false) { ChatId = 1, Chat = ChatKind.Private, From = Me, At = default },
        ["empty"] = Said("  "),
        ["too long"] = Said(new string('x', 5000)),
        ["invisible"] = Said("\u200B\u2060"),
        ["an older question's button"] = Press("0", Revision - 1),
        ["a button that never was"] = Press("99.99", Revision),
        ["a forged button"] = new Pressed("q", "forged") { ChatId = 1, Chat = ChatKind.Private, From = Me, At = default },
        ["a yes to nothing"] = Press("yes", Revision),
    };

    private static Sender Me => new(1, "Siti", "id");

    [Theory]
    [MemberData(nameof(EveryWrongInput))]
    public void Every_type_asks_again_with_a_reason_whatever_wrong_comes(FieldType type, string wrong)
    {
        var answer = FieldTypes.Read(Fields[type], Wrong[wrong], Now);

        var again = Assert.IsType<Answer.AskAgain>(answer);
        Assert.All(Oss.Texts.Languages, language => Assert.NotEmpty(Oss.Texts.Say(language, again.Why)));
    }

    [Theory]
    [InlineData(FieldType.Text, " Warung   Melati \n", "Warung Melati")]
    [InlineData(FieldType.Name, "R. Siti Nur'aini, S.H.", "R. Siti Nur'aini, S.H.")]
    [InlineData(FieldType.Choice, "badan usaha", "entity")]
    [InlineData(FieldType.Nik, "9972 0101 0190 0001", "9972010101900001")]
    [InlineData(FieldType.Email, "siti@Example.com", "siti@example.com")]
    [InlineData(FieldType.Phone, "0812-0000-0001", "+6281200000001")]
    [InlineData(FieldType.Kelurahan, "gedog", "35.72.03.1001")]
    [InlineData(FieldType.Kelurahan, "Kel. Gedog", "35.72.03.1001")]
    [InlineData(FieldType.Kelurahan, "kelurahan gedog", "35.72.03.1001")]
    [InlineData(FieldType.Nib, "9120 0000 00001", "9120000000001")]
    [InlineData(FieldType.Npwp, "99.999.999.9-999.999", "0999999999999999")]
    [InlineData(FieldType.Kbli, "01111", "01111")]
    [InlineData(FieldType.Date, "23-11-2026", "2026-11-23")]
    [InlineData(FieldType.Date, "3/1/26", "2026-01-03")]
    [InlineData(FieldType.Date, "23 November 2026", "2026-11-23")]
    [InlineData(FieldType.Date, "1 agu 2026", "2026-08-01")]
    [InlineData(FieldType.Date, "29-02-2024", "2024-02-29")]
    [InlineData(FieldType.Date, "2026-11-23", "2026-11-23")]
    public void What_people_type_is_kept_in_one_form(FieldType type, string typed, string kept)
    {
        var answer = FieldTypes.Read(Fields[type], Said(typed), Now);

        Assert.Equal(new Answer.Accepted(kept), answer);
    }

    [Theory]
    [InlineData(FieldType.Name, "Siti 2", "answer.not-a-name")]
    [InlineData(FieldType.Text, "9972010101900001", "answer.looks-like-nik")]
    [InlineData(FieldType.Nik, "997201010190001", "nik.length")]
    [InlineData(FieldType.Nik, "99720101019000O1", "nik.letters")]
    [InlineData(FieldType.Date, "24-11-2026", "date.future")]
    [InlineData(FieldType.Date, "29-02-2025", "date.bad")]
    [InlineData(FieldType.Date, "kemarin", "date.bad")]
    [InlineData(FieldType.Kelurahan, "Kesamben", "region.unknown")]
    public void What_cannot_be_is_asked_again_with_its_own_reason(FieldType type, string typed, string why)
    {
        var answer = FieldTypes.Read(Fields[type], Said(typed), Now);

        Assert.Equal(why, Assert.IsType<Answer.AskAgain>(answer).Why.Key);
    }

    [Fact]
    public void An_odd_nik_is_asked_about_in_full_and_taken_once_confirmed()
    {
        var doubt = Assert.IsType<Answer.Narrower>(FieldTypes.Read(Fields[FieldType.Nik], Said("9972017201900001"), Now));

        Assert.Contains("9972 0172 0190 0001", Oss.Texts.Say("id", doubt.Screen.Text), StringComparison.Ordinal);
        var confirmed = FieldTypes.Read(Fields[FieldType.Nik], Press("yes", Revision), Now with { Pending = doubt.Pending });
        Assert.Equal(new Answer.Accepted("9972017201900001"), confirmed);
    }

    [Theory]
    [InlineData("3572010101900001", "1 Januari 1990", "Kecamatan Kepanjenkidul, Kota Blitar")]
    [InlineData("3572024101900002", "1 Januari 1990", "Kecamatan Sukorejo")]
    [InlineData("3572017112850001", "31 Desember 1985", "Kepanjenkidul")]
    [InlineData("3572012902000001", "29 Februari 2000", "Kepanjenkidul")]
    [InlineData("35.7201.010190.0001", "1 Januari 1990", "3572 0101 0190 0001")]
    [InlineData("3505046505850003", "25 Mei 1985", "Kabupaten Blitar")]
    [InlineData("3572990101900001", "1 Januari 1990", "35.72.99")]
    [InlineData("9972010101900001", "1 Januari 1990", "provinsi 99")]
    [InlineData("3572010101150001", "1 Januari 1915", "1 Januari 2015", "Umur")]
    [InlineData("3374010101900001", "1 Januari 1990", "Jawa Tengah")]
    public void A_nik_is_read_back_with_what_its_digits_say(string typed, params string[] says)
    {
        var accepted = Assert.IsType<Answer.Accepted>(FieldTypes.Read(Fields[FieldType.Nik], Said(typed), Now));

        var readBack = Oss.Texts.SayPlain("id", FieldTypes.ReadBack(Fields[FieldType.Nik], accepted.Value, Now)!);
        Assert.All(says, words => Assert.Contains(words, readBack, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("3572033113900001")]
    [InlineData("3572017201900001")]
    [InlineData("3572010000900001")]
    [InlineData("3572010101900000")]
    [InlineData("3572013002900001")]
    [InlineData("3572012902010001")]
    public void A_nik_that_cannot_be_is_asked_about_before_it_is_taken(string typed) =>
        Assert.Equal("nik.confirm", Assert.IsType<Answer.Narrower>(FieldTypes.Read(Fields[FieldType.Nik], Said(typed), Now)).Screen.Text.Key);

    [Theory]
    [InlineData("meant", "siti@gmail.com")]
    [InlineData("yes", "siti@gmial.com")]
    public void A_mistyped_mail_domain_is_asked_about_and_either_is_taken(string pressed, string kept)
    {
        var doubt = Assert.IsType<Answer.Narrower>(FieldTypes.Read(Fields[FieldType.Email], Said("siti@gmial.com"), Now));

        var answer = FieldTypes.Read(Fields[FieldType.Email], Press(pressed, Revision), Now with { Pending = doubt.Pending });

        Assert.Equal(new Answer.Accepted(kept), answer);
    }

    [Fact]
    public void A_kelurahan_takes_two_taps_and_the_first_may_be_taken_back()
    {
        var kelurahan = Fields[FieldType.Kelurahan];
        var second = Assert.IsType<Answer.Narrower>(FieldTypes.Read(kelurahan, Press("1", Revision), Now));

        var village = second.Screen.Rows[0][0].Data;
        Assert.Equal(new Answer.Accepted("35.72.02.1001"), FieldTypes.Read(kelurahan, Press(village.Argument!, Revision), Now));
        Assert.IsType<Answer.Narrower>(FieldTypes.Read(kelurahan, Press(second.Screen.Rows[^1][0].Data.Argument!, Revision), Now));
    }

    [Fact]
    public void A_place_outside_the_city_stops_with_where_to_go() =>
        Assert.IsType<Answer.Stop>(FieldTypes.Read(Fields[FieldType.Kelurahan], Press(Field.Outside, Revision), Now));

    [Fact]
    public void Ones_own_contact_is_a_phone_number()
    {
        var own = new SentContact("6281200000001", Me.UserId) { ChatId = 1, Chat = ChatKind.Private, From = Me, At = default };

        Assert.Equal(new Answer.Accepted("+6281200000001"), FieldTypes.Read(Fields[FieldType.Phone], own, Now));
    }

    [Fact]
    public void A_file_is_promised_until_its_content_is_here() =>
        Assert.IsType<Answer.Promised>(FieldTypes.Read(Fields[FieldType.File], Wrong["file"], Now));

    private static Said Said(string text) => new(text) { ChatId = 1, Chat = ChatKind.Private, From = Me, At = default };

    private static Pressed Press(string argument, int revision) =>
        new("q", new ButtonData(Verbs.Pick, argument, Version: revision).ToString()) { ChatId = 1, Chat = ChatKind.Private, From = Me, At = default };

    private static Field FieldOf(FieldType type) =>
        Oss.Procedures.SelectMany(procedure => procedure.Fields).FirstOrDefault(field => field.Type == type) ?? new Field("any", type);
}
