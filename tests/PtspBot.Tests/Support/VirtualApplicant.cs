using System.Globalization;
using System.Text.RegularExpressions;
using PtspBot.OfficeFiles;
using PtspBot.Sandbox;

namespace PtspBot.Tests.Support;

/// <summary>
/// Applies once, acting only on what the screen shows and never a second time: whatever the worker loses, this person waits
/// for in vain. The hasty ones know the form and type several answers at once.
/// </summary>
internal sealed partial class VirtualApplicant(World world, Texts texts, int number)
{
    private const string Language = "id";

    private readonly Person _person = world.AddPerson($"Pemohon {number}");
    private readonly List<string> _presses = [];
    private string _awaits = "";
    private int _said;

    public Person Person => _person;

    /// <summary>What this person was asked, in the order of the form.</summary>
    public static IReadOnlyList<string> Asked { get; } =
    [
        "privacy.notice", "field.applicant-kind.ask", "field.full-name.ask", "field.applicant-nik.ask", "field.email-address.ask", "field.mobile-phone.ask",
        "field.business-name.ask", "field.business-kelurahan.ask", "region.which", "field.service-mode.ask", "review.ask", "notice.created",
    ];

    /// <summary>What this person answered, by field.</summary>
    public IReadOnlyDictionary<string, string> Answers { get; } = new Dictionary<string, string>
    {
        ["applicant-kind"] = "individual",
        ["full-name"] = $"Pemohon {Letters(number)}",
        ["applicant-nik"] = string.Create(CultureInfo.InvariantCulture, $"997201010190{number:D4}"),
        ["email-address"] = string.Create(CultureInfo.InvariantCulture, $"pemohon{number}@example.id"),
        ["mobile-phone"] = string.Create(CultureInfo.InvariantCulture, $"+628120000{number:D4}"),
        ["business-name"] = string.Create(CultureInfo.InvariantCulture, $"Warung Melati {number}, rumah makan"),
        ["service-mode"] = number % 3 == 0 ? "assisted" : "alone",
    };

    /// <summary>The queries of everything pressed.</summary>
    public IReadOnlyList<string> Presses => _presses;

    /// <summary>How often something was said or pressed.</summary>
    public int Acts => _said + _presses.Count;

    /// <summary>The case numbers this person was told.</summary>
    public IReadOnlyList<string> Numbers => [.. Said("notice.created").Select(message => CaseNumber().Match(message.Words!).Value).Distinct()];

    private bool IsHasty => number % 2 == 0;

    public async Task ApplyAsync(CancellationToken cancellationToken)
    {
        _said++;
        _person.Start();
        await PressAsync("privacy.notice", "privacy.accept", cancellationToken);
        await PressAsync("field.applicant-kind.ask", $"field.applicant-kind.choice.{Answers["applicant-kind"]}", cancellationToken);
        foreach (var field in new[] { "full-name", "applicant-nik", "email-address", "mobile-phone", "business-name" })
            await SayAsync(field, cancellationToken);
        await PressAsync("field.business-kelurahan.ask", "region.district", cancellationToken);
        await PressAsync("region.which", "Bendogerit", cancellationToken);
        await PressAsync("field.service-mode.ask", $"field.service-mode.choice.{Answers["service-mode"]}", cancellationToken);
        await PressAsync("review.ask", "review.send", cancellationToken);
        await SeeAsync(() => Said("notice.created").FirstOrDefault(), "notice.created", cancellationToken);
    }

    /// <summary>The number of the first message that says this, or null.</summary>
    public int? FirstWith(string key) => Said(key).FirstOrDefault()?.Id;

    public override string ToString() => $"{_person.User.Name} waits for {_awaits}:\n" + string.Join('\n', _person.Private.Messages.TakeLast(4).Select(message => $"    {message.Id} {message.From.Name}: {message.Words}"));

    private static string Letters(int number) => string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(digit => (char)('A' + digit - '0')));

    private async Task SayAsync(string field, CancellationToken cancellationToken)
    {
        if (!IsHasty || field == "full-name")
            await SeeAsync(() => Said($"field.{field}.ask").FirstOrDefault(), field, cancellationToken);
        _said++;
        _person.Say(Answers[field]);
    }

    private async Task PressAsync(string question, string label, CancellationToken cancellationToken)
    {
        var whole = Someone.Pattern(texts, Language, label, whole: true);
        var button = await SeeAsync(() => Newest(question, whole), label, cancellationToken);
        _presses.Add(_person.PressData(_person.Private, button.MessageId, button.Data));
    }

    private Button? Newest(string question, Regex label) => Said(question)
        .SelectMany(message => (message.Keyboard?.Buttons ?? []).Where(key => label.IsMatch(key.Text)).Select(key => new Button(message.Id, key.CallbackData!)))
        .LastOrDefault();

    private IEnumerable<Message> Said(string key)
    {
        var pattern = Someone.Pattern(texts, Language, key);
        return _person.Private.Messages.Where(message => message.From.IsBot && pattern.IsMatch(message.Words ?? ""));
    }

    private async Task<T> SeeAsync<T>(Func<T?> look, string what, CancellationToken cancellationToken)
        where T : class
    {
        for (_awaits = what; ;)
        {
            var since = world.Feed.Last;
            if (look() is { } seen)
                return seen;
            await world.WaitForChangeAsync(since, cancellationToken);
        }
    }

    [GeneratedRegex("[A-Z]+-[0-9]{4}-[0-9]{5}")]
    private static partial Regex CaseNumber();

    private sealed record Button(int MessageId, string Data);
}
