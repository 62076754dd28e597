// The order in which Telegram keeps entities: by where they begin, the longer first, then by kind (MessageEntity.cpp, get_type_priority).
import type { SentEntity } from './model.ts';

const PRIORITY: Readonly<Record<string, number>> = {
  ...{ blockquote: 0, expandable_blockquote: 0, pre: 11, code: 20, text_link: 49, text_mention: 49 },
  ...{ bold: 90, italic: 91, underline: 92, strikethrough: 93, spoiler: 94, custom_emoji: 99 },
};

export function sortEntities(entities: readonly SentEntity[]): readonly SentEntity[] {
  const priorityOf = ({ type }: SentEntity): number => PRIORITY[type] ?? 50;
  return entities.toSorted((a, b) => a.offset - b.offset || b.length - a.length || priorityOf(a) - priorityOf(b));
}
