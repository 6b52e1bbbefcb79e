using PtspBot.Domain;
using PtspBot.Domain.Staff;
using PtspBot.Mailroom;
using PtspBot.Notices;
using PtspBot.Records;

namespace PtspBot.StaffDesk.Commands;

/// <summary>The history of a case as a file, for those who work on cases; that it was given out is not part of it.</summary>
internal sealed class JournalCommand(CaseJournal journal, Writer writer) : IStaffCommand
{
    public string Name => Command.Journal;

    public Role Whose => Roles.OnCases;

    public Search? Seeks(Turn turn, Command command) =>
        command.First is { } number && (turn.Officer!.Roles & Roles.OnCases) != 0 ? new Search { Number = number.ToUpperInvariant(), History = number.ToUpperInvariant() } : null;

    public void Obey(Errand errand, Command command)
    {
        if ((errand.Officer.Roles & Roles.OnCases) == 0)
            errand.Show(new Words("move.no-role"));
        else if (command.First is not { } typed)
            errand.Show(new Words("journal.how"));
        else if (errand.Turn.Numbered(typed.ToUpperInvariant()) is not { } file)
            errand.Show(new Words("staff.find.none", ("number", typed)));
        else if (Casework.MaySee(errand, file).Refusal is { } refusal)
            errand.Show(refusal);
        else
            errand.Turn.Post(new MadeFile(CaseJournal.FileName(file), writer.Say(errand.Language, new Words("journal.sent", ("number", file.Number))), journal.Write(file, errand.Turn.History, errand.Turn.Roster, errand.Language, errand.Turn.At))
            {
                ChatId = errand.Officer.UserId,
                CaseId = file.Id,
            });
    }
}
