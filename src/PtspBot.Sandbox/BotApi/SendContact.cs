namespace PtspBot.Sandbox.BotApi;

internal static class SendContact
{
    internal static Answer Run(World world, Request request)
    {
        if (!request.Has("phone_number"))
            throw Refusal.BadRequest("phone_number is empty");
        if (!request.Has("first_name"))
            throw Refusal.BadRequest("first_name is empty");
        if (request.Has("vcard"))
            throw Refusal.BadRequest("SANDBOX_VCARD_NOT_IMPLEMENTED");

        var chat = Destination.Writable(world, request);
        var lastName = request.Has("last_name") ? request.Text("last_name") : null;
        return Sending.Post(world, request, chat, draft => draft with { Contact = new(request.Text("phone_number"), request.Text("first_name"), lastName) });
    }
}
