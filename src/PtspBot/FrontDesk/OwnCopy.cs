using System.Text;
using PtspBot.Domain;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Staff;
using PtspBot.Mailroom;
using PtspBot.Notices;

namespace PtspBot.FrontDesk;

/// <summary>The copy of everything that its owner may have: made in the turn that sends it, sealed until it is sent, and kept nowhere.</summary>
internal static class OwnCopy
{
    public static void Send(Visitor visitor)
    {
        var page = Encoding.UTF8.GetBytes(new OwnPage(visitor).Write());
        foreach (var file in visitor.Cases)
            Proceedings.Exported(file, visitor.Actor, visitor.At);
        visitor.Turn.Post(new MadeFile(Plain(visitor, new Words("mydata.copy.file")), visitor.Equipment.Writer.Say(visitor.Language, new Words("mydata.copy.caption")), page) { ChatId = visitor.ChatId });
    }

    /// <summary>An entry of the journal as its applicant may read it: the day, the role, and what was done.</summary>
    public static Words Told(Visitor visitor, JournalEntry entry) => new("mydata.entry",
        ("day", visitor.Office.Clock.Today(entry.At)),
        ("who", Who(visitor, entry)),
        ("what", What(entry)),
        ("number", visitor.Own(entry.CaseId)?.Number ?? ""));

    public static string Plain(Visitor visitor, Words words) => visitor.Office.Texts.SayPlain(visitor.Language, words);

    private static string Who(Visitor visitor, JournalEntry entry) => entry.ActorKind == ActorKind.Officer && entry.ActorRoles != Role.None
        ? entry.ActorRoles.In(visitor.Office.Texts, visitor.Language)
        : Plain(visitor, new Words($"mydata.who.{Kebab.Of(entry.ActorKind)}"));

    private static Words What(JournalEntry entry) => entry.Kind switch
    {
        EntryKind.Moved when Enum.TryParse<Move>(entry.What, out var move) => new Words("mydata.did.moved", ("move", new Words($"move-button.{Kebab.Of(move)}"))),
        EntryKind.Item when Enum.TryParse<ItemMove>(entry.What, out var move) => new Words($"mydata.item.{Kebab.Of(move)}", ("item", new Words($"item.{entry.Item}.name"))),
        EntryKind.Viewed => new Words("mydata.did.viewed", ("what", Looked(entry))),
        EntryKind.Corrected => new Words("mydata.did.corrected", ("what", new Words($"field.{entry.Item}.name"))),
        EntryKind.Erased => new Words("mydata.did.erased"),
        EntryKind.Exported => new Words("mydata.did.exported"),
        EntryKind.Objected => new Words("mydata.did.objected"),
        EntryKind.Destroyed => new Words("mydata.did.destroyed"),
        EntryKind.ObjectionAnswered => new Words("mydata.did.objection-answered"),
        EntryKind.Linked => new Words("counter.did.linked"),
        EntryKind.Summoned => new Words("visit.did.summoned"),
        EntryKind.Came => new Words("visit.did.came"),
        _ => new Words("mydata.did.noted"),
    };

    private static Words Looked(JournalEntry entry) => entry switch
    {
        { Item: null } => new Words("mydata.did.the-case"),
        { What: nameof(Fact) } => new Words($"field.{entry.Item}.name"),
        _ => new Words($"item.{entry.Item}.name"),
    };
}
