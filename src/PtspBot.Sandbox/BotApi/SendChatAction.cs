namespace PtspBot.Sandbox.BotApi;

internal static class SendChatAction
{
    private static readonly HashSet<string> Actions =
    [
        "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice", "record_audio", "upload_audio",
        "upload_document", "choose_sticker", "pick_up_location", "find_location", "record_video_note", "upload_video_note", "cancel",
    ];

    internal static Answer Run(World world, Request request)
    {
        var action = request.Text("action").ToLowerInvariant();
        if (!Actions.Contains(action))
            throw Refusal.BadRequest("wrong parameter action in request");

        var chat = Destination.Reachable(world, request);
        Destination.Thread(request, chat, null);
        chat.Action = action == "cancel" ? null : (action, world.Now);
        world.Feed.Add(ChangeKind.ChatAction, chat.Id);
        return Answer.Done;
    }
}
