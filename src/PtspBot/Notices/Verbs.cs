using System.Globalization;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Procedures;

namespace PtspBot.Notices;

/// <summary>The verbs of buttons, and how moves and items are written into 64 bytes: by their place in the procedure, which a case never changes.</summary>
public static class Verbs
{
    /// <summary>A move of the conversation: <c>Home</c>, <c>Correct.3</c>.</summary>
    public const string Talk = "talk";

    public const string Language = "lang";

    /// <summary>An answer to the question that stands open.</summary>
    public const string Pick = "pick";

    /// <summary>A move of the case: <c>Claim</c>, <c>Report.0</c> for the first exit.</summary>
    public const string Move = "move";

    /// <summary>A move of an item: <c>3.0.Accept</c> for the first item of the fourth step.</summary>
    public const string Item = "item";

    /// <summary>The item's files, please: <c>3.0</c>.</summary>
    public const string View = "view";

    /// <summary>Judge what is handed in, one by one, in the officer's private chat.</summary>
    public const string Judge = "judge";

    /// <summary>The case in the officer's private chat; as good on an old button.</summary>
    public const string Open = "open";

    /// <summary>Answer the applicant who asked for an officer.</summary>
    public const string Reply = "reply";

    /// <summary>Answer the applicant who objects to a rejection; as good on an old button while nobody has.</summary>
    public const string Objection = "objection";

    /// <summary>The archive whose time is over: nothing to look at it, <c>ask.</c> or <c>yes.</c> and its proposal's id.</summary>
    public const string Keeping = "keep";

    /// <summary>I answer this applicant, in place of the officer named, or of nobody: <c>0</c>.</summary>
    public const string TakeTalk = "take";

    /// <summary>The talk is over; the bot answers again.</summary>
    public const string EndTalk = "end";

    /// <summary>What a file is that somebody sent, named by its upload: <c>3.0</c> for an item, <c>none</c>, or <c>ask</c>.</summary>
    public const string Sort = "sort";

    /// <summary>The drawing of the case's step, please; as good on an old button.</summary>
    public const string Picture = "picture";

    /// <summary>How to be reminded of a step: <c>Later.2</c>, <c>Never.2</c>, <c>AsUsual.2</c> for the third step.</summary>
    public const string Remind = "remind";

    /// <summary>Standing in for an applicant without Telegram: <see cref="Serve"/>, or what <c>CounterDesk</c> knows.</summary>
    public const string Counter = "counter";

    /// <summary>To such a case, in its applicant's place.</summary>
    public const string Serve = "serve";

    public static string Write(Procedure procedure, string step, RemindWish wish) => $"{wish}.{procedure.IndexOf(step)}";

    public static (RemindWish Wish, string Step)? ReadWish(Procedure procedure, string? written)
    {
        var parts = (written ?? "").Split('.');
        return parts.Length == 2 && Enum.TryParse<RemindWish>(parts[0], out var wish) && Enum.IsDefined(wish) && Index(parts[1], procedure.Steps.Count) is { } step
            ? (wish, procedure.Steps[step].Key)
            : null;
    }

    public static string Write(Procedure procedure, string? step, Trigger trigger)
    {
        if (trigger.Way is not { } way)
            return $"{trigger.Move}";

        var exits = procedure.Find(step)!.Exits;
        return $"{trigger.Move}.{exits.ToList().FindIndex(exit => exit.Key == way)}";
    }

    public static Trigger? ReadTrigger(Procedure procedure, string? step, string? written)
    {
        var parts = (written ?? "").Split('.');
        if (!Enum.TryParse<Move>(parts[0], out var move) || !Enum.IsDefined(move))
            return null;
        if (parts.Length == 1)
            return new Trigger(move);

        return procedure.Find(step)?.Exits is { } exits && Index(parts[1], exits.Count) is { } index ? new Trigger(move, exits[index].Key) : null;
    }

    public static string Write(Procedure procedure, ItemOnDesk on, ItemMove? move = null)
    {
        var place = $"{procedure.IndexOf(on.Step.Key)}.{ItemOnDesk.ItemsOf(on.Step).ToList().FindIndex(item => item.Key == on.Rule.Key)}";
        return move is null ? place : $"{place}.{move}";
    }

    public static (ItemOnDesk On, ItemMove? Move)? ReadItem(Procedure procedure, CaseFile file, string? written)
    {
        var parts = (written ?? "").Split('.');
        if (parts.Length < 2 || Index(parts[0], procedure.Steps.Count) is not { } step)
            return null;

        var items = ItemOnDesk.ItemsOf(procedure.Steps[step]);
        if (Index(parts[1], items.Count) is not { } item || ItemOnDesk.Find(procedure, file, procedure.Steps[step].Key, items[item].Key) is not { } on)
            return null;
        if (parts.Length == 2)
            return (on, null);

        return Enum.TryParse<ItemMove>(parts[2], out var move) && Enum.IsDefined(move) ? (on, move) : null;
    }

    private static int? Index(string written, int count) =>
        int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < count ? index : null;
}
