using PtspBot.Domain;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Figures;
using PtspBot.Domain.Procedures;
using PtspBot.Mailroom;
using PtspBot.Notices;
using PtspBot.OfficeFiles;

namespace PtspBot.Records;

/// <summary>Everything that happened to one case, who did it and with which roles, as a paper. By number: who the applicant is, it does not say.</summary>
public sealed class CaseJournal(Office office)
{
    public static string FileName(CaseFile file) => $"riwayat-{file.Number}.pdf";

    public byte[] Write(CaseFile file, IReadOnlyList<JournalLine> lines, Roster roster, string language, DateTimeOffset madeAt) => Printing.Write(PaperOf(file, lines, roster, language, madeAt));

    internal Paper PaperOf(CaseFile file, IReadOnlyList<JournalLine> lines, Roster roster, string language, DateTimeOffset madeAt)
    {
        string Say(string key, params (string, object?)[] gaps) => office.Texts.SayPlain(language, new Words(key, gaps));
        var procedure = office.Machine(file.Procedure).Procedure;

        return new Paper(
            Say("journal.title", ("number", file.Number)),
            [
                Say("journal.about", ("sop", procedure.Sop), ("version", procedure.Version), ("opened", file.OpenedAt)),
                file.Stage.IsFinal ? Say($"case.final.{Kebab.Of(file.Phase)}") : Say("journal.stands", ("step", new Words($"step.{file.Step}.name"))),
                Say("journal.made", ("at", madeAt), ("count", lines.Count)),
            ],
            [.. lines.Select(line => EntryOf(procedure, line, roster, Say))],
            Say("journal.page", ("number", file.Number), ("page", "{0}")));
    }

    private PaperEntry EntryOf(Procedure procedure, JournalLine line, Roster roster, Speaker say)
    {
        var calendar = office.Clock.Calendar;
        List<string> details = [say("journal.by", ("who", WhoOf(line, roster, say)))];
        if (line.FromStep != line.ToStep && procedure.Find(line.ToStep) is { } to)
            details.Add(say("journal.leads-to", ("step", new Words($"step.{to.Key}.name"))));
        if (line.Channel is { } channel)
            details.Add(say($"records.channel.{Kebab.Of(channel)}"));
        if (line.Reason is { } code)
            details.Add(say("journal.reason", ("reason", office.Texts.Has($"reason.{code}") ? $"{code} – {say($"reason.{code}")}" : office.Texts.Has($"journal.because.{code}") ? say($"journal.because.{code}") : code)));
        if (line.Ground is { } ground)
            details.Add(say("journal.ground", ("ground", ground)));
        if (line.Note is { } note)
            details.Add(say("journal.note", ("note", note)));
        return new PaperEntry(say("journal.head", ("no", line.Number), ("day", calendar.DayOf(line.At)), ("clock", calendar.TimeOf(line.At)), ("what", WhatOf(line, roster, say))), details);
    }

    /// <summary>What a later version of the program wrote is named as it stands.</summary>
    private string WhatOf(JournalLine line, Roster roster, Speaker say)
    {
        var key = line.Kind is EntryKind.Moved or EntryKind.Item && line.What.Length > 0 ? $"journal.{Kebab.Of(line.Kind)}.{Kebab.Of(line.What)}" : $"journal.{Kebab.Of(line.Kind)}";
        if (!office.Texts.Has(key))
            return $"{line.Kind}: {line.What}";

        return say(key,
            ("item", line.Item is { } item && office.Texts.Has($"item.{item}.name") ? say($"item.{item}.name") : line.Item is { } fact && office.Texts.Has($"field.{fact}.name") ? say($"field.{fact}.name") : ""),
            ("step", line.FromStep is { } step ? say($"step.{step}.name") : ""),
            ("officer", long.TryParse(line.Way, out var id) ? NameOf(id, roster, say) : ""),
            ("percent", line.Way ?? ""));
    }

    private static string WhoOf(JournalLine line, Roster roster, Speaker say) => line.ActorKind switch
    {
        ActorKind.Counter => say("journal.counter", ("officer", NameOf(line.ActorId, roster, say))),
        ActorKind.Officer => say("journal.officer", ("officer", NameOf(line.ActorId, roster, say)), ("roles", string.Join(", ", [.. SpokenRoles.Of(line.ActorRoles).Select(role => say(role.Key)), .. line.ActingAs is { } title ? [title] : Array.Empty<string>()]))),
        ActorKind.Applicant => say("records.applicant"),
        _ => say("records.itself"),
    };

    private static string NameOf(long id, Roster roster, Speaker say) => roster.Known(id)?.Name ?? say("records.officer-gone");

    private delegate string Speaker(string key, params (string, object?)[] gaps);
}
