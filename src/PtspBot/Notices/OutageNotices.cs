using PtspBot.Domain;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Procedures;
using PtspBot.Domain.Staff;
using PtspBot.Domain.Talk;
using PtspBot.Mailroom;
using PtspBot.OfficeFiles;

namespace PtspBot.Notices;

/// <summary>
/// The course of an outage in the office's procedures: the cases at steps that depend on the body are put on hold and go
/// on afterwards. Each applicant hears of both once, behind everything more urgent; whoever ended it gets the report.
/// </summary>
public sealed class OutageNotices(Office office, Notices notices, Writer writer) : IOutageCourse
{
    public void Know(IReadOnlyList<Disruption> outages) => office.Outages.Replace(outages);

    public IEnumerable<(ProcedureName Procedure, IReadOnlyList<string> Steps)> Stops(Disruption outage) =>
        from procedure in office.Procedures
        let steps = procedure.Steps.Where(step => step.DependsOn.Contains(outage.Body)).Select(step => step.Key).ToList()
        where steps.Count > 0
        select (procedure.Name, (IReadOnlyList<string>)steps);

    public IEnumerable<Letter> Hold(Disruption outage, CaseFile file, Conversation? applicant, Roster roster, DateTimeOffset at) =>
        Told(outage, file, applicant, roster, at, proceedings => proceedings.Hold(file, outage, at));

    public IEnumerable<Letter> GoOn(Disruption outage, CaseFile file, Conversation? applicant, Roster roster, DateTimeOffset at) =>
        Told(outage, file, applicant, roster, at, proceedings =>
        {
            if (proceedings.GoOn(file, at) is { } shift)
                outage.WentOn(shift);
        });

    public IEnumerable<Letter> Report(Disruption outage, Roster roster, DateTimeOffset at)
    {
        var words = new Words("outage.report",
            ("party", new Words($"party.{outage.Body}")), ("reason", outage.Reason), ("since", outage.Since), ("until", outage.EndedAt!),
            ("by", outage.DeclaredByName), ("ender", outage.EndedByName), ("count", outage.Resumed),
            ("shifted", outage.Shifted == 0 ? new Words("outage.shift-none") : new Words("outage.shift", ("count", outage.Shifted), ("longest", outage.LongestShift))));
        long?[] chats = [outage.EndedBy, roster.Chat(StaffChatKind.Escalation)?.ChatId];
        return chats.OfType<long>().Distinct().Select(chat =>
            writer.Write(new Screen(words), chat, writer.Language(null)) with { Lane = Lane.Staff, Key = $"outage/{outage.Id:N}/report/{chat}" });
    }

    private List<Letter> Told(Disruption outage, CaseFile file, Conversation? applicant, Roster roster, DateTimeOffset at, Action<Proceedings> play)
    {
        var (letters, told) = (new List<Letter>(), file.Journal.Count);
        play(office.Proceedings(file.Procedure));
        notices.Tell(new Telling(file, applicant, roster, at, letters.Add), told);
        return [.. letters.Select(letter => letter with { Lane = Lane.Reminders, Key = letter.StateOf() is not null ? null : $"outage/{outage.Id:N}/{file.Id:N}/{(outage.Lasts ? "held" : "on")}" })];
    }
}
