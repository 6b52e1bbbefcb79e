using PtspBot.Domain;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Procedures;
using PtspBot.Domain.Talk;
using PtspBot.Mailroom;
using PtspBot.Notices;
using PtspBot.Questions;

namespace PtspBot.FrontDesk;

/// <summary>Files sent for a checklist or for duties: which item each is for is known by its caption, by being the only one wanted, or by asking.</summary>
internal static class Papers
{
    private const string None = "none";

    public static bool AreTaken(Visitor visitor, CaseFile file) => Wanted(visitor, file).Count > 0;

    public static void Take(Visitor visitor, CaseFile file, SentFile sent)
    {
        visitor.Open(file);
        var wanted = Wanted(visitor, file);
        if (wanted.Count == 0)
            visitor.Post(new CaseRoom().Show(visitor).Saying(new Words("docs.none-wanted")));
        else if (FileQuestion.TooLarge(sent) is { } tooLarge)
            visitor.Post(new CaseRoom().Show(visitor).Saying(tooLarge));
        else if (Meant(visitor, wanted, sent.Caption) is { } on)
            Promise(visitor, on, HeldFile.Of(sent));
        else
            Hold(visitor, file, sent);
    }

    /// <summary>The button of the question which item a file is, if this is one.</summary>
    public static string? Picked(Visitor visitor, Incoming incoming) =>
        Held.Of(visitor, visitor.File!.Id).Files.Count > 0 ? visitor.Occasion().Picked(incoming) : null;

    public static void Assign(Visitor visitor, string picked)
    {
        var file = visitor.File!;
        var held = Held.Of(visitor, file.Id);
        (held with { Files = [.. held.Files.Skip(1)] }).Keep(visitor);

        if (picked == None)
            visitor.Post(Rest(visitor, file).Saying(new Words("docs.dropped")));
        else if (Verbs.ReadItem(visitor.Procedure, file, picked) is ({ } on, null) && Wanted(visitor, file).Any(wanted => wanted.Rule.Key == on.Rule.Key && wanted.Step.Key == on.Step.Key))
            Promise(visitor, on, held.Files[0]);
        else
            visitor.Post(Rest(visitor, file).Saying(new Words("trouble.stale")));
    }

    /// <summary>A paper for the counter is not taken here, whoever sends it: it would lie with Telegram for good.</summary>
    private static void Promise(Visitor visitor, ItemOnDesk on, HeldFile sent)
    {
        var name = ("item", (object?)Name(on));
        if (!on.Rule.Via.Contains(Channel.Chat))
        {
            visitor.Erase(sent.MessageId);
            visitor.Post(Rest(visitor, on.File).Saying(new Words("docs.counter-only", name)));
            return;
        }

        if (on.Item.State == ItemState.Refused && on.Files >= on.Rule.Files)
            Replace(on, null);
        on.File.Promise(new Upload(Guid.CreateVersion7(visitor.At), on.File.Id, on.Step.Key, on.Rule.Key, null, visitor.ChatId, sent.FileId, sent.Size, visitor.At));
        visitor.Post(Rest(visitor, on.File, brief: true).Saying(new Words("docs.checking-item", name)));
    }

    public static void Replace(ItemOnDesk on, Upload? by)
    {
        foreach (var upload in on.File.FilesOf(on.Step.Key, on.Rule.Key).Where(upload => upload != by).ToList())
            upload.Replaced();
    }

    private static void Hold(Visitor visitor, CaseFile file, SentFile sent)
    {
        var held = Held.Of(visitor, file.Id);
        (held with { Files = [.. held.Files, HeldFile.Of(sent)] }).Keep(visitor);
        visitor.Post(Which(visitor, file));
    }

    /// <summary>The question of the next file still unknown, else the case.</summary>
    private static Screen Rest(Visitor visitor, CaseFile file, bool brief = false) =>
        Held.Of(visitor, file.Id).Files.Count > 0 ? Which(visitor, file)
        : brief ? new Screen(new Words("docs.soon"), [visitor.Button("docs.see", TalkMove.Open, caseId: file.Id)])
        : new CaseRoom().Show(visitor);

    private static Screen Which(Visitor visitor, CaseFile file)
    {
        var count = Held.Of(visitor, file.Id).Files.Count;
        return new Screen(count == 1 ? new Words("docs.which") : new Words("docs.which-first", ("n", count)),
        [
            .. Wanted(visitor, file).Select(on => (List<Choice>)visitor.Pick(Label(on), Verbs.Write(visitor.Procedure, on))),
            (List<Choice>)visitor.Pick(new Words("docs.none-of-these"), None),
        ]);
    }

    /// <summary>What its caption names, else the only one that was refused, else the only one that is missing.</summary>
    private static ItemOnDesk? Meant(Visitor visitor, List<ItemOnDesk> wanted, string? caption)
    {
        var named = wanted.Where(on => caption?.Contains(visitor.Occasion().Say(Name(on)), StringComparison.OrdinalIgnoreCase) == true).ToList();
        if (named.Count == 1)
            return named[0];

        if (wanted.Where(on => on.Item.State == ItemState.Refused).ToList() is [var refused])
            return refused;

        return wanted.Where(on => on.Item.State != ItemState.HandedIn).ToList() is [var only] && only.Rule.Via.Contains(Channel.Chat) ? only : null;
    }

    private static Words Label(ItemOnDesk on) => on.Item.State == ItemState.HandedIn ? new Words("docs.replace", ("item", Name(on))) : Name(on);

    private static Words Name(ItemOnDesk on) => new($"item.{on.Rule.Key}.name");

    /// <summary>
    /// What is missing, was refused, or may be replaced; what belongs to the counter too, so that one hears why it is not taken
    /// here. What another body owes is brought by the applicant, as its answers are.
    /// </summary>
    private static List<ItemOnDesk> Wanted(Visitor visitor, CaseFile file) =>
    [
        .. ItemOnDesk.All(visitor.ProcedureOf(file), file)
            .Where(on => on.IsCollecting && on.Rule.Actor.Kind != PartyKind.Office && on.Item.State is ItemState.Missing or ItemState.Refused or ItemState.HandedIn)
            .OrderBy(on => on.Item.State == ItemState.HandedIn),
    ];
}
