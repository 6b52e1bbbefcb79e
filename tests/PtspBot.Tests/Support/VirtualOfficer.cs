using System.Globalization;
using PtspBot.Mailroom;
using PtspBot.OfficeFiles;
using PtspBot.Sandbox;
using Chat = PtspBot.Sandbox.Chat;
using Message = PtspBot.Sandbox.Message;

namespace PtspBot.Tests.Support;

/// <summary>
/// Takes one case after the other to its decision: on its card in the staff group, and in private, where papers are judged and forms
/// filled in. Only a card that has followed everything done so far is pressed: an older one would be refused.
/// </summary>
internal sealed class VirtualOfficer(World world, Texts texts, Person person, Chat desk) : VirtualPerson(world, texts, person)
{
    private string _number = "";
    private int _version;
    private int _read;

    public async Task DecideAsync(VirtualApplicant applicant, CancellationToken cancellationToken)
    {
        (_number, _version) = (applicant.Numbers[0], 0);
        if (applicant.IsAssisted)
            await RegisterAsync(applicant, cancellationToken);

        await OnCardAsync("Ditunjukkan: KTP asli", cancellationToken, applicant.HasNpwp ? "card.item.handed-in" : "card.head");
        await OnCardAsync("move-button.claim", cancellationToken, "card.phase.open");
        await OnCardAsync("card.button.judge", cancellationToken, "card.phase.in-review");
        await PressAsync("item.ktp-original.name", "judge.button.accept", cancellationToken);
        if (applicant.IsSentBack)
            await SendBackAsync(cancellationToken);
        if (applicant.HasNpwp)
            await PressAsync("item.npwp-card.name", "judge.button.accept", cancellationToken);
        await (applicant.IsRejected ? RejectAsync(cancellationToken) : ApproveAsync(cancellationToken));
    }

    /// <summary>What the applicant would report who does it alone.</summary>
    private async Task RegisterAsync(VirtualApplicant applicant, CancellationToken cancellationToken)
    {
        await OnCardAsync("move-button.claim", cancellationToken, "card.phase.open");
        await OnCardAsync("move-button.report", cancellationToken, "card.phase.in-review");
        await SayAsync("field.nib-number.ask", applicant.Nib, cancellationToken);
        await ReadAsync(message => message, "field.business-licence.ask", cancellationToken);
        SendScan($"izin {applicant.Nib}");
        await PressAsync("staff-form.outputs.summary", "staff-form.outputs.confirm", cancellationToken);
    }

    private async Task SendBackAsync(CancellationToken cancellationToken)
    {
        await PressAsync("item.npwp-card.name", "judge.button.refuse", cancellationToken);
        await PressAsync("staff-form.refusal-reason", "reason.D02", cancellationToken);
        await PressAsync("judge.done", "move-button.send-back", cancellationToken);
        await PressAsync("staff-form.send-back.summary", "staff-form.send-back.confirm", cancellationToken);
        await OnCardAsync("card.button.judge", cancellationToken, "card.phase.in-review", "card.item.handed-in");
    }

    private async Task RejectAsync(CancellationToken cancellationToken)
    {
        await PressAsync("judge.done", "move-button.reject", cancellationToken);
        await PressAsync("staff-form.reject.reason", "reason.U03", cancellationToken);
        await SayAsync("staff-form.reject.ground", "Perda RTRW Kota Blitar", cancellationToken);
        await SayAsync("staff-form.reject.advice", "Mohon memilih lokasi lain.", cancellationToken);
        await PressAsync("staff-form.reject.summary", "staff-form.reject.confirm", cancellationToken);
        await SeeAsync(() => Card("case.final.rejected"), "case.final.rejected", cancellationToken);
    }

    private async Task ApproveAsync(CancellationToken cancellationToken)
    {
        await PressAsync("judge.done", "move-button.approve", cancellationToken);
        await PressAsync("staff-form.approve.recorded", "staff-form.approve.yes", cancellationToken);
        await SayAsync("field.licence-number.ask", $"503/{_number}", cancellationToken);
        await SayAsync("field.licence-date.ask", Now.AddDays(-1).ToString("dd-MM-yyyy", CultureInfo.InvariantCulture), cancellationToken);
        await PressAsync("staff-form.approve.summary", "staff-form.approve.confirm", cancellationToken);
        await SeeAsync(() => Card("step.fulfil-commitments.name"), "step.fulfil-commitments.name", cancellationToken);
    }

    private async Task OnCardAsync(string label, CancellationToken cancellationToken, params string[] shows) =>
        Press(desk, Noted(await SeeAsync(() => Card(shows) is { } card && ButtonOn(card, label) is { } button && IsNew(button) ? button : null, label, cancellationToken)));

    private async Task PressAsync(string question, string label, CancellationToken cancellationToken) =>
        Press(Person.Private, Noted(await ReadAsync(message => ButtonOn(message, label) is { } button && IsNew(button) ? button : null, question, cancellationToken)));

    private async Task SayAsync(string question, string words, CancellationToken cancellationToken)
    {
        await ReadAsync(message => message, question, cancellationToken);
        Say(words);
    }

    /// <summary>The case's last message in the group, if it shows all of these.</summary>
    private Message? Card(params string[] shows) =>
        desk.Messages.LastOrDefault(message => message.From.IsBot && IsOfCase(message)) is { } card && shows.All(key => Pattern(key).IsMatch(card.Words!)) ? card : null;

    /// <summary>Below what was read last: whatever was asked before stands above it.</summary>
    private async Task<T> ReadAsync<T>(Func<Message, T?> find, string question, CancellationToken cancellationToken)
        where T : class
    {
        var (at, found) = await SeeAsync(
            () => Person.Private.Messages.Where(message => message.Id > _read && message.From.IsBot && IsOfCase(message) && Pattern(question).IsMatch(message.Words!))
                .Select(message => Tuple.Create(message.Id, find(message))).FirstOrDefault(one => one.Item2 is not null),
            question, cancellationToken);
        _read = at;
        return found!;
    }

    private bool IsOfCase(Message message) => message.Words?.Contains(_number, StringComparison.Ordinal) == true;

    private bool IsNew(Button button) => ButtonData.TryParse(button.Data) is not { Case: not null } data || data.Version > _version;

    private Button Noted(Button button)
    {
        if (ButtonData.TryParse(button.Data) is { Case: not null } data)
            _version = data.Version;
        return button;
    }
}
