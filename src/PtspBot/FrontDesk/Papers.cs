using PtspBot.Domain;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Procedures;
using PtspBot.Mailroom;
using PtspBot.Questions;

namespace PtspBot.FrontDesk;

/// <summary>Files sent for a checklist or for duties: which item each is for is known by its caption, by being the only one wanted, or by asking.</summary>
internal static class Papers
{
    public static bool AreTaken(Visitor visitor, CaseFile file) => Wanted(visitor, file).Count > 0;

    public static void Take(Visitor visitor, CaseFile file, SentFile sent)
    {
        visitor.Open(file);
        var wanted = Wanted(visitor, file);
        if (wanted.Count == 0)
            visitor.Post(new CaseRoom().Show(visitor).Saying(new Words("docs.none-wanted")));
        else if (FileQuestion.TooLarge(sent) is { } tooLarge)
            visitor.Post(new CaseRoom().Show(visitor).Saying(new Words("docs.refused", ("item", Unsorted.NameOf(sent)), ("why", tooLarge))));
        else if (Meant(visitor, wanted, sent) is { } on)
            Promise(visitor, on, sent.FileId, sent.Size, sent.MessageId);
        else
            Unsorted.Hold(visitor, file, sent);
    }

    /// <summary>A paper for the counter is not taken here, whoever sends it: it would lie with Telegram for good.</summary>
    public static void Promise(Visitor visitor, ItemOnDesk on, string fileId, long? size, int? message)
    {
        var name = ("item", (object?)Name(on));
        if (!on.Rule.Via.Contains(Channel.Chat))
        {
            visitor.Erase(message);
            Unsorted.GoOn(visitor, on.File, new Words("docs.counter-only", name));
            return;
        }

        if (on.Item.State == ItemState.Refused && on.Files >= on.Rule.Files)
            Replace(on, null);
        on.File.Promise(new Upload(Guid.CreateVersion7(visitor.At), on.File.Id, on.Step.Key, on.Rule.Key, null, visitor.FilesFrom, fileId, size, visitor.At));
        Unsorted.GoOn(visitor, on.File, new Words("docs.checking-item", name), brief: true);
    }

    public static void Replace(ItemOnDesk on, Upload? by)
    {
        foreach (var upload in on.File.FilesOf(on.Step.Key, on.Rule.Key).Where(upload => upload != by).ToList())
            upload.Replaced();
    }

    public static Words Name(ItemOnDesk on) => new($"item.{on.Rule.Key}.name");

    /// <summary>
    /// What is missing, was refused, or may be replaced; what belongs to the counter too, so that one hears why it is not taken
    /// here. What another body owes is brought by the applicant, as its answers are.
    /// </summary>
    public static List<ItemOnDesk> Wanted(Visitor visitor, CaseFile file) =>
    [
        .. ItemOnDesk.All(visitor.ProcedureOf(file), file)
            .Where(on => on.IsCollecting && on.Rule.Actor.Kind != PartyKind.Office && on.Item.State is ItemState.Missing or ItemState.Refused or ItemState.HandedIn)
            .OrderBy(on => on.Item.State == ItemState.HandedIn),
    ];

    /// <summary>What its caption names, else, for a file that came alone, the only one that was refused or the only one that is missing.</summary>
    private static ItemOnDesk? Meant(Visitor visitor, List<ItemOnDesk> wanted, SentFile sent)
    {
        var named = wanted.Where(on => sent.Caption?.Contains(visitor.Occasion().Say(Name(on)), StringComparison.OrdinalIgnoreCase) == true).ToList();
        if (named.Count == 1)
            return named[0];
        if (sent.Album is not null)
            return null;

        if (wanted.Where(on => on.Item.State == ItemState.Refused).ToList() is [var refused])
            return refused;

        return wanted.Where(on => on.Item.State != ItemState.HandedIn).ToList() is [var only] && only.Rule.Via.Contains(Channel.Chat) ? only : null;
    }
}
