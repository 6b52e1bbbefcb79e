using System.Globalization;
using PtspBot.Domain;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Identity;
using PtspBot.Domain.Procedures;
using PtspBot.Mailroom;
using PtspBot.Notices;
using PtspBot.OfficeFiles;

namespace PtspBot.StaffDesk;

/// <summary>
/// The population numbers of a case for those whose step it is: what looks unusual in them, always; the digits in full only
/// on request, in private, on record and for a few minutes.
/// </summary>
internal sealed class Numbers(Office office, Writer writer)
{
    /// <summary>What the officer should know of the numbers before judging; none of it says that a number is wrong.</summary>
    public IReadOnlyList<Words> Findings(CaseFile file, DateTimeOffset at) =>
    [
        .. from field in Fields(file)
           from finding in Read(file, field)?.Findings(office.Regions, office.Clock.Today(at)) ?? []
           select new Words(finding.IsStrong ? "authority.nik-strong" : "authority.nik-soft", ("name", new Words($"field.{field.Key}.name")), ("finding", finding.Words)),
    ];

    public IEnumerable<IReadOnlyList<Choice>> Buttons(CaseFile file) => Fields(file).Select(field => (List<Choice>)new Choice(
        new Words("authority.reveal", ("name", new Words($"field.{field.Key}.name"))),
        new ButtonData(StaffVerbs.Reveal, office.Proceedings(file.Procedure).Procedure.Fields.ToList().IndexOf(field).ToString(CultureInfo.InvariantCulture), file.Id, file.Version)));

    public void Reveal(Errand errand, CaseFile file, string? place)
    {
        var fields = office.Proceedings(file.Procedure).Procedure.Fields.ToList();
        if (!int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var index) || index >= fields.Count || !Fields(file).Contains(fields[index]))
        {
            errand.Tell(new Words("staff.press.gone"));
            return;
        }

        errand.PointToPrivate();
        var key = fields[index].Key;
        var until = Proceedings.Reveal(file, key, errand.Actor, errand.Turn.At, office.Rights.RevealedFor);
        var words = new Words("authority.revealed", ("number", file.Number), ("name", new Words($"field.{key}.name")), ("value", file.ValueOf(key)), ("until", until));
        errand.Turn.Post(writer.Write(new Screen(words), errand.Officer.UserId, errand.Language, VeilNotice.SlotOf(file.Id, key)) with { CaseId = file.Id });
    }

    private IEnumerable<Field> Fields(CaseFile file) =>
        office.Proceedings(file.Procedure).Procedure.Fields.Where(field => field.Type == FieldType.Nik && file.ValueOf(field.Key) is not null);

    private static Nik? Read(CaseFile file, Field field) => Nik.TryRead(file.ValueOf(field.Key) ?? "", out var nik, out _) ? nik : null;
}
