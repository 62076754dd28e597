// The Bot API's methods (10.1) and their fields, in a notation of our own: `name`, a `!` where it is required, `:Type` where it is no text.
// Chat is a number or @name, File an upload or a text, Upload a file only, Markup any keyboard; the rest is in api-types.ts.

const TO = 'business_connection_id chat_id!:Chat message_thread_id:Int direct_messages_topic_id:Int';
const TO_TOPIC = 'chat_id!:Chat message_thread_id:Int direct_messages_topic_id:Int';
const QUIET = 'disable_notification:Bool protect_content:Bool';
const PAID = `${QUIET} allow_paid_broadcast:Bool message_effect_id`;
const SUGGESTED = 'suggested_post_parameters:SuggestedPostParameters';
const REPLY = 'reply_parameters:ReplyParameters';
const SENT = `${PAID} ${SUGGESTED} ${REPLY} reply_markup:Markup`;
const CAPTION = 'caption parse_mode caption_entities:MessageEntity[]';
const ABOVE = 'show_caption_above_media:Bool';
const EDITED = 'business_connection_id chat_id:Chat message_id:Int inline_message_id';
const BUTTONS = 'reply_markup:InlineKeyboardMarkup';
const MEMBER = 'chat_id!:Chat user_id!:Int';
const TOPIC = 'chat_id!:Chat message_thread_id!:Int';
const PREVIEW = 'link_preview_options:LinkPreviewOptions';
const SIZE = 'duration:Int width:Int height:Int';
const PLACE = 'latitude!:Float longitude!:Float';
const SCOPE = 'scope:BotCommandScope language_code';

