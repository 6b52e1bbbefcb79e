using System.Globalization;
using PtspBot.Domain;
using PtspBot.Domain.Staff;
using PtspBot.Mailroom;
using PtspBot.Notices;

namespace PtspBot.StaffDesk.Commands;

/// <summary>
/// The roster, and an admin's changes to it: other roles, a pause, an end. Whoever is changed is told, and so is every other
/// admin; nobody can take the last admin from the office.
/// </summary>
internal sealed class RolesCommand(Pairing pairing, StaffMenu menu, Writer writer) : IStaffCommand
{
    /// <summary>Characters; it stands in every entry of the journal.</summary>
    private const int LongestTitle = 80;

    public string Name => Command.Roles;

    public Role Whose => Role.Admin;

    public void Obey(Errand errand, Command command)
    {
        var officers = Known(errand.Turn.Roster);
        if (!errand.Officer.Roles.HasFlag(Role.Admin))
            errand.Show(new Words("authority.roles.only-admin"));
        else if (command.Words.Count == 0)
            errand.Show(List(officers));
        else if (!int.TryParse(command.First, NumberStyles.None, CultureInfo.InvariantCulture, out var place) || place < 1 || place > officers.Count || officers[place - 1].HasLeft)
            errand.Show(new Words("authority.roles.unknown", ("place", command.First)));
        else if (Change([.. command.Words.Skip(1)]) is not { } change)
            errand.Show(new Words("authority.roles.how", ("roles", Pairing.RoleWords)));
        else
            Apply(errand, officers[place - 1], change);
    }

    /// <summary>In the order they came, those who have left too, so that a number means the same person tomorrow.</summary>
    private static List<Officer> Known(Roster roster) => [.. roster.Officers.OrderBy(officer => officer.Since).ThenBy(officer => officer.UserId)];

    private void Apply(Errand errand, Officer officer, Action<Officer> change)
    {
        var before = (officer.Roles, officer.Active);
        change(officer);
        if (!errand.Turn.Roster.Holding(Role.Admin).Any())
        {
            officer.Assign(before.Roles);
            officer.Resume();
            errand.Show(new Words("authority.roles.last-admin"));
            return;
        }

        var language = writer.Language(errand.Turn.ConversationOf(officer.UserId)?.Language);
        errand.Turn.Post(menu.For(officer, language));
        errand.Turn.Post(writer.Write(new Screen(new Words("authority.roles.told", ("state", StateOf(officer)))), officer.UserId, language));
        foreach (var admin in errand.Turn.Roster.Holding(Role.Admin).Where(one => one != officer))
            errand.Turn.Post(writer.Write(new Screen(new Words("authority.roles.done", ("admin", errand.Officer.Name), ("officer", officer.Name), ("state", StateOf(officer)))), admin.UserId, errand.Language));
    }

    private Action<Officer>? Change(string[] words) => words switch
    {
        [var only] when Says(only, "suspend") => officer => officer.Suspend(),
        [var only] when Says(only, "resume") => officer => officer.Resume(),
        [var only] when Says(only, "remove") => officer => officer.Leave(),
        [var first, .. var title] when Says(first, "acting") && string.Join(' ', title) is { Length: <= LongestTitle } written => officer => officer.ActAs(written.Length == 0 ? null : written),
        _ when pairing.RolesNamed(words) is { } roles => officer => officer.Assign(roles),
        _ => null,
    };

    private bool Says(string word, string key) => writer.Hears(word, $"authority.word.{key}");

    private static Words List(List<Officer> officers) => new("authority.roles.list",
        ("officers", officers.Index().Where(one => !one.Item.HasLeft)
            .Select(one => new Words("authority.roles.line", ("place", one.Index + 1), ("officer", one.Item.Name), ("state", StateOf(one.Item)))).ToList()));

    private static Words StateOf(Officer officer) => officer switch
    {
        { HasLeft: true } => new Words("authority.roles.left"),
        { Active: false } => new Words("authority.roles.suspended", ("roles", SpokenRoles.Of(officer.Roles))),
        { ActingAs: { } title } => new Words("authority.roles.acting", ("roles", SpokenRoles.Of(officer.Roles)), ("title", title)),
        _ => new Words("authority.roles.active", ("roles", SpokenRoles.Of(officer.Roles))),
    };
}
