using PtspBot.Domain.Cases;
using PtspBot.Domain.Staff;
using PtspBot.Domain.Talk;
using PtspBot.Mailroom;
using PtspBot.OfficeFiles;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.FrontDesk;

/// <summary>Whatever people do, in whatever order, each turn says something and leaves a way on. Seeds are fixed, so that a failure can be walked again.</summary>
public sealed class RandomWalkTests
{
    private const int Steps = 400;

    private static readonly string[] Typed =
    [
        "/start", "/start abc", "/mulai", "/status", "/bantuan", "/batal", "/petugas", "/entah", "petugas", "halo", "", "   ", "Siti Aminah", "9972010101900001",
        "9972017201900001", "9972010101900002", "12345", "siti@example.com", "siti@gmial.com", "bukan email", "081200000001", "Warung Melati", "Pakunden", "9120000000001",
        "OSS-2026-00001", "password: Rahasia1", "23-11-2026", "31 Februari 2026", new('x', 5000), "<b>&", "😀",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void In_the_offices_own_procedure_no_input_leaves_a_chat_without_a_way_on(int seed) => Walk(Offices.Oss, seed);

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    public void Nor_in_a_quite_different_procedure(int seed) => Walk(Offices.Billboard, seed);

    [Fact]
    public void Walks_reach_every_place_of_the_conversation()
    {
        var seen = Enumerable.Range(10, 12).SelectMany(seed => Walk(Offices.Oss, seed)).ToHashSet();

        Assert.Equal(Enum.GetValues<Place>().Order(), seen.Order());
    }

    private static HashSet<Place> Walk(Office office, int seed)
    {
        var desk = new MemoryDesk();
        desk.Pair(-100, StaffChatKind.Desk);
        var random = new Random(seed);
        ApplicantChat[] chats = [new(office, desk, 501), new(office, desk, 502, "en")];
        List<string> buttons = [];
        HashSet<Place> seen = [];

        for (var step = 0; step < Steps * chats.Length; step++)
        {
            var chat = chats[random.Next(chats.Length)];
            chat.Now += TimeSpan.FromMinutes(random.Next(60));
            if (Act(chat, random, buttons) is not { } did)
                continue;

            AssertAnswered(chat, $"seed {seed}, step {step}: {did}");
            seen.Add(chat.Conversation.Place);
            buttons.AddRange(chat.Buttons.Select(button => button.Data));
        }

        return seen;
    }

    /// <summary>Mostly what the screen offers, since otherwise no walk would get far.</summary>
    private static string? Act(ApplicantChat chat, Random random, List<string> old)
    {
        if (chat.Conversation.Place is Place.Intake or Place.Form && random.Next(10) < 7)
            return Answer(chat, random);

        switch (random.Next(20))
        {
            case < 9 when chat.Buttons.Count > 0:
                var button = chat.Buttons[random.Next(chat.Buttons.Count)];
                chat.PressesData(button.Data);
                return $"pressed {button.Text}";
            case < 13:
                return Say(chat, chat.Conversation is { Place: Place.Intake or Place.Form } ? Guess(chat, random) : Typed[random.Next(Typed.Length)]);
            case 13:
                chat.SendsFile(random.Next(2) == 0 ? "NPWP" : null, random.Next(2) == 0 ? 1000 : 30_000_000);
                return "sent a file";
            case 14 when chat.Desk.Files.Any(file => file.ApplicantChat == chat.Conversation.ChatId && file.Uploads.Any(upload => upload.State == UploadState.Promised)):
                chat.FilesArrive(random.Next(3) == 0 ? "document.refused.unreadable" : null);
                return "files arrived";
            case 15:
                chat.SendsContact("6281200000001", random.Next(2) == 0 ? null : 777);
                return "sent a contact";
            case 16:
                chat.SendsSticker();
                return "sent a sticker";
            case 17:
                chat.Edits();
                return "edited";
            case 18 when old.Count > 0:
                chat.PressesData(old[random.Next(old.Count)]);
                return "pressed an old button, perhaps a stranger's";
            case 19:
                chat.PressesData(random.Next(2) == 0 ? "forged" : new ButtonData(PtspBot.Notices.Verbs.Talk, "99.99", Guid.NewGuid(), random.Next(5)).ToString());
                return "forged a button";
            default:
                return null;
        }
    }

    /// <summary>As an applicant would who means to get on.</summary>
    private static string Answer(ApplicantChat chat, Random random)
    {
        var picks = chat.Buttons.Where(button => button.Data.Contains($":{PtspBot.Notices.Verbs.Pick}:", StringComparison.Ordinal)).ToList();
        if (picks.Count == 0)
            return Say(chat, Guess(chat, random));

        var picked = picks[random.Next(picks.Count)];
        chat.PressesData(picked.Data);
        return $"pressed {picked.Text}";
    }

    private static string Say(ApplicantChat chat, string text)
    {
        chat.Says(text);
        return $"said {text[..Math.Min(text.Length, 20)]}";
    }

    /// <summary>Often an answer of the right type.</summary>
    private static string Guess(ApplicantChat chat, Random random) =>
        random.Next(4) == 0 ? Typed[random.Next(Typed.Length)] : chat.Conversation.Field switch
        {
            { } key when key.Contains("nik", StringComparison.Ordinal) => "9972010101900001",
            { } key when key.Contains("mail", StringComparison.Ordinal) => "siti@example.com",
            { } key when key.Contains("phone", StringComparison.Ordinal) => "081200000001",
            { } key when key.Contains("nib", StringComparison.Ordinal) => "9120000000001",
            _ => "Siti Aminah",
        };

    /// <summary>
    /// A file that has come is not spoken of to somebody who withdrew their consent, nor while another one is being asked about; what a
    /// person does themselves is always answered.
    /// </summary>
    private static bool IsSilentAsAsked(ApplicantChat chat, string when) => when.EndsWith("files arrived", StringComparison.Ordinal)
        && (chat.Conversation.WithdrawnAt is not null || chat.Desk.Files.Any(file => file.Uploads.Count(upload => upload is { IsUnsorted: true, State: UploadState.LookedInto } && upload.ChatId == chat.Conversation.ChatId) > 1));

    private static void AssertAnswered(ApplicantChat chat, string when)
    {
        var mine = chat.LastLetters.Where(letter => letter.ChatId == chat.Conversation.ChatId).ToList();
        if (mine is [Seen] || IsSilentAsAsked(chat, when))
            return;

        var last = mine.OfType<Message>().LastOrDefault(message => message.Keyboard is not null) ?? mine.OfType<Message>().LastOrDefault();
        Assert.True(last is { Html.Length: > 0 }, $"{when}: nothing was said");
        Assert.True(last.Keyboard is InlineKeyboard { Rows.Count: > 0 } or ReplyKeyboard { Rows.Count: > 0 }, $"{when}: no way on under: {last.Html}");
        Assert.True(mine.OfType<PressAnswer>().Count() == (when.Contains("press", StringComparison.Ordinal) || when.Contains("forged", StringComparison.Ordinal) ? 1 : 0), $"{when}: press answers");
    }
}
