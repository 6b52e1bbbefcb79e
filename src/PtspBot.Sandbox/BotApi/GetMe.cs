namespace PtspBot.Sandbox.BotApi;

internal static class GetMe
{
    internal static Answer Run(World world, Request request)
    {
        var me = Wire.User(world.Bot);
        (me["can_join_groups"], me["can_read_all_group_messages"]) = (true, world.BotReadsAllGroupMessages);
        foreach (var ability in new[] { "supports_inline_queries", "can_connect_to_business", "has_main_web_app" })
            me[ability] = false;
        return me;
    }
}
