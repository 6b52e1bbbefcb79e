using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Talk;
using PtspBot.Mailroom;
using PtspBot.OfficeFiles;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.FrontDesk;

/// <summary>Every state of a chat and every kind of input, played and written down: whatever comes is answered, and the answer has a next action.</summary>
public sealed partial class InputTableTests
{
    private const string Intro = """
        # Every kind of input in every state

        Written by a test that puts an applicant's chat into each state and sends it each kind of input, as Telegram would write it (`UPDATE_DOCS=1 dotnet test` writes it anew); do not edit.

        A cell names the text that begins the answer (its words stand below) and, after an arrow, where the chat is then if it is not where it was. What stands on the screen, with its buttons, follows each answer. ⓘ is shown over the button for a moment. ✓ is the next question, the case or the menu itself, without a word before it. Where a password is sent, or an NIK where one is asked for, ✗ says that the message is taken out of the chat. 👀 is put on what was passed on to an officer while the two talk: there the next word is a person's. States and inputs with the same answers share a row or a column.

        """;

    private static readonly string[] Screens = ["intake.progress", "case.head", "case.head-final", "menu.title", "review.ask", "start.welcome"];

    private static readonly IReadOnlyList<(string Key, Regex Pattern)> Sayings = [.. Offices.Oss.Texts.Keys.Select(key => (key, PatternOf(key))).Where(one => Letters().Count(one.Item2.ToString()) > 8)];

    private readonly SortedSet<string> _said = new(StringComparer.Ordinal);

    [Fact]
    public void Every_input_is_answered_in_every_state_and_leaves_a_next_action()
    {
        var rows = Standing.All.Select(standing => (standing.Name, Cells: Input.All.Select(input => Cell(standing, input)).ToList())).ToList();

        TestContext.Current.TestOutputHelper?.WriteLine($"{Standing.All.Count} states × {Input.All.Count} inputs = {Standing.All.Count * Input.All.Count} answers");
        Repository.AssertWritten(Repository.PathOf("docs", "inputs.md"), Intro + "\n" + Table(rows) + Legend());
    }

    [Fact]
    public void A_password_is_taken_out_of_the_chat_and_explained_in_every_state()
    {
        var password = Input.All.Single(input => input.Name == "a password");
        foreach (var standing in Standing.All)
        {
            var chat = standing.Enter();

            chat.Play(password.Read(chat));

            Assert.True(chat.LastLetters.OfType<Erasure>().Count() == 1, $"{standing}: the password stays.");
            Assert.True(KeyOf(TelegramHtml.ToPlain(chat.Last)) == "trouble.secret", $"{standing}: {chat.Last}");
        }
    }

    private string Cell(Standing standing, Input input)
    {
        var chat = standing.Enter();
        var before = PlaceOf(chat);

        chat.Play(input.Read(chat));

        var mine = chat.LastLetters.Where(letter => letter.ChatId == chat.Conversation.ChatId).ToList();
        if (mine is [Seen])
            return "👀";

        var last = mine.OfType<Message>().LastOrDefault(message => message.Keyboard is InlineKeyboard or ReplyKeyboard) ?? mine.OfType<Message>().LastOrDefault();
        Assert.True(last is { Html.Length: > 0 }, $"{standing} × {input.Name}: nothing is said.");
        Assert.True(last.Keyboard is InlineKeyboard { Rows.Count: > 0 } or ReplyKeyboard, $"{standing} × {input.Name}: there is no next action under: {last.Html}");
        Assert.Equal(input.IsPress ? 1 : 0, mine.OfType<PressAnswer>().Count());
        var after = PlaceOf(chat);
        return Said(mine, last) + (mine.OfType<Erasure>().Any() ? " ✗" : "") + (after == before ? "" : $" → {after}");
    }

    private string Said(IReadOnlyList<Letter> mine, Message last)
    {
        var toast = mine.OfType<PressAnswer>().FirstOrDefault()?.Text;
        var key = KeyOf(toast ?? TelegramHtml.ToPlain(last.Html));
        if (key is null || Screens.Contains(key))
            return "✓";

        _said.Add(key);
        return (toast is null ? "" : "ⓘ ") + key;
    }

    /// <summary>The text that a message begins with; of several the one with the most words of its own.</summary>
    private static string? KeyOf(string plain) =>
        Sayings.Where(one => one.Pattern.IsMatch(plain)).OrderByDescending(one => Letters().Count(one.Pattern.ToString())).Select(one => one.Key).FirstOrDefault();

    private static string PlaceOf(ApplicantChat chat)
    {
        var (talk, file) = (chat.Conversation, chat.Conversation.CaseId is { } id ? chat.Desk.Case(id) : null);
        return talk.Place switch
        {
            Place.Intake or Place.Form => $"{talk.Place}: {talk.Field}",
            Place.Case => $"{file?.Stage}",
            _ => $"{talk.Place}",
        };
    }

    private static string Table(List<(string Name, List<string> Cells)> rows)
    {
        var columns = Input.All.Select((input, at) => (input.Name, Cells: rows.Select(row => row.Cells[at]).ToList()))
            .GroupBy(column => string.Join('|', column.Cells)).Select(same => (Names: string.Join(", ", same.Select(one => one.Name)), At: Input.All.ToList().FindIndex(input => input.Name == same.First().Name))).ToList();
        var table = new StringBuilder($"| state | {string.Join(" | ", columns.Select(column => column.Names))} |\n|---|{string.Concat(Enumerable.Repeat("---|", columns.Count))}\n");
        foreach (var same in rows.GroupBy(row => string.Join('|', row.Cells)))
            table.Append(CultureInfo.InvariantCulture, $"| {string.Join("<br>", same.Select(row => row.Name))} | {string.Join(" | ", columns.Select(column => same.First().Cells[column.At]))} |\n");
        return table.ToString();
    }

    private string Legend()
    {
        var texts = Offices.Oss.Texts;
        var lines = _said.Select(key => $"| {key} | {texts.SayPlain("id", key, [.. texts.GapsOf(key).Select(gap => (gap, (object?)$"{{{gap}}}"))]).ReplaceLineEndings(" ")} |");
        return $"\n| text | its words |\n|---|---|\n{string.Join('\n', lines)}\n";
    }

    private static Regex PatternOf(string key) => new($@"\A{Someone.Pattern(Offices.Oss.Texts, "id", key)}(\n\n|\z)", RegexOptions.None, TimeSpan.FromSeconds(1));

    [GeneratedRegex("[a-z]", RegexOptions.IgnoreCase)]
    private static partial Regex Letters();
}
