using System.Text.Json;
using PtspBot.Domain.Talk;

namespace PtspBot.FrontDesk;

/// <summary>
/// What files that are not sorted yet were called by whoever sent them, kept sealed with the conversation while it is at
/// their case. Forgotten with it, they are asked about by kind and size.
/// </summary>
/// <param name="Asked">The file that stands asked about, so that of many at once only one question stands open.</param>
internal sealed record Held(Guid CaseId, IReadOnlyList<HeldFile> Files, Guid? Asked = null)
{
    public static Held Of(Visitor visitor, Guid caseId)
    {
        var none = new Held(caseId, []);
        if (!IsAt(visitor, caseId) || visitor.Conversation.Draft is not { } written)
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

    public HeldFile? Find(Guid upload) => Files.FirstOrDefault(file => file.Upload == upload);

    public Held Without(Guid upload) => this with { Files = [.. Files.Where(file => file.Upload != upload)], Asked = Asked == upload ? null : Asked };

    /// <summary>Elsewhere the conversation keeps something else.</summary>
    public void Keep(Visitor visitor)
    {
        if (IsAt(visitor, CaseId))
            visitor.Conversation.Fill(null, null, Files.Count == 0 && Asked is null ? null : JsonSerializer.Serialize(this));
    }

    private static bool IsAt(Visitor visitor, Guid caseId) => visitor.Conversation.Place == Place.Case && visitor.Conversation.CaseId == caseId;
}

/// <param name="Photo">Which photo it is, counted as they came; a document has a name.</param>
internal sealed record HeldFile(Guid Upload, string? Name, int? Photo, string? Album, int? MessageId);
