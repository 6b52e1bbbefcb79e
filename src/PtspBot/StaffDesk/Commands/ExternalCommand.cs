using PtspBot.Domain;
using PtspBot.Domain.Cases;
using PtspBot.Mailroom;

namespace PtspBot.StaffDesk.Commands;

/// <summary>Notes on a case what the outside system says of it: the case's number and the system's code. Without a code, which ones there are.</summary>
internal sealed class ExternalCommand(Casework work) : IStaffCommand
{
    public string Name => Command.External;

    public Search? Seeks(Command command) => command.First is { } number ? new Search { Number = number.ToUpperInvariant() } : null;

    public void Obey(Errand errand, Command command)
    {
        var number = command.First?.ToUpperInvariant();
        if (number is null)
            errand.Show(new Words("external.how", ("command", $"/{Name}")));
        else if (errand.Turn.Numbered(number) is not { } file)
            errand.Show(new Words("staff.find.none", ("number", number)));
        else if (command.Words.Count < 2)
            errand.Show(new Words("external.codes", ("number", number), ("codes", Codes(file))));
        else
            Note(errand, file, command.Words[1]);
    }

    private void Note(Errand errand, CaseFile file, string code)
    {
        if (Casework.MaySee(errand, file).Refusal is { } refusal)
        {
            errand.Show(refusal);
            return;
        }

        var verdict = work.Of(file).NoteExternal(file, errand.Actor, code, errand.Turn.At);
        if (verdict.IsApplied)
            work.Refresh(errand, file);
        work.Show(errand, file, verdict.Refusal ?? new Words("external.noted", ("number", file.Number), ("code", code)));
    }

    private List<Words> Codes(CaseFile file) =>
        [.. work.Procedure(file).ExternalStatuses.Select(code => new Words("external.code", ("code", code), ("status", new Words($"external.{code}"))))];
}
