// Figures on which newsrooms differ, each with who says so: "Figures differ · dead, miners: at least 9 (Dawn), 12 (AFP, Voice)".
import { type Span, text } from '../src/model/message.ts';
import type { CountClaim, CountDispute, Story } from '../src/model/story.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import { nameVoices } from './credit.ts';

/** The lowest and the highest are always told; of those between, as many as leave the line readable. */
const CLAIMS_MAX = 4;

/** One line; null when fewer than two of its claims can be traced to an outlet. */
export function sayDispute(dispute: CountDispute, story: Story, phrases: Phrases): readonly Span[] | null {
  const claims = groupAlike(dispute.claims).flatMap((alike) => {
    const voices = story.voices.filter((voice) => alike.some(({ articleId }) => articleId === voice.articleId));
    const [first] = alike;
    if (voices.length === 0 || first === undefined) return [];
    const number = text(sayNumber(first, phrases));
    return [phrases.spans('claim', { number, outlets: nameVoices(voices, phrases) })];
  });
  const shown = claims.length <= CLAIMS_MAX ? claims : [...claims.slice(0, CLAIMS_MAX - 1), ...claims.slice(-1)];
  if (shown.length < 2) return null;
  const comma = text(phrases.words('comma'));
  return phrases.spans('dispute', {
    counted: sayCounted(dispute, story, phrases),
    claims: shown.flatMap((claim, index) => (index === 0 ? claim : [comma, ...claim])),
  });
}

/** The articles' own word for the people stands only where the chat reads their language. */
function sayCounted({ counted, who }: CountDispute, story: Story, phrases: Phrases): readonly Span[] {
  const kind = phrases.words(COUNTED[counted]);
  if (who === null || story.language !== phrases.language) return [text(kind)];
  return phrases.spans('counted-who', { counted: kind, who: text(who) });
}

const COUNTED = {
  dead: 'counted-dead',
  injured: 'counted-injured',
  missing: 'counted-missing',
  arrested: 'counted-arrested',
  rescued: 'counted-rescued',
  displaced: 'counted-displaced',
  magnitude: 'counted-magnitude',
} as const satisfies Readonly<Record<CountDispute['counted'], string>>;

const BOUNDS = { least: 'at-least', about: 'about-count', most: 'at-most' } as const;

function sayNumber({ bound, value }: CountClaim, phrases: Phrases): string {
  if (bound === 'exact') return new Intl.NumberFormat(phrases.locale).format(value);
  return phrases.words(BOUNDS[bound], { count: value });
}

/** Claims in their order, those that say the same together. */
function groupAlike(claims: readonly CountClaim[]): readonly (readonly CountClaim[])[] {
  const groups = new Map<string, CountClaim[]>();
  for (const claim of claims) {
    const key = `${claim.bound} ${claim.value}`;
    groups.set(key, [...(groups.get(key) ?? []), claim]);
  }
  return [...groups.values()];
}
