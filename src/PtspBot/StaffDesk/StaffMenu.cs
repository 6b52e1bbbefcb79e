using PtspBot.Domain;
using PtspBot.Domain.Staff;
using PtspBot.Mailroom;
using PtspBot.Notices;
using PtspBot.OfficeFiles;

namespace PtspBot.StaffDesk;

/// <summary>The commands beside an officer's text box: theirs, in their language, in place of the applicants'. A command is listed once the office's texts describe it.</summary>
public sealed class StaffMenu
{
    private readonly Func<IEnumerable<IStaffCommand>> _commands;
    private readonly Texts _texts;
    private readonly Writer _writer;

    /// <param name="commands">Asked for late, because some commands change the menu themselves.</param>
    internal StaffMenu(Func<IEnumerable<IStaffCommand>> commands, Texts texts, Writer writer) => (_commands, _texts, _writer) = (commands, texts, writer);

    /// <summary>What this officer may use now; for one who has left, the applicants' menu again.</summary>
    public CommandMenu For(Officer officer, string language) => new(officer.Active ? [.. Lines(officer.Roles, language)] : []) { ChatId = officer.UserId };

    /// <summary>The same, to be read in a message.</summary>
    internal IReadOnlyList<Words> Words(Officer officer) =>
        [.. Lines(officer.Roles).Select(line => new Words("staff.command", ("name", line.Name), ("what", line.What)))];

    private IEnumerable<MenuLine> Lines(Role roles, string language) => Lines(roles).Select(line => new MenuLine(line.Name, _writer.Say(language, line.What)));

    private IEnumerable<(string Name, Words What)> Lines(Role roles) =>
        from command in _commands()
        let key = $"staff-menu.{command.Name}"
        where (roles & command.Whose) != 0 && _texts.Has(key)
        select (command.Name, new Words(key));
}
