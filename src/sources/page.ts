// An article page's bytes to its article: the door to Readability and to the DOM it works on.
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { Outcome } from '../base/outcome.ts';
import { ok, problem } from '../base/outcome.ts';
import type { Instant } from '../base/time.ts';
import { decodeText } from './decode.ts';
import type { DomDocument, DomElement } from './dom.ts';
import { readPageFacts } from './page-facts.ts';
import { clearFurniture } from './page-furniture.ts';
import { PAGE_BYTES_MAX, type PageProblem } from './page-problem.ts';
import { scanPage } from './page-scan.ts';
import { articleText } from './page-text.ts';

export type PageInput = {
  /** Text is a page that somebody has decoded already. */
  readonly bytes: Uint8Array | string;
  /** The Content-Type header; its charset counts. */
  readonly contentType: string | null;
  /** Where the page came from; null when that is not known. */
  readonly url: string | null;
};

export type ReadPage = {
  readonly title: string;
  /** Plain paragraphs joined by "\n\n"; never empty. */
  readonly text: string;
  readonly author: string | null;
  readonly publishedAt: Instant | null;
  /** BCP 47 as the page declares it. */
  readonly language: string | null;
};

/** Pure but for the CPU it takes; never throws for what a page holds. Run it in parse-apart.ts: input is hostile. */
export function parsePage(input: PageInput): Outcome<ReadPage, PageProblem> {
  const { bytes } = input;
  if (bytes.length > PAGE_BYTES_MAX) return problem({ kind: 'too-big', bytes: bytes.length });
  const markup = typeof bytes === 'string' ? bytes : decodeText({ bytes, contentType: input.contentType });
  if (markup.trim() === '') return problem({ kind: 'empty' });
  if (!looksLikePage(markup)) return problem({ kind: 'not-a-page' });
  const scan = scanPage(markup);
  if (typeof scan === 'string') return problem({ kind: scan });
  const document = openDom(scan.html);
  const root = document.documentElement;
  if (root === null) return problem({ kind: 'not-a-page' });
  const facts = readPageFacts(document, scan.jsonLd);
  clearFurniture(root);
  const body = mainPart(document);
  const text = body === null ? '' : articleText(body, facts.title);
  return text === '' ? problem({ kind: 'no-article' }) : ok({ ...facts, text });
}

/** The library's types are a browser's, which this process is not: dom.ts says what is used of them. */
function openDom(html: string): DomDocument {
  const { document } = parseHTML(html) as unknown as { readonly document: DomDocument };
  return document;
}

function mainPart(document: DomDocument): DomElement | null {
  const readability = new Readability<DomElement>(document as never, {
    serializer: (node) => node as unknown as DomElement,
    disableJSONLD: true,
    keepClasses: true,
  });
  return readability.parse()?.content ?? null;
}

function looksLikePage(markup: string): boolean {
  return /<(?:!doctype\s+html|html|head|body|article|div|p)[\s>]/i.test(markup.slice(0, 65_536));
}
