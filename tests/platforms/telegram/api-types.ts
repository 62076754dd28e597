// The Bot API's types (10.1) that a request may hold, in the notation of api-methods.ts, and how to tell the kinds of a union apart.
import { asRecord } from './body.ts';

const CAPTION = 'caption parse_mode caption_entities:MessageEntity[]';
const ABOVE = 'show_caption_above_media:Bool';
const SHOWN = 'reply_markup:InlineKeyboardMarkup input_message_content:InputMessageContent';
const THUMBNAIL = 'thumbnail_url thumbnail_width:Int thumbnail_height:Int';
const PLACE = 'latitude!:Float longitude!:Float';
const LIVE = 'horizontal_accuracy:Float live_period:Int heading:Int proximity_alert_radius:Int';
const VENUE = `${PLACE} title! address! foursquare_id foursquare_type google_place_id google_place_type`;
const CONTACT = 'phone_number! first_name! last_name vcard';
const SIZE = 'width:Int height:Int duration:Int';
const RIGHTS = [
  'is_anonymous',
  'can_manage_chat',
  'can_delete_messages',
  'can_manage_video_chats',
  'can_restrict_members',
]
  .concat(['can_promote_members', 'can_change_info', 'can_invite_users'])
  .concat(['can_post_stories', 'can_edit_stories', 'can_delete_stories'])
  .map((name) => `${name}!:Bool`)
  .concat(
    ['can_post_messages', 'can_edit_messages', 'can_pin_messages', 'can_manage_topics'].map((name) => `${name}:Bool`),
  )
  .concat(['can_manage_direct_messages:Bool', 'can_manage_tags:Bool']);
const PERMISSIONS = ['send_messages', 'send_audios', 'send_documents', 'send_photos', 'send_videos', 'send_video_notes']
  .concat(['send_voice_notes', 'send_polls', 'send_other_messages', 'add_web_page_previews', 'react_to_messages'])
  .concat(['edit_tag', 'change_info', 'invite_users', 'pin_messages', 'manage_topics'])
  .map((name) => `can_${name}:Bool`);

