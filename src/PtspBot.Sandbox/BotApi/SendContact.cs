namespace PtspBot.Sandbox.BotApi;

internal static class SendContact
{
    internal static Answer Run(World world, Request request)
    {
        var contact = new Contact(request.Required("phone_number"), request.Required("first_name"), request.Has("last_name") ? request.Text("last_name") : null);
        if (request.Has("vcard"))
            throw Refusal.BadRequest("SANDBOX_VCARD_NOT_IMPLEMENTED");

        var chat = Destination.Reachable(world, request);
        return Sending.Post(world, request, chat, Permissions.Texts, "contacts", draft => draft with { Contact = contact });
    }
}
