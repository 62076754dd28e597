// The bodies of Discord's API v10 that a bot sends, in the notation of form.ts. Where the documentation is stricter than the published schema
// (content of 2,000 characters), the documentation holds; what neither says in a schema stands in rules.ts and components.ts.
import type { Form } from './form.ts';

const MESSAGE =
  'embeds?:Embed[](0-10) allowed_mentions?:AllowedMentions components?:Component[](0-40) flags?:Int attachments?:Attachment[](0-10)';
const CONTENT = 'content?:Text(0-2000)';
const THREAD = 'name!:Text(1-100) auto_archive_duration?:Int rate_limit_per_user?:Int(0-21600)';
const IMAGE =
  'url?:Uri width?:Int height?:Int placeholder?:Text(0-64) placeholder_version?:Int is_animated?:Bool description?:Text(0-4096)';
const NAMED = 'name!:Text(1-32) name_localizations?:Localizations';
const DESCRIBED = 'description!:Text(1-100) description_localizations?:Localizations';
const OPTION = `type!:Int ${NAMED} ${DESCRIBED} required?:Bool`;
const COMMAND = [
  `${NAMED} description?:Text(0-100) description_localizations?:Localizations options?:Option[](0-25) type?:Int`,
  'default_member_permissions?:Text(0-20)|Int dm_permission?:Bool contexts?:Int[] integration_types?:Int[] handler?:Int nsfw?:Bool',
].join(' ');
const SELECT =
  'type!:Int id?:Int custom_id!:Text(1-100) placeholder?:Text(0-150) min_values?:Int(0-25) max_values?:Int(1-25) disabled?:Bool required?:Bool';

