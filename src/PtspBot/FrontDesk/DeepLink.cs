using PtspBot.Domain;
using PtspBot.Domain.Talk;
using PtspBot.Mailroom;

namespace PtspBot.FrontDesk;

/// <summary>
/// A link that opens the bot at a place: <c>?start=c-OSS-2026-00001</c> at a case, <c>?start=s-oss-2019</c> at a service, <c>?start=k-…</c> at cases that were opened at the counter. A case
/// that is not there and a case of somebody else are answered alike. An invitation (<c>p-</c>) is the staff desk's.
/// </summary>
internal static class DeepLink
{
    private const string Case = "c-";
    private const string Service = "s-";

    public static void Follow(Visitor visitor)
    {
        if (visitor.Incoming is not Said said || said.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is not [_, var link, ..])
            return;

        if (link.StartsWith(CounterProof.LinkPrefix, StringComparison.Ordinal))
            LinkRoom.Enter(visitor, link[CounterProof.LinkPrefix.Length..]);
        else if (visitor.Conversation.Consented is null)
            return;
        else if (link.StartsWith(Case, StringComparison.Ordinal))
            ToCase(visitor, link[Case.Length..]);
        else if (link.StartsWith(Service, StringComparison.Ordinal))
            ToService(visitor, link[Service.Length..]);
    }

    private static void ToCase(Visitor visitor, string number)
    {
        if (MenuRoom.ByNumber(visitor, number) is { } file)
            CaseRoom.Enter(visitor, file);
        else
            visitor.Post(new MenuRoom().Show(visitor).Saying(new Words("link.no-case")));
    }

    private static void ToService(Visitor visitor, string id)
    {
        var index = visitor.Offered.ToList().FindIndex(procedure => procedure.Id == id);
        if (index < 0)
            visitor.Post(new MenuRoom().Show(visitor).Saying(new Words("link.no-service")));
        else
            MenuRoom.Apply(visitor, index);
    }
}
