namespace PtspBot.Sandbox.BotApi;

internal static class AnswerCallbackQuery
{
    internal static Answer Run(World world, Request request)
    {
        var text = request.Text("text");
        if (text.EnumerateRunes().Count() > 200)
            throw Refusal.BadRequest("MESSAGE_TOO_LONG");

        var url = request.Has("url") ? request.Text("url") : null;
        return world.Queries.TryAnswer(request.Text("callback_query_id"), text.Length == 0 ? null : text, request.Flag("show_alert"), url)
            ? Answer.Done
            : throw Refusal.BadRequest("query is too old and response timeout expired or query ID is invalid");
    }
}