export const TYPE_FIELDS: Readonly<Record<string, string>> = {
  MessageEntity:
    'type! offset!:Int length!:Int url user:Object language custom_emoji_id unix_time:Int date_time_format',
  LinkPreviewOptions: 'is_disabled:Bool url prefer_small_media:Bool prefer_large_media:Bool show_above_text:Bool',
  ReplyParameters: [
    'message_id!:Int chat_id:Chat allow_sending_without_reply:Bool quote quote_parse_mode quote_entities:MessageEntity[]',
    'quote_position:Int checklist_task_id:Int poll_option_id',
  ].join(' '),
  SuggestedPostParameters: 'price:Object send_date:Int',

  InlineKeyboardMarkup: 'inline_keyboard!:InlineKeyboardButton[][]',
  InlineKeyboardButton: [
    'text! icon_custom_emoji_id style url callback_data web_app:WebAppInfo login_url:LoginUrl switch_inline_query',
    'switch_inline_query_current_chat switch_inline_query_chosen_chat:SwitchInlineQueryChosenChat copy_text:CopyTextButton',
    'callback_game:Object pay:Bool',
  ].join(' '),
  WebAppInfo: 'url!',
  LoginUrl: 'url! forward_text bot_username request_write_access:Bool',
  SwitchInlineQueryChosenChat:
    'query allow_user_chats:Bool allow_bot_chats:Bool allow_group_chats:Bool allow_channel_chats:Bool',
  CopyTextButton: 'text!',
  ReplyKeyboardMarkup: [
    'keyboard!:KeyboardButton[][] is_persistent:Bool resize_keyboard:Bool one_time_keyboard:Bool',
    'input_field_placeholder selective:Bool',
  ].join(' '),
  KeyboardButton: [
    'text! icon_custom_emoji_id style request_users:Object request_chat:Object request_managed_bot:Object request_contact:Bool',
    'request_location:Bool request_poll:Object web_app:WebAppInfo',
  ].join(' '),
  ReplyKeyboardRemove: 'remove_keyboard!:Bool selective:Bool',
  ForceReply: 'force_reply!:Bool input_field_placeholder selective:Bool',

  InputMediaAnimation: `type! media! thumbnail ${CAPTION} ${ABOVE} ${SIZE} has_spoiler:Bool`,
  InputMediaAudio: `type! media! thumbnail ${CAPTION} duration:Int performer title`,
  InputMediaDocument: `type! media! thumbnail ${CAPTION} disable_content_type_detection:Bool`,
  InputMediaLivePhoto: `type! media! photo! ${CAPTION} ${ABOVE} has_spoiler:Bool`,
  InputMediaPhoto: `type! media! ${CAPTION} ${ABOVE} has_spoiler:Bool`,
  InputMediaVideo: `type! media! thumbnail cover start_timestamp:Int ${CAPTION} ${ABOVE} ${SIZE} supports_streaming:Bool has_spoiler:Bool`,
  InputPollOption: 'text! text_parse_mode text_entities:MessageEntity[] media:Object',

  BotCommand: 'command! description!',
  BotCommandScopeDefault: 'type!',
  BotCommandScopeAllPrivateChats: 'type!',
  BotCommandScopeAllGroupChats: 'type!',
  BotCommandScopeAllChatAdministrators: 'type!',
  BotCommandScopeChat: 'type! chat_id!:Chat',
  BotCommandScopeChatAdministrators: 'type! chat_id!:Chat',
  BotCommandScopeChatMember: 'type! chat_id!:Chat user_id!:Int',
  MenuButtonCommands: 'type!',
  MenuButtonDefault: 'type!',
  MenuButtonWebApp: 'type! text! web_app!:WebAppInfo',
  ReactionTypeEmoji: 'type! emoji!',
  ReactionTypeCustomEmoji: 'type! custom_emoji_id!',
  ReactionTypePaid: 'type!',
  ChatAdministratorRights: RIGHTS.join(' '),
  ChatPermissions: PERMISSIONS.join(' '),

  InlineQueryResultsButton: 'text! web_app:WebAppInfo start_parameter',
  InlineQueryResultArticle: `type! id! title! input_message_content!:InputMessageContent reply_markup:InlineKeyboardMarkup url description ${THUMBNAIL}`,
  InlineQueryResultAudio: `type! id! audio_url! title! ${CAPTION} performer audio_duration:Int ${SHOWN}`,
  InlineQueryResultCachedAudio: `type! id! audio_file_id! ${CAPTION} ${SHOWN}`,
  InlineQueryResultCachedDocument: `type! id! title! document_file_id! description ${CAPTION} ${SHOWN}`,
  InlineQueryResultCachedGif: `type! id! gif_file_id! title ${CAPTION} ${ABOVE} ${SHOWN}`,
  InlineQueryResultCachedMpeg4Gif: `type! id! mpeg4_file_id! title ${CAPTION} ${ABOVE} ${SHOWN}`,
  InlineQueryResultCachedPhoto: `type! id! photo_file_id! title description ${CAPTION} ${ABOVE} ${SHOWN}`,
  InlineQueryResultCachedSticker: `type! id! sticker_file_id! ${SHOWN}`,
  InlineQueryResultCachedVideo: `type! id! video_file_id! title! description ${CAPTION} ${ABOVE} ${SHOWN}`,
  InlineQueryResultCachedVoice: `type! id! voice_file_id! title! ${CAPTION} ${SHOWN}`,
  InlineQueryResultContact: `type! id! ${CONTACT} ${SHOWN} ${THUMBNAIL}`,
  InlineQueryResultDocument: `type! id! title! ${CAPTION} document_url! mime_type! description ${SHOWN} ${THUMBNAIL}`,
  InlineQueryResultGame: 'type! id! game_short_name! reply_markup:InlineKeyboardMarkup',
  InlineQueryResultGif: `type! id! gif_url! gif_width:Int gif_height:Int gif_duration:Int thumbnail_url! thumbnail_mime_type title ${CAPTION} ${ABOVE} ${SHOWN}`,
  InlineQueryResultLocation: `type! id! ${PLACE} title! ${LIVE} ${SHOWN} ${THUMBNAIL}`,
  InlineQueryResultMpeg4Gif: `type! id! mpeg4_url! mpeg4_width:Int mpeg4_height:Int mpeg4_duration:Int thumbnail_url! thumbnail_mime_type title ${CAPTION} ${ABOVE} ${SHOWN}`,
  InlineQueryResultPhoto: `type! id! photo_url! thumbnail_url! photo_width:Int photo_height:Int title description ${CAPTION} ${ABOVE} ${SHOWN}`,
  InlineQueryResultVenue: `type! id! ${VENUE} ${SHOWN} ${THUMBNAIL}`,
  InlineQueryResultVideo: `type! id! video_url! mime_type! thumbnail_url! title! ${CAPTION} ${ABOVE} video_width:Int video_height:Int video_duration:Int description ${SHOWN}`,
  InlineQueryResultVoice: `type! id! voice_url! title! ${CAPTION} voice_duration:Int ${SHOWN}`,
  InputTextMessageContent: 'message_text! parse_mode entities:MessageEntity[] link_preview_options:LinkPreviewOptions',
  InputRichMessageContent: 'rich_message!:Object',
  InputLocationMessageContent: `${PLACE} ${LIVE}`,
  InputVenueMessageContent: VENUE,
  InputContactMessageContent: CONTACT,
  InputInvoiceMessageContent: [
    'title! description! payload! provider_token currency! prices!:Object[] max_tip_amount:Int suggested_tip_amounts:Int[]',
    'provider_data photo_url photo_size:Int photo_width:Int photo_height:Int need_name:Bool need_phone_number:Bool need_email:Bool',
    'need_shipping_address:Bool send_phone_number_to_provider:Bool send_email_to_provider:Bool is_flexible:Bool',
  ].join(' '),
};

