using PtspBot.Domain.Staff;

namespace PtspBot.Domain.Cases;

/// <summary>What the outside system says of a case is noted beside it and decides nothing here, not even that silence there counts as a yes.</summary>
public sealed partial class Proceedings
{
    public Verdict NoteExternal(CaseFile file, Actor actor, string status, DateTimeOffset at)
    {
        if (!actor.Holds(Roles.OnCases))
            return Verdict.Refused("move.no-role");
        if (!Procedure.ExternalStatuses.Contains(status))
            return Verdict.Refused("external.unknown", ("code", status));

        file.NoteExternal(status);
        NoteInPlace(file, actor, at, EntryKind.External, nameof(EntryKind.External), reason: status);
        file.Touch();
        return Verdict.Applied;
    }
}
