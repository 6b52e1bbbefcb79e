namespace PtspBot.Sandbox.BotApi;

internal static class GetFile
{
    private const int MaxDownload = 20 * 1024 * 1024;

    internal static Answer Run(World world, Request request)
    {
        if (!request.Has("file_id"))
            throw Refusal.BadRequest("file_id not specified");

        var file = world.Files.Find(request.Text("file_id")) ?? throw Refusal.BadRequest("invalid file_id");
        if (file.Size > MaxDownload)
            throw Refusal.BadRequest("file is too big");
        return world.Files.IsMisplaced(file) ? throw Refusal.BadRequest("wrong file_id or the file is temporarily unavailable") : Wire.File(file, world.Files.Link(file));
    }
}
