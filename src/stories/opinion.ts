// Tells opinion pieces from news by what papers call them: a label in the title, a folder in the address.

/** Labels as they stand before a colon, bar or dash, or after a bar. */
const LABELS = [
  'opinion|op-ed|editorial|leader|comment|commentary|column|viewpoint|perspective|letters?(?: to the editor)?|first person|essay|our view|guest view',
  'opinión|columna|columna de opinión|tribuna|carta al director|opinião|coluna|artigo de opinião',
  'tribune|édito|éditorial|chronique|point de vue|kommentar|meinung|leitartikel|gastbeitrag|standpunkt|glosse',
  'opinione|editoriale|commento|opinie|column|commentaar|görüş|yorum|köşe yazısı|felieton|opinia|komentarz',
  'мнение|колонка|комментарий|авторская колонка|думка|رأي|مقال رأي|افتتاحية|دیدگاه|اداریہ|کالم|संपादकीय|社论|社評|社説',
].join('|');

const LABELLED = new RegExp(
  `^[\\s[(«"“]*(?:${LABELS})[\\s\\])»"”]*(?:[:|]|\\s[–—-]\\s)|\\s[|–—]\\s*(?:${LABELS})$`,
  'iu',
);

const FOLDER =
  /\/(?:opinions?|opinion-.{1,20}|op-?eds?|editorials?|commentisfree|comment|commentary|columns?|columnists?|letters|viewpoints?|perspectives?|contributors?|blogs?|opinião|opiniao|colunas?|columnas?|tribunas?|tribunes?|idees|debats|chroniques|meinung|kommentare?|gastbeitraege|opinioni|editoriali|opinie|columnisten|yazarlar|opinie-i-analizy|mneniya|mnenie|opinions-.{1,20})\//iu;

const TITLE_CHARACTERS_MAX = 400;

export function isOpinion(article: { readonly title: string; readonly url: string | null }): boolean {
  return (
    LABELLED.test(article.title.slice(0, TITLE_CHARACTERS_MAX)) || (article.url !== null && FOLDER.test(article.url))
  );
}
