using System.Text.Json;
using PtspBot.Domain.Talk;
using PtspBot.Mailroom;

namespace PtspBot.FrontDesk;

/// <summary>Files of which it is not known yet what they are, kept with the conversation until a button says it.</summary>
internal sealed record Held(Guid CaseId, IReadOnlyList<HeldFile> Files)
{
    public static Held Of(Visitor visitor, Guid caseId)
    {
        var none = new Held(caseId, []);
        if (visitor.Conversation is not { Place: Place.Case, Draft: { } written })
            return none;

        try
        {
            return JsonSerializer.Deserialize<Held>(written) is { } held && held.CaseId == caseId && held.Files is not null ? held : none;
        }
        catch (JsonException)
        {
            return none;
        }
    }

    public void Keep(Visitor visitor) => visitor.Conversation.Fill(null, null, Files.Count == 0 ? null : JsonSerializer.Serialize(this));
}

internal sealed record HeldFile(string FileId, long? Size, int? MessageId)
{
    public static HeldFile Of(SentFile sent) => new(sent.FileId, sent.Size, sent.MessageId);
}