export const METHOD_FIELDS: Readonly<Record<string, string>> = {
  getUpdates: 'offset:Int limit:Int timeout:Int allowed_updates:String[]',
  setWebhook: `url! certificate:Upload ip_address max_connections:Int allowed_updates:String[] drop_pending_updates:Bool secret_token`,
  deleteWebhook: 'drop_pending_updates:Bool',
  getWebhookInfo: '',
  getMe: '',
  logOut: '',
  close: '',

  sendMessage: `${TO} text! parse_mode entities:MessageEntity[] ${PREVIEW} ${SENT}`,
  forwardMessage: `${TO_TOPIC} from_chat_id!:Chat video_start_timestamp:Int ${QUIET} message_effect_id ${SUGGESTED} message_id!:Int`,
  forwardMessages: `${TO_TOPIC} from_chat_id!:Chat message_ids!:Int[] ${QUIET}`,
  copyMessage: `${TO_TOPIC} from_chat_id!:Chat message_id!:Int video_start_timestamp:Int ${CAPTION} ${ABOVE} ${SENT}`,
  copyMessages: `${TO_TOPIC} from_chat_id!:Chat message_ids!:Int[] ${QUIET} remove_caption:Bool`,
  sendPhoto: `${TO} photo!:File ${CAPTION} ${ABOVE} has_spoiler:Bool ${SENT}`,
  sendAudio: `${TO} audio!:File ${CAPTION} duration:Int performer title thumbnail:File ${SENT}`,
  sendDocument: `${TO} document!:File thumbnail:File ${CAPTION} disable_content_type_detection:Bool ${SENT}`,
  sendVideo: `${TO} video!:File ${SIZE} thumbnail:File cover:File start_timestamp:Int ${CAPTION} ${ABOVE} has_spoiler:Bool supports_streaming:Bool ${SENT}`,
  sendAnimation: `${TO} animation!:File ${SIZE} thumbnail:File ${CAPTION} ${ABOVE} has_spoiler:Bool ${SENT}`,
  sendVoice: `${TO} voice!:File ${CAPTION} duration:Int ${SENT}`,
  sendVideoNote: `${TO} video_note!:File duration:Int length:Int thumbnail:File ${SENT}`,
  sendMediaGroup: `${TO} media!:InputMedia[] ${PAID} ${REPLY}`,
  sendLocation: `${TO} ${PLACE} horizontal_accuracy:Float live_period:Int heading:Int proximity_alert_radius:Int ${SENT}`,
  sendVenue: `${TO} ${PLACE} title! address! foursquare_id foursquare_type google_place_id google_place_type ${SENT}`,
  sendContact: `${TO} phone_number! first_name! last_name vcard ${SENT}`,
  sendPoll: [
    'business_connection_id chat_id!:Chat message_thread_id:Int question! question_parse_mode question_entities:MessageEntity[]',
    'options!:InputPollOption[] is_anonymous:Bool type allows_multiple_answers:Bool allows_revoting:Bool shuffle_options:Bool',
    'allow_adding_options:Bool hide_results_until_closes:Bool members_only:Bool country_codes:String[] correct_option_ids:Int[]',
    'explanation explanation_parse_mode explanation_entities:MessageEntity[] explanation_media:Object open_period:Int close_date:Int',
    'is_closed:Bool description description_parse_mode description_entities:MessageEntity[] media:Object',
    `${PAID} ${REPLY} reply_markup:Markup`,
  ].join(' '),
  sendDice: `${TO} emoji ${SENT}`,
  sendChatAction: 'business_connection_id chat_id!:Chat message_thread_id:Int action!',
  setMessageReaction: 'chat_id!:Chat message_id!:Int reaction:ReactionType[] is_big:Bool',
  getUserProfilePhotos: 'user_id!:Int offset:Int limit:Int',
  getFile: 'file_id!',

  banChatMember: `${MEMBER} until_date:Int revoke_messages:Bool`,
  unbanChatMember: `${MEMBER} only_if_banned:Bool`,
  restrictChatMember: `${MEMBER} permissions!:ChatPermissions use_independent_chat_permissions:Bool until_date:Int`,
  promoteChatMember: [
    `${MEMBER} is_anonymous:Bool can_manage_chat:Bool can_delete_messages:Bool can_manage_video_chats:Bool can_restrict_members:Bool`,
    'can_promote_members:Bool can_change_info:Bool can_invite_users:Bool can_post_stories:Bool can_edit_stories:Bool',
    'can_delete_stories:Bool can_post_messages:Bool can_edit_messages:Bool can_pin_messages:Bool can_manage_topics:Bool',
    'can_manage_direct_messages:Bool can_manage_tags:Bool',
  ].join(' '),
  setChatPermissions: 'chat_id!:Chat permissions!:ChatPermissions use_independent_chat_permissions:Bool',
  setChatTitle: 'chat_id!:Chat title!',
  setChatDescription: 'chat_id!:Chat description',
  setChatPhoto: 'chat_id!:Chat photo!:Upload',
  deleteChatPhoto: 'chat_id!:Chat',
  pinChatMessage: 'business_connection_id chat_id!:Chat message_id!:Int disable_notification:Bool',
  unpinChatMessage: 'business_connection_id chat_id!:Chat message_id:Int',
  unpinAllChatMessages: 'chat_id!:Chat',
  leaveChat: 'chat_id!:Chat',
  getChat: 'chat_id!:Chat',
  getChatAdministrators: 'chat_id!:Chat return_bots:Bool',
  getChatMemberCount: 'chat_id!:Chat',
  getChatMember: MEMBER,

  getForumTopicIconStickers: '',
  createForumTopic: 'chat_id!:Chat name! icon_color:Int icon_custom_emoji_id',
  editForumTopic: `${TOPIC} name icon_custom_emoji_id`,
  closeForumTopic: TOPIC,
  reopenForumTopic: TOPIC,
  deleteForumTopic: TOPIC,
  unpinAllForumTopicMessages: TOPIC,
  editGeneralForumTopic: 'chat_id!:Chat name!',
  closeGeneralForumTopic: 'chat_id!:Chat',
  reopenGeneralForumTopic: 'chat_id!:Chat',
  hideGeneralForumTopic: 'chat_id!:Chat',
  unhideGeneralForumTopic: 'chat_id!:Chat',
  unpinAllGeneralForumTopicMessages: 'chat_id!:Chat',

  answerCallbackQuery: 'callback_query_id! text show_alert:Bool url cache_time:Int',
  answerInlineQuery: `inline_query_id! results!:InlineQueryResult[] cache_time:Int is_personal:Bool next_offset button:InlineQueryResultsButton`,
  setMyCommands: `commands!:BotCommand[] ${SCOPE}`,
  deleteMyCommands: SCOPE,
  getMyCommands: SCOPE,
  setMyName: 'name language_code',
  getMyName: 'language_code',
  setMyDescription: 'description language_code',
  getMyDescription: 'language_code',
  setMyShortDescription: 'short_description language_code',
  getMyShortDescription: 'language_code',
  setChatMenuButton: 'chat_id:Int menu_button:MenuButton',
  getChatMenuButton: 'chat_id:Int',
  setMyDefaultAdministratorRights: 'rights:ChatAdministratorRights for_channels:Bool',
  getMyDefaultAdministratorRights: 'for_channels:Bool',

  editMessageText: `${EDITED} text parse_mode entities:MessageEntity[] ${PREVIEW} rich_message:Object ${BUTTONS}`,
  editMessageCaption: `${EDITED} ${CAPTION} ${ABOVE} ${BUTTONS}`,
  editMessageMedia: `${EDITED} media!:InputMedia ${BUTTONS}`,
  editMessageReplyMarkup: `${EDITED} ${BUTTONS}`,
  stopPoll: `business_connection_id chat_id!:Chat message_id!:Int ${BUTTONS}`,
  deleteMessage: 'chat_id!:Chat message_id!:Int',
  deleteMessages: 'chat_id!:Chat message_ids!:Int[]',
};

