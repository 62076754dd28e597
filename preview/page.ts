// One page that shows what a client would: its own width and style, and a body that is made of rendered payloads.

export type Page = {
  /** CSS pixels. */
  readonly width: number;
  readonly style: string;
  readonly body: string;
};

export function toDocument(title: string, { width, style, body }: Page): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title>
<style>* { box-sizing: border-box; } body { margin: 0; width: ${width}px; }${style}</style></head>
<body>${body}<script>document.documentElement.dataset.height = document.body.scrollHeight;</script></body></html>
`;
}

export function escapeHtml(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
