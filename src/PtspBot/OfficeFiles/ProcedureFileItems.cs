using PtspBot.Domain.Procedures;

namespace PtspBot.OfficeFiles;

/// <summary>Reads the papers of a checklist and the duties of a list.</summary>
internal sealed class ProcedureFileItems(ProcedureFileConditions conditions, ProcedureFileParties parties, ProcedureLines lines)
{
    public IReadOnlyList<Item> Papers(YamlEntry entry) => List(entry, map => One(map) with { Actor = Party.Applicant });

    /// <summary>A duty may be another's, and may have a day on which it is due.</summary>
    public IReadOnlyList<Item> Duties(YamlEntry entry) => List(entry, map => One(map) with
    {
        Actor = map.Find("actor") is { } actor ? parties.One(actor) : Party.Applicant,
        DueDays = map.Find("due-workdays") is { } due ? Days(due) : null,
        Agency = map.Find("agency")?.Text(),
    });

    private IReadOnlyList<Item> List(YamlEntry entry, Func<YamlMap, Item> read)
    {
        var items = entry.List();
        if (entry.IsList && items.Count == 0)
            entry.Refuse("'items' is empty.");
        return [.. items.Select(each => lines.Note(read(each.Map()), each.Line))];
    }

    private Item One(YamlMap map)
    {
        var via = map.Find("via") is { } entry ? Channels(entry) : [Channel.Chat];
        var files = map.Find("files");
        if (files?.Number() is < 0)
            files.Refuse("'files' cannot be less than 0.");

        return new Item(map.Key())
        {
            Optional = map.Find("optional")?.Flag() ?? false,
            When = conditions.All(map.Find("when")),
            Via = via,
            Files = files?.Number() ?? 1,
        };
    }

    private static IReadOnlyList<Channel> Channels(YamlEntry entry)
    {
        var channels = entry.List();
        if (entry.IsList && channels.Count == 0)
            entry.Refuse("'via' is empty; a paper must have a way in.");
        foreach (var form in channels.Where(each => each.IsText && each.Text() == "form"))
            form.Refuse("'form' is not offered yet; a paper comes via chat or counter.");
        return [.. channels.Where(each => !(each.IsText && each.Text() == "form")).Select(each => each.Choice<Channel>()).Distinct()];
    }

    private static int Days(YamlEntry entry)
    {
        var days = entry.Number();
        if (days < 1)
            entry.Refuse($"'{entry.Name}' must be 1 or more.");
        return days;
    }
}
