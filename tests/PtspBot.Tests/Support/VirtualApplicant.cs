using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading.Channels;
using PtspBot.OfficeFiles;
using PtspBot.Sandbox;
using PtspBot.Tests.Documents;

namespace PtspBot.Tests.Support;

/// <summary>Applies once, and where there is an office to decide, goes on to its decision. The hasty ones know the form and do several things at once.</summary>
internal sealed partial class VirtualApplicant(World world, Texts texts, int number) : VirtualPerson(world, texts, world.AddPerson($"Pemohon {number}"))
{
    /// <summary>What everybody is asked, in the order of the form.</summary>
    private static readonly string[] Form =
    [
        "privacy.notice", "field.applicant-kind.ask", "field.full-name.ask", "field.applicant-nik.ask", "field.email-address.ask", "field.mobile-phone.ask",
        "field.business-name.ask", "field.business-kelurahan.ask", "region.which", "field.service-mode.ask", "review.ask", "notice.created",
    ];

    private readonly List<string> _read = [.. Form];

    /// <summary>What this person had to read, in this order.</summary>
    public IReadOnlyList<string> Read => _read;

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

    /// <summary>The case numbers this person was told.</summary>
    public IReadOnlyList<string> Numbers => [.. Said("notice.created").Select(message => CaseNumber().Match(message.Words!).Value).Distinct()];

    public string Nib { get; } = string.Create(CultureInfo.InvariantCulture, $"1234567{number:D6}");

    /// <summary>An officer registers the business and hands in what comes of it.</summary>
    public bool IsAssisted => Answers["service-mode"] == "assisted";

    public bool HasNpwp => number % 4 is 1 or 2;

    /// <summary>The NPWP cannot be read at first.</summary>
    public bool IsSentBack => number % 4 == 2;

    public bool IsRejected => number % 4 == 0;

    /// <summary>How the decision is told.</summary>
    public string Decision => IsRejected ? "notice.rejected-advised" : "notice.approved";

    private bool IsHasty => number % 2 == 0;

    public async Task ApplyAsync(CancellationToken cancellationToken)
    {
        Start();
        await PressAsync("privacy.notice", "privacy.accept", cancellationToken);
        await PressAsync("field.applicant-kind.ask", $"field.applicant-kind.choice.{Answers["applicant-kind"]}", cancellationToken);
        foreach (var field in new[] { "full-name", "applicant-nik", "email-address", "mobile-phone", "business-name" })
        {
            if (!IsHasty || field == "full-name")
                await SeeAsync($"field.{field}.ask", cancellationToken);
            Say(Answers[field]);
        }

        await PressAsync("field.business-kelurahan.ask", "region.district", cancellationToken);
        await PressAsync("region.which", "Bendogerit", cancellationToken);
        await PressAsync("field.service-mode.ask", $"field.service-mode.choice.{Answers["service-mode"]}", cancellationToken);
        await PressAsync("review.ask", "review.send", cancellationToken);
        await SeeAsync("notice.created", cancellationToken);
    }

    /// <param name="office">Takes the case from the moment an officer can do something for it.</param>
    public async Task GoOnAsync(ChannelWriter<VirtualApplicant> office, CancellationToken cancellationToken)
    {
        await ReadAndPressAsync("step.register-account.guide", "step.register-account.report", cancellationToken);
        await ReadAndPressAsync("step.activation-mail.guide", "step.activation-mail.report", cancellationToken);
        if (IsAssisted)
            await office.WriteAsync(this, cancellationToken);
        else
            await RegisterAsync(cancellationToken);

        await ReadAsync("step.licensing-papers.guide", cancellationToken);
        if (HasNpwp)
            await HandInNpwpAsync(cancellationToken);
        if (!IsAssisted)
            await office.WriteAsync(this, cancellationToken);
        if (IsSentBack)
            await CorrectAsync(cancellationToken);
        await ReadAsync(Decision, cancellationToken);
    }

    private static string Letters(int number) => string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(digit => (char)('A' + digit - '0')));

    private async Task RegisterAsync(CancellationToken cancellationToken)
    {
        await ReadAndPressAsync("step.register-business.guide", "step.register-business.report", cancellationToken);
        await ReadAsync("field.nib-number.ask", cancellationToken);
        Say(Nib);
        await ReadAsync("field.business-licence.ask", cancellationToken);
        SendScan($"izin {number}");
    }

    private async Task HandInNpwpAsync(CancellationToken cancellationToken)
    {
        // A table of numbers as each picture has its own: the content of each is another.
        SendPhoto(Samples.Jpeg(Samples.Segment(0xDB, Encoding.ASCII.GetBytes($"{number}"))), IsHasty ? "NPWP" : null);
        if (!IsHasty)
            await ReadAndPressAsync("docs.which", "item.npwp-card.name", cancellationToken);
        await ReadAsync("case.item.handed-in", cancellationToken);
    }

    private async Task CorrectAsync(CancellationToken cancellationToken)
    {
        await ReadAsync("notice.sent-back", cancellationToken);
        SendScan($"npwp {number}");
        await ReadAsync("notice.resubmitted", cancellationToken);
    }

    private async Task ReadAndPressAsync(string question, string label, CancellationToken cancellationToken)
    {
        _read.Add(question);
        await PressAsync(question, label, cancellationToken);
    }

    private async Task ReadAsync(string key, CancellationToken cancellationToken)
    {
        _read.Add(key);
        await SeeAsync(key, cancellationToken);
    }

    private Task<Message> SeeAsync(string key, CancellationToken cancellationToken) => SeeAsync(() => Said(key).FirstOrDefault(), key, cancellationToken);

    private async Task PressAsync(string question, string label, CancellationToken cancellationToken) =>
        Press(Person.Private, await SeeAsync(() => Said(question).Select(message => ButtonOn(message, label)).LastOrDefault(button => button is not null), label, cancellationToken));

    [GeneratedRegex("[A-Z]+-[0-9]{4}-[0-9]{5}")]
    private static partial Regex CaseNumber();
}
