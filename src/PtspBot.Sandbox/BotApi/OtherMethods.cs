namespace PtspBot.Sandbox.BotApi;

/// <summary>What Telegram's Bot API has and this server does not, so that a missing method is not mistaken for a misspelt one.</summary>
internal static class OtherMethods
{
    private static readonly HashSet<string> Names = new(
        """
        addStickerToSet answerChatJoinRequestQuery answerGuestQuery answerInlineQuery answerPreCheckoutQuery answerShippingQuery answerWebAppQuery
        approveChatJoinRequest approveSuggestedPost banChatMember banChatSenderChat convertGiftToStars
        createChatInviteLink createChatSubscriptionInviteLink createInvoiceLink createNewStickerSet
        declineChatJoinRequest declineSuggestedPost deleteAllMessageReactions deleteBusinessMessages deleteChatPhoto deleteChatStickerSet
        deleteEphemeralMessage deleteMessageReaction deleteStickerFromSet deleteStickerSet deleteStory
        editChatInviteLink editChatSubscriptionInviteLink editEphemeralMessageCaption editEphemeralMessageMedia editEphemeralMessageReplyMarkup
        editEphemeralMessageText editMessageChecklist editMessageLiveLocation editMessageMedia editStory
        editUserStarSubscription exportChatInviteLink getAvailableGifts getBusinessAccountGifts
        getBusinessAccountStarBalance getBusinessConnection getChatGifts getCustomEmojiStickers
        getForumTopicIconStickers getGameHighScores getManagedBotAccessSettings getManagedBotToken getMyDefaultAdministratorRights
        getMyStarBalance getStarTransactions getStickerSet getUserChatBoosts getUserGifts getUserPersonalChatMessages
        getUserProfileAudios getUserProfilePhotos giftPremiumSubscription postStory promoteChatMember
        readBusinessMessage refundStarPayment removeBusinessAccountProfilePhoto removeChatVerification removeMyProfilePhoto removeUserVerification
        replaceManagedBotToken replaceStickerInSet repostStory restrictChatMember revokeChatInviteLink
        savePreparedInlineMessage savePreparedKeyboardButton sendAnimation sendAudio sendChatJoinRequestWebApp sendChecklist sendDice
        sendGame sendGift sendInvoice sendLivePhoto sendMessageDraft sendPaidMedia sendPoll sendRichMessage sendRichMessageDraft
        sendSticker sendVenue sendVideo sendVideoNote sendVoice setBusinessAccountBio setBusinessAccountGiftSettings setBusinessAccountName
        setBusinessAccountProfilePhoto setBusinessAccountUsername setChatAdministratorCustomTitle setChatDescription setChatMemberTag
        setChatPermissions setChatPhoto setChatStickerSet setChatTitle setCustomEmojiStickerSetThumbnail setGameScore setManagedBotAccessSettings
        setMyDefaultAdministratorRights setMyProfilePhoto setPassportDataErrors setStickerEmojiList setStickerKeywords
        setStickerMaskPosition setStickerPositionInSet setStickerSetThumbnail setStickerSetTitle setUserEmojiStatus
        stopMessageLiveLocation stopPoll transferBusinessAccountStars transferGift unbanChatMember unbanChatSenderChat
        upgradeGift uploadStickerFile verifyChat verifyUser
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), StringComparer.OrdinalIgnoreCase);

    internal static bool Contains(string name) => Names.Contains(name);
}