const SCHEMAS = {
  Create: `${CONTENT} ${MESSAGE} sticker_ids?:Id[](0-3) poll?:Poll shared_client_theme?:Object message_reference?:Reference nonce?:Text(0-25)|Int enforce_nonce?:Bool tts?:Bool`,
  Edit: `${CONTENT} ${MESSAGE} sticker_ids?:Id[]`,
  FollowUp: `${CONTENT} ${MESSAGE} poll?:Poll tts?:Bool`,
  WebhookPost: `${CONTENT} ${MESSAGE} poll?:Poll tts?:Bool username?:Text(1-80) avatar_url?:Uri thread_name?:Text(0-100) applied_tags?:Id[](0-5)`,
  WebhookEdit: `${CONTENT} ${MESSAGE} poll?:Poll`,
  ForumMessage: `${CONTENT} ${MESSAGE} sticker_ids?:Id[](0-3) poll?:Poll shared_client_theme?:Object`,
  ForumThread: `${THREAD} applied_tags?:Id[](0-5) message!:ForumMessage`,
  // The published schema has no type here; discord.js names the only one that there can be.
  ThreadOnMessage: `${THREAD} type?:Int(10-11)`,
  Thread: `${THREAD} type?:Int invitable?:Bool`,
  ThreadChange: [
    'name?:Text(0-100) archived?:Bool locked?:Bool invitable?:Bool auto_archive_duration?:Int rate_limit_per_user?:Int(0-21600) flags?:Int',
    'applied_tags?:Id[](0-5) bitrate?:Int user_limit?:Int(0-99) rtc_region? video_quality_mode?:Int',
  ].join(' '),
  Webhook: 'name!:Text(1-80) avatar?:Text',

  Embed: [
    'type? url?:Uri title?:Text(0-256) color?:Int(0-16777215) timestamp? description?:Text(0-4096) author?:EmbedAuthor image?:EmbedImage',
    'thumbnail?:EmbedImage footer?:EmbedFooter fields?:EmbedField[](0-25) provider?:Object video?:Object',
  ].join(' '),
  EmbedAuthor: 'name?:Text(0-256) url?:Uri icon_url?:Uri',
  EmbedFooter: 'text?:Text(0-2048) icon_url?:Uri',
  EmbedField: 'name!:Text(1-256) value!:Text(1-1024) inline?:Bool',
  EmbedImage: IMAGE,
  AllowedMentions: 'parse?:Text[] users?:Id[](0-100) roles?:Id[](0-100) replied_user?:Bool',
  Attachment: [
    'id!:Id filename?:Text(1-1024) description?:Text(0-1024) duration_secs?:Number waveform?:Text(0-400) title?:Text(0-1024)',
    'is_spoiler?:Bool is_remix?:Bool',
  ].join(' '),
  Reference: 'guild_id?:Id channel_id?:Id message_id!:Id fail_if_not_exists?:Bool type?:Int',
  Poll: 'question!:Object answers!:Object[](1-10) allow_multiselect?:Bool layout_type?:Int duration?:Int(1-768)',

  Row: 'type!:Int id?:Int components!:Component[](1-5)',
  Button:
    'type!:Int id?:Int custom_id?:Text(1-100) style!:Int(1-6) label?:Text(0-80) disabled?:Bool url?:Text(0-512) sku_id?:Id emoji?:Object',
  StringSelect: `${SELECT} options!:SelectOption[](1-25)`,
  UserSelect: `${SELECT} default_values?:Object[](0-25)`,
  RoleSelect: `${SELECT} default_values?:Object[](0-25)`,
  MentionableSelect: `${SELECT} default_values?:Object[](0-25)`,
  ChannelSelect: `${SELECT} default_values?:Object[](0-25) channel_types?:Int[]`,
  SelectOption: 'label!:Text(1-100) value!:Text(1-100) description?:Text(0-100) default?:Bool emoji?:Object',
  Section: 'type!:Int id?:Int components!:Component[](1-3) accessory!:Component',
  TextDisplay: 'type!:Int id?:Int content!:Text(1-4000)',
  Thumbnail: 'type!:Int id?:Int description?:Text(1-1024) spoiler?:Bool media!:Object',
  MediaGallery: 'type!:Int id?:Int items!:Object[](1-10)',
  File: 'type!:Int id?:Int spoiler?:Bool file!:Object',
  Separator: 'type!:Int id?:Int spacing?:Int divider?:Bool',
  Container: 'type!:Int id?:Int accent_color?:Int(0-16777215) components!:Component[](1-40) spoiler?:Bool',
  Modal: 'custom_id!:Text(1-100) title!:Text(1-45) components!:Component[](1-40)',
  TextInput: [
    'type!:Int id?:Int custom_id!:Text(1-100) style!:Int(1-2) label?:Text(1-45) value?:Text(0-4000) placeholder?:Text(0-100) required?:Bool',
    'min_length?:Int(0-4000) max_length?:Int(1-4000)',
  ].join(' '),
  Label: 'type!:Int id?:Int label!:Text(1-45) description?:Text(1-100) component!:Component',

  Command: `${COMMAND} id?:Id`,
  Subcommand: `${OPTION} options?:Option[](0-25)`,
  PlainOption: OPTION,
  TextOption: `${OPTION} autocomplete?:Bool min_length?:Int(0-6000) max_length?:Int(1-6000) choices?:TextChoice[](0-25)`,
  NumberOption: `${OPTION} autocomplete?:Bool min_value?:Number max_value?:Number choices?:NumberChoice[](0-25)`,
  ChannelOption: `${OPTION} channel_types?:Int[]`,
  TextChoice: 'name!:Text(1-100) name_localizations?:Localizations value!:Text(1-100)',
  NumberChoice: 'name!:Text(1-100) name_localizations?:Localizations value!:Number',
} as const;

const COMPONENTS: Readonly<Record<number, string>> = {
  ...{
    1: 'Row',
    2: 'Button',
    3: 'StringSelect',
    4: 'TextInput',
    5: 'UserSelect',
    6: 'RoleSelect',
    7: 'MentionableSelect',
  },
  ...{
    8: 'ChannelSelect',
    9: 'Section',
    10: 'TextDisplay',
    11: 'Thumbnail',
    12: 'MediaGallery',
    13: 'File',
    14: 'Separator',
  },
  ...{ 17: 'Container', 18: 'Label' },
};

const OPTIONS: Readonly<Record<number, string>> = {
  ...{ 1: 'Subcommand', 2: 'Subcommand', 3: 'TextOption', 4: 'NumberOption', 5: 'PlainOption', 6: 'PlainOption' },
  ...{ 7: 'ChannelOption', 8: 'PlainOption', 9: 'PlainOption', 10: 'NumberOption', 11: 'PlainOption' },
};

export const FORM: Form = {
  schemas: { ...SCHEMAS, Localizations: localesNotation() },
  unions: {
    Component: ({ type }) => COMPONENTS[Number(type)] ?? null,
    Option: ({ type }) => OPTIONS[Number(type)] ?? null,
  },
};

/** The languages in which Discord shows a command. */
function localesNotation(): string {
  const words =
    'id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th zh-CN ja zh-TW ko ar he';
  return words
    .split(' ')
    .map((word) => `${word}?:Text(0-100)`)
    .join(' ');
}
