// Invented news for measuring speed: as many different stories as asked for, the same in every run.
export type InventedArticle = { readonly title: string; readonly text: string; readonly outlet: string };

const COUNTRIES =
  'Kenya,Pakistan,Peru,Poland,Syria,the Philippines,Ghana,Norway,Ukraine,Indonesia,Morocco,Mexico,Croatia,Turkey,Chile,Nepal,Italy,Senegal,Vietnam,Canada'.split(
    ',',
  );
const OUTLETS = 'Star,Echo,Post,Courier,Tribune,Observer,Herald'.split(',');
const SYLLABLES = 'ba dor ki lan mu ren sol tav ul vek zo nim pa gre fu hal jin ost ri qua'.split(' ');

/** Numbers stand for words that only one story has: without them all invented news would be one story. */
const TITLES = ['$1 $3 in $2 ends a $4', 'A $4 for $2 as its $3 meets $1', '$1 and the $3: what the $4 means for $2'];
const SENTENCES = [
  'The $3 of $2 in @ gave way to a $4 on Tuesday, and # people were taken from the $5 to the $6 before dark.',
  '$1 $7, who leads the $8, said that the $9 had been seen at the $5 in March and was never looked into.',
  'Nobody at the $6 could say on Wednesday why # of its $10 had been left without a $11.',
  'The owner of the $12, a company from $13, said it "regrets what happened" and will pay for a new $14.',
  'In $15 a $16 of the same kind cost the province # million in 2019, and its $17 was built again from nothing.',
  'People from $18 came with $19 and bread, and by the evening the $20 was open again, the police of @ said.',
];

/** Story number `story` as outlet number `voice` tells it: some 130 words in six paragraphs. */
export function inventArticle(story: number, voice: number): InventedArticle {
  const country = COUNTRIES[(story * 7) % COUNTRIES.length] ?? '';
  const fill = (words: string): string =>
    words
      .replace(/\$(\d+)/g, (_, slot: string) =>
        wordOf(story * 20 + Number(slot), [1, 2, 7, 13, 15, 18].includes(Number(slot))),
      )
      .replaceAll('@', country)
      .replaceAll('#', String(3 + ((story * 37) % 900)));
  const told = SENTENCES.map((_, at) => fill(SENTENCES[(at + (voice > 1 ? 1 : 0)) % SENTENCES.length] ?? ''));
  // The second outlet writes in its own words more than the third does.
  const own = told.map((sentence, at) => (voice % 3 === 1 && at % 2 === 1 ? `As we reported, ${sentence}` : sentence));
  return {
    title: fill(TITLES[voice % TITLES.length] ?? ''),
    text: own.join('\n\n'),
    outlet: OUTLETS[voice % OUTLETS.length] ?? '',
  };
}

/** "Tavlankisol", "solmudorba": another for each number below 160,000. */
function wordOf(number: number, isName: boolean): string {
  const base = SYLLABLES.length;
  // A step that shares no factor with the count of words: neighbours look nothing alike.
  let left = (number * 7_919) % base ** 4;
  let word = '';
  for (let at = 0; at < 4; at++) {
    word += SYLLABLES[left % base] ?? '';
    left = Math.floor(left / base);
  }
  return isName ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
