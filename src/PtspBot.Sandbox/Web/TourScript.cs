using System.Text.Json;
using System.Text.Json.Nodes;

namespace PtspBot.Sandbox.Web;

/// <summary>The office's tour of its own procedure, sent with the sentences it names in every language: what is said and pressed in it stands in the office's files alone.</summary>
internal sealed class TourScript(IStage stage)
{
    internal Task SendAsync(HttpContext http)
    {
        var script = Read();
        var named = Words(script).Distinct().ToList();
        script["texts"] = new JsonObject(stage.Languages.Select(language => KeyValuePair.Create(language, (JsonNode?)Texts(language, named))));
        return http.Response.WriteAsJsonAsync(script, http.RequestAborted);
    }

    /// <summary>An office without a tour has one of no steps, and the page offers none.</summary>
    private JsonObject Read()
    {
        try
        {
            return stage.Tour is { } tour ? JsonNode.Parse(tour)!.AsObject() : new() { ["steps"] = new JsonArray() };
        }
        catch (JsonException error)
        {
            throw new InvalidOperationException($"The office's tour cannot be read: {error.Message}");
        }
    }

    private JsonObject Texts(string language, IEnumerable<string> named) =>
        new(named.Select(key => (key, Words: stage.Say(language, key))).Where(text => text.Words is not null).Select(text => KeyValuePair.Create(text.key, (JsonNode?)text.Words)));

    private static IEnumerable<string> Words(JsonNode? node) => node switch
    {
        JsonObject many => many.SelectMany(field => Words(field.Value)),
        JsonArray list => list.SelectMany(Words),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => [(string)value!],
        _ => [],
    };
}
