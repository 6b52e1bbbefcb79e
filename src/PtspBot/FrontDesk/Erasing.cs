using PtspBot.Domain;
using PtspBot.Domain.Cases;

namespace PtspBot.FrontDesk;

/// <summary>
/// Erased at its owner's wish is what nobody decided anything on: a draft, files that were replaced, cases called off before
/// the office had a part in them. The rest is an archive, and it is said until when.
/// </summary>
internal static class Erasing
{
    public static IReadOnlyList<Words> Said(Visitor visitor) =>
    [
        new Words("mydata.erase.ask"),
        .. Now(visitor) is { Count: > 0 } now ? [new Words("mydata.erase.now", ("items", now))] : (IReadOnlyList<Words>)[new Words("mydata.erase.nothing")],
        .. Later(visitor) is { Count: > 0 } later ? [new Words("mydata.erase.later", ("items", later))] : (IReadOnlyList<Words>)[],
        new Words("mydata.erase.sure"),
    ];

    public static void Do(Visitor visitor)
    {
        List<Guid> files = [];
        foreach (var file in visitor.Cases.ToList())
        {
            var hadAnswers = file.IsNoArchive && file.Facts.Count > 0;
            var forgotten = file.IsNoArchive ? file.ForgetEverything() : file.ForgetLeftovers();
            files.AddRange(forgotten);
            if (forgotten.Count > 0 || hadAnswers)
                Proceedings.Erased(file, visitor.Actor, visitor.At);
        }

        if (visitor.Draft is { } draft)
            files.AddRange(Drop(visitor, draft));
        Delete(visitor, files);
    }

    /// <returns>The ids of its files, which are to be deleted.</returns>
    public static IReadOnlyList<Guid> Drop(Visitor visitor, CaseFile draft)
    {
        List<Guid> files = [.. draft.Uploads.Select(upload => upload.Id)];
        if (visitor.Conversation.CaseId == draft.Id)
            visitor.Conversation.Focus(null);
        visitor.Turn.Drop(draft);
        return files;
    }

    /// <summary>The contents go once the rows are gone; what a kill in between leaves is swept later.</summary>
    public static void Delete(Visitor visitor, IReadOnlyList<Guid> files)
    {
        if (files.Count > 0)
            visitor.Turn.After(cancellationToken => visitor.Equipment.Contents.DeleteAsync(files, cancellationToken));
    }

    private static List<Words> Now(Visitor visitor)
    {
        List<Words> items = [];
        if (visitor.Draft is not null)
            items.Add(new Words("mydata.erase.draft"));
        items.AddRange(visitor.Cases.Where(file => file.IsNoArchive && file.Facts.Count > 0).Select(file => new Words("mydata.erase.called-off", ("number", file.Number))));
        if (visitor.Cases.Where(file => !file.IsNoArchive).Sum(file => file.Leftovers().Count) is > 0 and var leftovers)
            items.Add(new Words("mydata.erase.leftovers", ("count", leftovers)));
        return items;
    }

    private static List<Words> Later(Visitor visitor) =>
    [
        .. visitor.Cases.Where(file => !file.IsNoArchive).Select(file => file.Stage.IsFinal
            ? new Words("mydata.erase.archive", ("number", file.Number), ("until", visitor.Office.Rights.KeptUntil(visitor.Office.Clock, file.StageSince)))
            : new Words("mydata.erase.running", ("number", file.Number), ("years", visitor.Office.Rights.RecordYears))),
    ];
}
