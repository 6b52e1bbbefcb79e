using System.Globalization;
using System.Text;
using PtspBot.OfficeFiles;
using PtspBot.Sandbox;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.Transcripts;

/// <summary>A recording as a page that reads like the chat: who said what and when in office time, buttons in brackets, edits and deletions marked.</summary>
/// <param name="chats">Whose screens are shown; what people did elsewhere stands in one line, so that one knows why the bot speaks.</param>
internal sealed class TranscriptPage(Play play, string language, IReadOnlyCollection<long> chats, bool othersActsToo)
{
    private const int Wide = 88;

    private static readonly Said Header = new(
        "Percakapan ini dimainkan oleh tes lewat HTTP dan dibandingkan dengan berkas ini; `UPDATE_DOCS=1` menulisnya kembali. [Tombol] dalam kurung siku, › tombol yang ditekan, ✎ pesan yang diubah, ✗ pesan yang dihapus, ⓘ tulisan yang muncul sekilas.",
        "A test plays this conversation over HTTP and compares it with this file; `UPDATE_DOCS=1` writes it anew. [Buttons] in brackets, › a button pressed, ✎ a message edited, ✗ a message deleted, ⓘ words that show for a moment.");

    private readonly StringBuilder _page = new();
    private readonly TimeZoneInfo _zone = play.Theatre.Zone;
    private readonly int _longestName = play.Theatre.World.People.Max(person => person.User.FirstName.Length);
    private DateOnly? _day;
    private Chat? _chat;
    private bool _isOpen;

    public string Write(string title, IEnumerable<Event> events)
    {
        _page.Append(CultureInfo.InvariantCulture, $"# {title}\n\n{Header.In(language)}\n");
        foreach (var happened in InOrder(events))
            Write(happened);
        Close();
        return _page.ToString();
    }

    /// <summary>Within one act people come first, then what the bot did, where the act was and then chat by chat: calls to several chats end in any order.</summary>
    private IEnumerable<Event> InOrder(IEnumerable<Event> events) => events
        .GroupBy(one => (one.Act, one.At))
        .SelectMany(act => act.Where(one => one.What.IsAct)
            .Concat(act.Where(one => !one.What.IsAct).OrderBy(one => act.All(other => !other.What.IsAct || other.Chat != one.Chat))
                .ThenBy(one => one.Chat!.IsPrivate ? one.Chat.Id : long.MaxValue).ThenBy(one => one.What is not Toasted)))
        .Where(IsShown);

    private bool IsShown(Event one) => one.Chat is null || chats.Contains(one.Chat.Id) || (othersActsToo && one.What.IsAct);

    private void Write(Event one)
    {
        if (one.What is Skipped skipped)
        {
            Close();
            _page.Append(CultureInfo.InvariantCulture, $"\n*… {skipped.Told.In(language)} …*\n");
            return;
        }

        var local = TimeZoneInfo.ConvertTime(one.At, _zone);
        Open(one.Chat!, DateOnly.FromDateTime(local.DateTime));
        var clock = local.ToString(language == "en" ? "HH:mm" : "HH.mm", CultureInfo.InvariantCulture);
        var who = WhoOf(one);
        var where = chats.Contains(one.Chat!.Id) || one.Chat.IsPrivate ? "" : $"({one.Chat.Title}) ";
        var head = $"{clock}  {who.PadRight(_longestName)}  ";
        var lines = LinesOf(one.What).SelectMany(Wrapped).ToList();
        for (var at = 0; at < lines.Count; at++)
            _page.Append(((at == 0 ? head + where : new string(' ', head.Length)) + lines[at]).TrimEnd()).Append('\n');
        _page.Append('\n');
    }

    private void Open(Chat chat, DateOnly day)
    {
        var shown = chats.Contains(chat.Id) ? chat : _chat ?? chat;
        if (_isOpen && day == _day && shown == _chat)
            return;

        Close();
        if (chats.Count > 1 && shown != _chat)
            _page.Append(CultureInfo.InvariantCulture, $"\n## {shown.Title}\n");
        if (day != _day)
            _page.Append(CultureInfo.InvariantCulture, $"\n**{play.Texts.Say(language, SpokenTime.Of(day, _zone)!)}**\n");
        _page.Append("\n```text\n");
        (_day, _chat, _isOpen) = (day, shown, true);
    }

    private void Close()
    {
        if (!_isOpen)
            return;

        while (_page[^1] == '\n')
            _page.Length--;
        _page.Append("\n```\n");
        _isOpen = false;
    }

    private static string WhoOf(Event one) => one.What switch
    {
        Pressed pressed => pressed.Who.FirstName,
        Posted { Message.From: { IsBot: false } person } => person.FirstName,
        Edited { Message.From: { IsBot: false } person } => person.FirstName,
        _ => "Bot",
    };

    private IEnumerable<string> LinesOf(Happening what) => what switch
    {
        Pressed pressed => [$"› [{pressed.Label}]"],
        Posted posted => Content(posted.Message),
        Edited { Before: { } before, Message.Words: { } now } when now.Length > before.Length && now.StartsWith(before, StringComparison.Ordinal) => [$"✎ … {now[before.Length..].Trim()}"],
        Edited edited when edited.Before != edited.Message.Words => Content(edited.Message).Select((line, at) => at == 0 ? $"✎ {line}" : line),
        Edited { Message.Keyboard: null } => [Of("✎ (tombolnya hilang)", "✎ (its buttons are gone)")],
        Edited edited => [Of("✎ (tombolnya berubah)", "✎ (its buttons changed)"), .. Keys(edited.Message.Markup)],
        Deleted deleted => [$"✗ {Brief(deleted.Message)}"],
        Reacted reacted => [$"{reacted.Emoji} → {Brief(reacted.Message)}"],
        Toasted toasted => [$"ⓘ {toasted.Answer.Text}"],
        _ => [],
    };

    private IEnumerable<string> Content(Message message) =>
    [
        .. MediaOf(message) is { } media ? [media] : Array.Empty<string>(),
        .. (message.Words ?? "").Split('\n', message.Words is null ? StringSplitOptions.RemoveEmptyEntries : StringSplitOptions.None),
        .. Keys(message.Markup),
    ];

    private string? MediaOf(Message message) => message switch
    {
        { Media: { Kind: MediaKind.Document } media } => $"📎 {media.File.FileName}",
        { Media.Kind: MediaKind.Photo } => Of("📷 (foto)", "📷 (photo)"),
        { Media: { } media } => $"({media.Kind})",
        { Contact: { } contact } => $"☎ {contact.FirstName}, {contact.PhoneNumber}",
        { Location: not null } => Of("📍 (lokasi)", "📍 (location)"),
        _ => null,
    };

    private string Brief(Message message) => (MediaOf(message) ?? message.Words!.Split('\n')[0]) is var said && said.Length > 40 ? said[..40] + "…" : said;

    private static IEnumerable<string> Keys(ReplyMarkup? markup) => markup switch
    {
        InlineKeyboard keyboard => keyboard.Rows.Select(row => string.Join(' ', row.Select(key => $"[{key.Text}]"))),
        ReplyKeyboard keyboard => keyboard.Rows.Select(row => string.Join(' ', row.Select(key => $"({key.Text})"))),
        _ => [],
    };

    private static IEnumerable<string> Wrapped(string line)
    {
        while (line.Length > Wide)
        {
            var at = line.LastIndexOf(' ', Wide) is var space and > 0 ? space : Wide;
            yield return line[..at];
            line = line[at..].TrimStart();
        }

        yield return line;
    }

    private string Of(string id, string en) => new Said(id, en).In(language);
}
