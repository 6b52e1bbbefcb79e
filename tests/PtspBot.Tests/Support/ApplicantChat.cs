using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Talk;
using PtspBot.FrontDesk;
using PtspBot.Mailroom;
using PtspBot.Notices;
using PtspBot.OfficeFiles;
using PtspBot.Questions;

namespace PtspBot.Tests.Support;

/// <summary>An applicant at the front desk, turn by turn and in memory; what the office says is kept as their phone would show it.</summary>
internal sealed class ApplicantChat(Office office, MemoryDesk desk, long userId = ApplicantChat.Siti, string language = "id")
{
    /// <summary>Who it is when nobody is named.</summary>
    public const long Siti = 501;

    /// <summary>A Monday morning with the office open.</summary>
    public static readonly DateTimeOffset Monday = new(2026, 11, 23, 2, 0, 0, TimeSpan.Zero);

    private readonly PtspBot.FrontDesk.FrontDesk _frontDesk = new(EquipmentOf(office));
    private int _message;

    public DateTimeOffset Now { get; set; } = Monday;

    public MemoryDesk Desk => desk;

    public IReadOnlyList<Letter> LastLetters { get; private set; } = [];

    public Message LastMessage { get; private set; } = new("") { ChatId = userId };

    /// <summary>How often they typed, pressed or sent something.</summary>
    public int Inputs => _message;

    public string Last => LastMessage.Html;

    public Conversation Conversation => desk.Conversation(userId, language);

    public CaseFile File => desk.Case(Conversation.CaseId!.Value)!;

    public IReadOnlyList<InlineButton> Buttons => ButtonsOf(LastMessage);

    /// <summary>For whoever writes a message beside the ways there are here.</summary>
    public int NextMessage() => ++_message;

    private Sender Me => new(userId, "Siti", language);

    public void Says(string text) => Play(new Said(text) { ChatId = userId, Chat = ChatKind.Private, From = Me, At = Now, MessageId = ++_message });

    public void Presses(string label) => PressesData(
        Buttons.FirstOrDefault(button => button.Text == label)?.Data ?? throw new InvalidOperationException($"No button '{label}' under: {Last}\n{string.Join(" | ", Buttons.Select(button => button.Text))}"));

    /// <summary>The button whose label is this text of the office.</summary>
    public void PressesKey(string key) => Presses(office.Texts.SayPlain(language, key));

    /// <param name="under">The message it hangs under; the newest, where it is not said.</param>
    public void PressesData(string data, Message? under = null) =>
        Play(new Pressed($"q{++_message}", data)
        {
            ChatId = userId,
            Chat = ChatKind.Private,
            From = Me,
            At = Now,
            MessageId = _message,
            Shown = (under ?? LastMessage).Html,
            Label = ButtonsOf(under ?? LastMessage).FirstOrDefault(button => button.Data == data)?.Text,
        });

    public void SendsContact(string phone, long? owner = null) =>
        Play(new SentContact(phone, owner ?? userId) { ChatId = userId, Chat = ChatKind.Private, From = Me, At = Now, MessageId = ++_message });

    public void SendsFile(string? caption = null, long size = 1000, string? name = null, string? album = null) =>
        Play(new SentFile($"file{_message}", size, IsPhoto: name is null && album is not null, caption, album, name) { ChatId = userId, Chat = ChatKind.Private, From = Me, At = Now, MessageId = ++_message });

    public void SendsSticker() => Play(new SentOther("sticker") { ChatId = userId, Chat = ChatKind.Private, From = Me, At = Now, MessageId = ++_message });

    public void Edits() => Play(new Edited { ChatId = userId, Chat = ChatKind.Private, From = Me, At = Now, MessageId = _message });

    /// <summary>Every promised file arrives, or is refused.</summary>
    public void FilesArrive(string? refusal = null, string? content = null)
    {
        foreach (var (file, upload) in desk.Files.Where(file => file.ApplicantChat == userId).SelectMany(file => file.Uploads.Where(upload => upload.State == UploadState.Promised).Select(upload => (file, upload))).ToList())
            Play(new FileArrived(file.Id, upload.Id, refusal is null ? "pdf" : null, 1000, refusal is null ? content ?? upload.FileId : null, refusal) { ChatId = userId, Chat = ChatKind.Private, From = Me, At = Now });
    }

    public void Play(Incoming incoming)
    {
        var turn = new Turn(incoming, Now, desk);
        Assert.True(_frontDesk.Takes(turn));
        _ = _frontDesk.Asks(turn).ToList();
        _frontDesk.Play(turn);
        LastLetters = turn.Letters;
        LastMessage = turn.Letters.OfType<Message>().LastOrDefault(message => message.ChatId == userId && message.Keyboard is not null)
            ?? turn.Letters.OfType<Message>().LastOrDefault(message => message.ChatId == userId) ?? LastMessage;
    }

    /// <summary>From the first word to the review, as most people would.</summary>
    public void FillsIn(string nik = "9972010101900001", string business = "Warung Melati")
    {
        Says("/start");
        Presses("Saya setuju");
        Answers(nik, business);
    }

    public void Answers(string nik = "9972010101900001", string business = "Warung Melati")
    {
        Presses("Perseorangan");
        Says("Siti Aminah");
        Says(nik);
        Says("siti@example.com");
        SendsContact("6281200000001");
        Says(business);
        Presses("Kec. Sukorejo");
        Presses("Pakunden");
        Presses("Sendiri (mandiri)");
    }

    private static IReadOnlyList<InlineButton> ButtonsOf(Message message) => message.Keyboard is InlineKeyboard keys ? [.. keys.Rows.SelectMany(row => row)] : [];

    private static Equipment EquipmentOf(Office office)
    {
        var (spoken, writer) = (new Spoken(office.Regions, office.Businesses), new Writer(office.Texts));
        var screens = new CaseScreen(office, spoken);
        var sentences = new Sentences(office, spoken);
        return new Equipment(office, writer, spoken, screens, new PtspBot.Notices.Notices(screens, new StaffCard(office, spoken), sentences, new ApplicantPost(office, spoken, writer), writer), new TestHashes(), new Whereabouts(office, sentences, spoken), new MemoryContents());
    }

    private sealed class TestHashes : IHashes
    {
        public string Of(string purpose, string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{purpose}|{text}"))));
    }
}
