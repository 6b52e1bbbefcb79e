using System.Globalization;
using System.Net;
using System.Text;
using PtspBot.Domain;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Procedures;

namespace PtspBot.FrontDesk;

/// <summary>A page that any telephone opens: every answer in full, every paper, what was done and by which role, and what was agreed to.</summary>
internal sealed class OwnPage(Visitor visitor)
{
    private const int Kilobyte = 1024;

    private readonly StringBuilder _page = new();

    public string Write()
    {
        _page.Append(CultureInfo.InvariantCulture, $"<!doctype html><html lang=\"{visitor.Language}\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">");
        _page.Append("<style>body{font-family:sans-serif;max-width:45em;margin:1em auto;padding:0 1em}th{text-align:left;vertical-align:top;padding-right:1em}</style>");
        Add("title", new Words("mydata.copy.title"));
        Add("h1", new Words("mydata.copy.title"));
        Add("p", new Words("mydata.copy.made", ("office", new Words("office.name")), ("at", visitor.At)));
        foreach (var file in visitor.Stored)
            Case(file);
        Consents();
        Add("p", new Words("mydata.copy.rights", Counter.Gaps(visitor.Office.Clock.Calendar)));
        return _page.Append("</html>").ToString();
    }

    private void Case(CaseFile file)
    {
        Add("h2", file.Phase == Phase.Draft ? new Words("mydata.copy.draft") : MenuRoom.Line(visitor, file));
        var procedure = visitor.ProcedureOf(file);
        _page.Append("<table>");
        foreach (var field in procedure.Fields.Where(field => file.ValueOf(field.Key) is not null))
            Row(new Words($"field.{field.Key}.name"), InFull(field, file.ValueOf(field.Key)!));
        _page.Append("</table>");
        List("mydata.copy.papers", file.Uploads.Where(upload => upload.State == UploadState.Stored).Select(Paper));
        List("mydata.copy.history", visitor.Turn.Own.Journal.Where(entry => entry.CaseId == file.Id).Select(entry => OwnCopy.Told(visitor, entry)));
    }

    private void Consents() => List("mydata.copy.consents", visitor.Turn.Own.Consents.Select(consent => consent.WithdrawnAt is { } withdrawn
        ? new Words("mydata.copy.consent-withdrawn", ("version", consent.NoticeVersion), ("at", consent.At), ("withdrawn", withdrawn))
        : new Words("mydata.copy.consent", ("version", consent.NoticeVersion), ("at", consent.At))));

    private static Words Paper(Upload upload) => new("mydata.copy.paper",
        ("name", upload.Item is { } item ? new Words($"item.{item}.name") : new Words($"field.{upload.Field}.name")),
        ("kind", (upload.Kind ?? "").ToUpperInvariant()),
        ("size", (upload.Size ?? 0) / Kilobyte),
        ("at", upload.At));

    /// <summary>To its owner alone, who asked for it: not masked.</summary>
    private object InFull(Field field, string value) => field.Type == FieldType.Nik ? value : visitor.Equipment.Spoken.Say(field, value);

    private void List(string heading, IEnumerable<Words> lines)
    {
        var all = lines.ToList();
        if (all.Count == 0)
            return;

        Add("h3", new Words(heading));
        _page.Append("<ul>");
        all.ForEach(line => Add("li", line));
        _page.Append("</ul>");
    }

    private void Row(Words name, object value)
    {
        _page.Append("<tr>");
        Add("th", name);
        Add("td", new Words("mydata.copy.value", ("value", value)));
        _page.Append("</tr>");
    }

    private void Add(string element, Words words) => _page.Append(CultureInfo.InvariantCulture,
        $"<{element}>{WebUtility.HtmlEncode(OwnCopy.Plain(visitor, words)).Replace("\n", "<br>", StringComparison.Ordinal)}</{element}>");
}
