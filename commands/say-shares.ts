// How much of a story is about which country, in words.
import { spanPlaces } from '../digests/name-place.ts';
import { type Span, text } from '../src/model/message.ts';
import type { Story } from '../src/model/story.ts';
import type { Phrases } from '../src/phrases/phrases.ts';

/** "🇵🇰 Pakistan 80%, 🇮🇳 India 20%" */
export function sayShares({ about }: Pick<Story, 'about'>, phrases: Phrases): readonly Span[] {
  const percent = new Intl.NumberFormat(phrases.locale, { style: 'percent' });
  const comma = text(phrases.words('comma'));
  return about.flatMap(({ country, share }, index) => [
    ...(index === 0 ? [] : [comma]),
    ...spanPlaces([{ kind: 'country', code: country }], phrases),
    text(' '),
    text(percent.format(share)),
  ]);
}
