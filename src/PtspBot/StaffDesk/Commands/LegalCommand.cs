using System.Globalization;
using PtspBot.Domain;
using PtspBot.Domain.Procedures;
using PtspBot.Domain.Staff;
using PtspBot.Mailroom;
using PtspBot.Notices;

namespace PtspBot.StaffDesk.Commands;

/// <summary>Shows every officer the laws that were replaced and who answered for them; an admin answers once, with a reason that is kept.</summary>
internal sealed class LegalCommand(LegalBase laws) : IStaffCommand
{
    public string Name => Command.Legal;

    public Search? Seeks(Command command) => new() { Confirmations = true };

    public void Obey(Errand errand, Command command)
    {
        var replaced = laws.Replaced(errand.Turn.At);
        errand.Show(command.Words switch
        {
            [] when replaced.Count == 0 => new Words("legal.none"),
            [] => List(errand.Turn, replaced),
            _ when !errand.Officer.Roles.HasFlag(Role.Admin) => new Words("legal.only-admin"),
            [var place, ..] when LawAt(replaced, place) is null => new Words("legal.unknown", ("place", place)),
            [_] => new Words("legal.reason-missing"),
            [var place, ..] => Confirm(errand, LawAt(replaced, place)!, string.Join(' ', command.Words.Skip(1))),
        });
    }

    private static Words Confirm(Errand errand, ReplacedLaw law, string reason)
    {
        if (errand.Turn.Confirmations.Any(known => known.IsOf(law)))
            return new Words("legal.already");

        errand.Turn.Add(new LegalConfirmation(law, errand.Officer, reason, errand.Turn.At));
        return new Words("legal.done", ("law", law.Name));
    }

    private static Words List(Turn turn, IReadOnlyList<ReplacedLaw> replaced) => new("legal.list",
        ("laws", replaced.Select((law, index) => Line(law, index + 1, turn.Confirmations.FirstOrDefault(known => known.IsOf(law)))).ToList()));

    private static Words Line(ReplacedLaw law, int place, LegalConfirmation? confirmed)
    {
        (string, object?)[] gaps = [("place", place), .. LegalBase.Gaps(law)];
        return confirmed is null
            ? new Words("legal.unconfirmed", gaps)
            : new Words("legal.confirmed", [.. gaps, ("officer", confirmed.OfficerName), ("at", confirmed.At), ("reason", confirmed.Reason), ("roles", SpokenRoles.Of(confirmed.OfficerRoles))]);
    }

    private static ReplacedLaw? LawAt(IReadOnlyList<ReplacedLaw> replaced, string place) =>
        int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= replaced.Count ? replaced[number - 1] : null;
}
