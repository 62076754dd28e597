// Makes a headline of a sentence: whole where it is short, else up to a place where a statement has ended.
import { isOpen } from '../text/sentences.ts';

/** A headline longer than this wraps three times on a phone. */
const CHARACTERS_MAX = 140;

/** Where a sentence may end and still be a whole statement: before a dash, a semicolon or a clause that only adds to it. */
const CLAUSE =
  /,\s(?=(?:who|which|where|with|according|said|a|an|the)\b)|,?\s(?=(?:as|after|while|when|amid|following|because|although|despite|asserting|adding|saying)\b)|\s[–—-]\s|;\s/gu;
/** Where none of these stands: any comma far enough in that a verb came before it. */
const COMMA = /[,،，、](?=\s|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana})/gu;
const CLAUSE_CHARACTERS_MIN = 30;
const CLAUSE_CHARACTERS_BEST_MIN = 45;
const COMMA_CHARACTERS_MIN = 60;
/** "After nine hours of talks, the council ...": what stands before the first comma of such a sentence states nothing. */
const OPENING =
  /^["“‘']?(?:In|On|At|By|For|From|With|Without|After|Before|When|While|As|If|Since|Under|During|Despite|Although|Though|Once|Until|Following|According|Amid|Speaking|Asked)\s[^,]*,/u;
/** Words that show a verb, so that "Ana Ruiz, a farmer in her fortieth season" is seen to state nothing. English, closed classes and the commonest of news. */
const VERB =
  /\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|do|does|did|says?|said|tells?|told|won|left|took|takes?|made|makes?|put|set|hits?|cut|rose|fell|fall|began|begun|held|met|went|goes|came|gave|got|saw|led|lost|found|sent|built|broke|struck|shot|paid|sold|bought|brought|sought|fought|taught|caught|kept|spent|ran|grew|drew|flew|knew|threw|became|sank|spoke|wrote|drove|stood|understood|thinks?|wants?|plans?|faces?|seeks?|\p{Ll}{2,}ed|\p{Ll}{3,}(?:i[sz]es|ates|ects|ines|ires|ults))\b/u;
/** Words that only English text has in numbers: in other languages a missing verb is not seen. */
const IS_ENGLISH = /\b(?:the|and|of|in|who|which|that|with|from|was|his|her)\b/iu;
const PAIR_OF_DASHES = /\s(?:[–—-]|--)\s.*?\s(?:[–—-]|--)\s/gu;
const DASH = /\s(?:[–—-]|--)\s/gu;

/** Ends where a whole statement ends; at a word with an ellipsis only where there is no such place. The final stop goes. */
export function headlineFrom(sentence: string): string {
  const text = /(?:^|\s)(?:\p{L}\.){2,}$/u.test(sentence) ? sentence : sentence.replace(/[.。।۔]["”’]?$/u, '');
  if (text.length <= CHARACTERS_MAX) return text;
  const front = text.slice(0, CHARACTERS_MAX);
  const opening = OPENING.exec(front)?.[0].length ?? 0;
  const endsAt = (pattern: RegExp, charactersMin: number): number | undefined =>
    front
      .matchAll(pattern)
      .map((found) => found.index)
      .filter((at) => at >= Math.max(charactersMin, opening) && isStatement(front.slice(0, at), text.slice(at)))
      .toArray()
      .at(-1);
  const end =
    endsAt(CLAUSE, CLAUSE_CHARACTERS_BEST_MIN) ??
    endsAt(COMMA, COMMA_CHARACTERS_MIN) ??
    endsAt(CLAUSE, CLAUSE_CHARACTERS_MIN);
  if (end !== undefined) return front.slice(0, end);
  const space = front.lastIndexOf(' ');
  return `${front.slice(0, space > 40 ? space : CHARACTERS_MAX - 1).replace(/(?<![\s,;:–—-])[\s,;:–—-]+$/u, '')}…`;
}

/** Quotations, brackets and pairs of dashes closed, and what is not inserted between two commas has a verb of its own. */
function isStatement(front: string, rest: string): boolean {
  if (isOpen(front) || front.lastIndexOf('(') > front.lastIndexOf(')')) return false;
  const dashes = front.match(DASH)?.length ?? 0;
  if (dashes % 2 === 1 || (dashes === 0 && /^\s(?:[–—-]|--)\s.*\s(?:[–—-]|--)\s/u.test(rest))) return false;
  if (!/\p{Script=Latin}/u.test(front)) return true;
  const [subject = '', , ...behind] = front
    .replace(OPENING, '')
    .replace(PAIR_OF_DASHES, ' ')
    .replace(/["“][^"”]{0,300}["”]/gu, ' ')
    .split(/,\s/u);
  // "Workers who were hired in May": the verb is the clause's, not the sentence's.
  const main = [subject.replace(/\s(?:who|which|that|whose)\s.*$/su, ''), ...behind].join(' ');
  return VERB.test(main) || !IS_ENGLISH.test(front);
}
