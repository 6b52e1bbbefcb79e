using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using PtspBot.Domain.Talk;
using PtspBot.Gateway;
using PtspBot.Mailroom;
using PtspBot.Notices;

namespace PtspBot.Tests.Support;

/// <summary>Every kind of thing a person can send, as Telegram would write it and the gateway reads it: what the reader makes of it is part of what is tried.</summary>
internal sealed record Input(string Name, string Kind, string Content)
{
    /// <summary>More than a bot may fetch.</summary>
    private const long TooLarge = 25 * 1024 * 1024;

    private const string Pdf = """ "file_id":"F1","file_unique_id":"u1","file_name":"berkas.pdf","mime_type":"application/pdf" """;
    private const string Point = """ "latitude":-8.1,"longitude":112.2 """;
    private const string Media = """ {"file_id":"M1","file_unique_id":"m1","duration":3,"width":10,"height":10,"length":10} """;

    public static readonly IReadOnlyList<Input> All =
    [
        Text("a text", "apakah bisa hari ini?"),
        Text("4096 letters", new string('x', 4096)),
        Text("a name", "Siti Melati"),
        Text("an NIK", "9972010101900001"),
        Text("a password", "kata sandi OSS: melati99"),
        Text("/mulai", "/mulai"),
        Text("/start with a link", "/start abc"),
        Text("/status", "/status"),
        Text("/bantuan", "/bantuan"),
        Text("/batal", "/batal"),
        Text("/petugas", "/petugas"),
        Text("petugas", "petugas"),
        Text("an unknown command", "/rahasia"),
        Sent("a photo", """ "photo":[{"file_id":"P1","file_unique_id":"p1","width":900,"height":600,"file_size":90000}] """),
        Sent("a document", $$""" "document":{ {{Pdf}},"file_size":90000 } """),
        Sent("a document with a caption", $$""" "caption":"NPWP","document":{ {{Pdf}},"file_size":90000 } """),
        Sent("one of an album", $$""" "media_group_id":"7","document":{ {{Pdf}},"file_size":90000 } """),
        Sent("25 MB", $$""" "document":{ {{Pdf}},"file_size":{{TooLarge}} } """),
        Sent("a sticker", """ "sticker":{"file_id":"S1","file_unique_id":"s1","width":1,"height":1,"type":"regular"} """),
        Sent("a voice", $""" "voice":{Media} """),
        Sent("a video", $""" "video":{Media} """),
        Sent("a video note", $""" "video_note":{Media} """),
        Sent("an animation", $$""" "animation":{{Media}},"document":{ {{Pdf}} } """),
        Sent("music", $""" "audio":{Media} """),
        Sent("a location", $$""" "location":{ {{Point}} } """),
        Sent("a venue", $$""" "venue":{"location":{ {{Point}} },"title":"Pasar","address":"Blitar"},"location":{ {{Point}} } """),
        Sent("a poll", """ "poll":{"id":"1","question":"?","options":[]} """),
        Sent("what Telegram invents tomorrow", """ "hologram":{"file_id":"H1"} """),
        Sent("the own contact", $$""" "contact":{"phone_number":"6281200000001","first_name":"Siti","user_id":{{ApplicantChat.Siti}} } """),
        Sent("somebody else's contact", """ "contact":{"phone_number":"6281200000009","first_name":"Budi","user_id":99} """),
        new("an edited message", "edited_message", """ "text":"yang benar ini","edit_date":1764000000 """),
        new("a button of before", "callback_query", "stale"),
        new("a forged button", "callback_query", "forged"),
    ];

    /// <summary>As it reaches the house, from a chat that stands where this one does.</summary>
    public Incoming Read(ApplicantChat from)
    {
        var update = new JsonObject { ["update_id"] = 1, [Kind] = JsonNode.Parse(Kind == "callback_query" ? Press(from) : $"{{ {Head(from)}, {Content} }}") };
        var clock = new FakeTimeProvider(from.Now);
        return new Reader(clock).Read(Encoding.UTF8.GetBytes(update.ToJsonString()))! with { At = from.Now };
    }

    public bool IsPress => Kind == "callback_query";

    private static Input Text(string name, string text) => new(name, "message", $""" "text":{JsonSerializer.Serialize(text)} """);

    private static Input Sent(string name, string content) => new(name, "message", content);

    private static string Head(ApplicantChat from) =>
        $$""" "message_id":{{from.NextMessage()}},"date":{{from.Now.ToUnixTimeSeconds()}},"from":{{Person(from)}},"chat":{{Chat(from)}} """;

    private string Press(ApplicantChat from) =>
        $$""" {"id":"q{{from.NextMessage()}}","from":{{Person(from)}},"message":{ {{Head(from)}} },"chat_instance":"1","data":"{{Data(from)}}"} """;

    /// <summary>An old button answered a question of before: the same verb, for a moment that has passed.</summary>
    private string Data(ApplicantChat from) => Content == "forged"
        ? "1:::::"
        : new ButtonData(Verbs.Talk, $"{TalkMove.Accept}", null, from.Conversation.Revision - 1).ToString();

    private static string Person(ApplicantChat from) => $$""" {"id":{{from.Conversation.ChatId}},"is_bot":false,"first_name":"Siti","language_code":"id"} """;

    private static string Chat(ApplicantChat from) => $$""" {"id":{{from.Conversation.ChatId}},"type":"private","first_name":"Siti"} """;
}