/** For a union: which of its types a value means; null when it is none of them. */
export const UNIONS: Readonly<Record<string, (value: unknown) => string | null>> = {
  Markup: (value) =>
    firstWith(value, [
      ['inline_keyboard', 'InlineKeyboardMarkup'],
      ['keyboard', 'ReplyKeyboardMarkup'],
      ['remove_keyboard', 'ReplyKeyboardRemove'],
      ['force_reply', 'ForceReply'],
    ]),
  InputMedia: byType('InputMedia'),
  BotCommandScope: byType('BotCommandScope'),
  MenuButton: byType('MenuButton'),
  ReactionType: byType('ReactionType'),
  InlineQueryResult: (value) => {
    const isCached = Object.keys(asRecord(value)).some((name) => name.endsWith('_file_id'));
    return byType(isCached ? 'InlineQueryResultCached' : 'InlineQueryResult')(value);
  },
  InputMessageContent: (value) =>
    firstWith(value, [
      ['message_text', 'InputTextMessageContent'],
      ['rich_message', 'InputRichMessageContent'],
      ['address', 'InputVenueMessageContent'],
      ['latitude', 'InputLocationMessageContent'],
      ['phone_number', 'InputContactMessageContent'],
      ['payload', 'InputInvoiceMessageContent'],
    ]),
};

function firstWith(value: unknown, kinds: readonly (readonly [field: string, type: string])[]): string | null {
  const fields = asRecord(value);
  return kinds.find(([field]) => field in fields)?.[1] ?? null;
}

/** "all_group_chats" becomes BotCommandScopeAllGroupChats. */
function byType(union: string): (value: unknown) => string | null {
  return (value) => {
    const words = String(asRecord(value).type).split('_');
    const type = `${union}${words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')}`;
    return type in TYPE_FIELDS ? type : null;
  };
}