/** Known to Telegram and not emulated: business accounts, gifts, stickers, stories, stars, payments, games and the like. */
export const METHODS_NOT_EMULATED: ReadonlySet<string> = new Set(
  `sendLivePhoto sendPaidMedia sendChecklist sendMessageDraft sendRichMessage sendRichMessageDraft sendSticker sendInvoice sendGame
  getUserProfileAudios setUserEmojiStatus setChatMemberTag setChatAdministratorCustomTitle banChatSenderChat unbanChatSenderChat
  exportChatInviteLink createChatInviteLink editChatInviteLink createChatSubscriptionInviteLink editChatSubscriptionInviteLink
  revokeChatInviteLink approveChatJoinRequest declineChatJoinRequest answerChatJoinRequestQuery sendChatJoinRequestWebApp
  getUserPersonalChatMessages setChatStickerSet deleteChatStickerSet answerGuestQuery getUserChatBoosts getBusinessConnection
  getManagedBotToken replaceManagedBotToken getManagedBotAccessSettings setManagedBotAccessSettings setMyProfilePhoto
  removeMyProfilePhoto getAvailableGifts sendGift giftPremiumSubscription verifyUser verifyChat removeUserVerification
  removeChatVerification readBusinessMessage deleteBusinessMessages setBusinessAccountName setBusinessAccountUsername
  setBusinessAccountBio setBusinessAccountProfilePhoto removeBusinessAccountProfilePhoto setBusinessAccountGiftSettings
  getBusinessAccountStarBalance transferBusinessAccountStars getBusinessAccountGifts getUserGifts getChatGifts convertGiftToStars
  upgradeGift transferGift postStory repostStory editStory deleteStory answerWebAppQuery savePreparedInlineMessage
  savePreparedKeyboardButton editMessageLiveLocation stopMessageLiveLocation editMessageChecklist approveSuggestedPost
  declineSuggestedPost deleteMessageReaction deleteAllMessageReactions getStickerSet getCustomEmojiStickers uploadStickerFile
  createNewStickerSet addStickerToSet setStickerPositionInSet deleteStickerFromSet replaceStickerInSet setStickerEmojiList
  setStickerKeywords setStickerMaskPosition setStickerSetTitle setStickerSetThumbnail setCustomEmojiStickerSetThumbnail
  deleteStickerSet createInvoiceLink answerShippingQuery answerPreCheckoutQuery getMyStarBalance getStarTransactions
  refundStarPayment editUserStarSubscription setPassportDataErrors setGameScore getGameHighScores`.split(/\s+/),
);
