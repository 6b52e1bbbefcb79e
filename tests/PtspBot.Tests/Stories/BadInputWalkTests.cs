using PtspBot.Domain.Procedures;
using PtspBot.Sandbox;
using PtspBot.Tests.Documents;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.Stories;

/// <summary>An applicant and two officers do whatever comes to mind. Nothing breaks, every press is answered once, and there is always something to go on with. Seeds are fixed, so that a failure can be walked again.</summary>
public sealed class BadInputWalkTests
{
    private const int Acts = 250;

    private static readonly string[] Typed =
    [
        "/start", "/mulai", "/status", "/bantuan", "/batal", "/petugas", "/antrean", "/berkas OSS-2026-00001", "/berkas", "/saya", "/undang", "/entah", "petugas", "halo",
        "12345", "bukan email", "siti@gmial.com", "password: Rahasia1", "31 Februari 2026", "<b>&", "😀", new('x', 4096),
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Whatever_people_do_the_office_goes_on(int seed)
    {
        await using var day = await Play.OpenAsync();
        var random = new Random(seed);
        Someone[] people = [day.Siti, day.Siti, day.Verifier, day.FrontOfficer];
        await day.Siti.HandsInEverythingAsync(day);

        for (var act = 0; act < Acts; act++)
        {
            var somebody = people[random.Next(people.Length)];
            var did = await ActAsync(day, somebody, random);

            Assert.True(day.Log.Errors.Count == 0, $"seed {seed}, act {act}: {somebody.Person.User.Name} {did}\n{string.Join('\n', day.Log.Errors)}");
            day.Siti.CanGoOn();
        }

        day.EveryPressIsAnsweredOnce(people.Distinct());
        Assert.Empty(day.Log.Errors);
        await day.Siti.Says("/mulai");
        day.Siti.CanGoOn();
        await day.Verifier.Says("/antrean");
        Assert.NotEmpty(day.Verifier.Read);
    }

    /// <summary>Mostly what the screens offer, since otherwise no walk would get far.</summary>
    private static async Task<string> ActAsync(Play day, Someone somebody, Random random)
    {
        var own = somebody.Person.Private;
        switch (random.Next(20))
        {
            case < 8:
                return await PressesOneOfAsync(somebody, own, random, newest: 1);
            case < 12 when somebody != day.Siti:
                return await PressesOneOfAsync(somebody, day.Theatre.DeskGroup, random, newest: 4);
            case < 15:
                var words = random.Next(4) > 0 ? AnswerTo(day, somebody) : Typed[random.Next(Typed.Length)];
                await somebody.Says(words);
                return $"said {words[..Math.Min(words.Length, 20)]}";
            case 15 or 16:
                await somebody.Sends(random.Next(3) > 0 ? Papers.Pdf($"{random.Next()}") : Samples.Pdf(trailer: "/Encrypt 9 0 R"), "berkas.pdf", caption: random.Next(2) > 0 ? "NPWP" : null);
                return "sent a file";
            case 17:
                await somebody.Actor.SendsStickerAsync(own);
                return "sent a sticker";
            case 18:
                await somebody.SharesContact();
                return "shared a contact";
            default:
                return await PressesOneOfAsync(somebody, own, random, newest: 40);
        }
    }

    /// <summary>Any button of the newest messages that have some; among many, an old one.</summary>
    private static async Task<string> PressesOneOfAsync(Someone somebody, Chat chat, Random random, int newest)
    {
        var keys = chat.Messages.Where(message => message.Keyboard is not null).TakeLast(newest).SelectMany(message => message.Keyboard!.Buttons).ToList();
        if (keys.Count == 0)
        {
            await somebody.Says("/mulai");
            return "found no button";
        }

        var key = keys[random.Next(keys.Count)];
        await somebody.PressesData(key.CallbackData!, chat);
        return $"pressed {key.Text}";
    }

    /// <summary>Of the right kind, where a question of the procedure stands open.</summary>
    private static string AnswerTo(Play day, Someone somebody)
    {
        var last = somebody.Person.Private.Messages.LastOrDefault(message => message.From.IsBot)?.Words ?? "";
        return day.Theatre.Worker.Office.Procedures[0].Fields.FirstOrDefault(field => somebody.Pattern($"field.{field.Key}.ask").IsMatch(last))?.Type switch
        {
            FieldType.Nik => WalkThrough.Nik,
            FieldType.Email => WalkThrough.Email,
            FieldType.Phone => WalkThrough.Phone,
            FieldType.Nib => WalkThrough.Nib,
            FieldType.Date => "23-11-2026",
            _ => "Siti Melati",
        };
    }
}
