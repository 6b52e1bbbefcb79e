namespace PtspBot.Sandbox.BotApi;

/// <summary>The route table: every method this server has. What Telegram has besides is refused loudly, never with a pretended success.</summary>
internal static class Methods
{
    private static readonly Dictionary<string, Func<World, Request, Answer>> Table = new(StringComparer.OrdinalIgnoreCase)
    {
        ["getMe"] = GetMe.Run,
        ["setWebhook"] = SetWebhook.Run,
        ["deleteWebhook"] = DeleteWebhook.Run,
        ["getWebhookInfo"] = GetWebhookInfo.Run,
        ["close"] = Close.Run,
        ["logOut"] = LogOut.Run,

        ["sendMessage"] = SendMessage.Run,
        ["sendPhoto"] = SendPhoto.Run,
        ["sendDocument"] = SendDocument.Run,
        ["sendMediaGroup"] = SendMediaGroup.Run,
        ["sendContact"] = SendContact.Run,
        ["sendLocation"] = SendLocation.Run,
        ["sendChatAction"] = SendChatAction.Run,
        ["copyMessage"] = CopyMessage.Run,
        ["copyMessages"] = CopyMessages.Run,
        ["forwardMessage"] = ForwardMessage.Run,
        ["forwardMessages"] = ForwardMessages.Run,
        ["setMessageReaction"] = SetMessageReaction.Run,

        ["editMessageText"] = EditMessageText.Run,
        ["editMessageCaption"] = EditMessageCaption.Run,
        ["editMessageReplyMarkup"] = EditMessageReplyMarkup.Run,
        ["deleteMessage"] = DeleteMessage.Run,
        ["deleteMessages"] = DeleteMessages.Run,
        ["pinChatMessage"] = PinChatMessage.Run,
        ["unpinChatMessage"] = UnpinChatMessage.Run,
        ["unpinAllChatMessages"] = UnpinAllChatMessages.Run,

        ["answerCallbackQuery"] = AnswerCallbackQuery.Run,
        ["getFile"] = GetFile.Run,

        ["getChat"] = GetChat.Run,
        ["getChatMember"] = GetChatMember.Run,
        ["getChatAdministrators"] = GetChatAdministrators.Run,
        ["getChatMemberCount"] = GetChatMemberCount.Run,
        ["leaveChat"] = LeaveChat.Run,

        ["createForumTopic"] = CreateForumTopic.Run,
        ["editForumTopic"] = EditForumTopic.Run,
        ["closeForumTopic"] = CloseForumTopic.Run,
        ["reopenForumTopic"] = ReopenForumTopic.Run,
        ["deleteForumTopic"] = DeleteForumTopic.Run,
        ["unpinAllForumTopicMessages"] = UnpinAllForumTopicMessages.Run,
        ["editGeneralForumTopic"] = EditGeneralForumTopic.Run,
        ["closeGeneralForumTopic"] = CloseGeneralForumTopic.Run,
        ["reopenGeneralForumTopic"] = ReopenGeneralForumTopic.Run,
        ["hideGeneralForumTopic"] = HideGeneralForumTopic.Run,
        ["unhideGeneralForumTopic"] = UnhideGeneralForumTopic.Run,
        ["unpinAllGeneralForumTopicMessages"] = UnpinAllGeneralForumTopicMessages.Run,

        ["setMyCommands"] = SetMyCommands.Run,
        ["getMyCommands"] = GetMyCommands.Run,
        ["deleteMyCommands"] = DeleteMyCommands.Run,
        ["setChatMenuButton"] = SetChatMenuButton.Run,
        ["getChatMenuButton"] = GetChatMenuButton.Run,
        ["setMyName"] = SetMyName.Run,
        ["getMyName"] = GetMyName.Run,
        ["setMyDescription"] = SetMyDescription.Run,
        ["getMyDescription"] = GetMyDescription.Run,
        ["setMyShortDescription"] = SetMyShortDescription.Run,
        ["getMyShortDescription"] = GetMyShortDescription.Run,
    };

    internal static async Task<Answer> RunAsync(World world, Complaints complaints, string name, Request request, CancellationToken cancellationToken)
    {
        if (world.LoggedOut)
            throw new Refusal(400, "Logged out");

        var isPoll = string.Equals(name, "getUpdates", StringComparison.OrdinalIgnoreCase);
        if (isPoll || Table.ContainsKey(name))
            Check(complaints, name, request);
        if (isPoll)
            return await GetUpdates.RunAsync(world, request, cancellationToken);

        if (Table.TryGetValue(name, out var run))
        {
            lock (world.Gate)
                return run(world, request);
        }

        throw OtherMethods.Contains(name) ? Refusal.BadRequest("SANDBOX_METHOD_NOT_IMPLEMENTED") : new Refusal(404, "Not Found: method not found");
    }

    private static void Check(Complaints complaints, string name, Request request)
    {
        foreach (var unknown in Parameters.UnknownIn(name, request))
            complaints.Unknown(name, unknown);
        Parameters.RefuseNotImplemented(request);
    }
}
