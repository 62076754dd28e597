// Lines out of a byte stream that may hold anything: bounded, decoded as UTF-8 with replacement, whatever ends them.
import { LINE_UNITS_MAX } from './line.ts';

/** One line at a time, in order; the stream is read no faster than lines are taken. Throws what the stream throws. */
export async function* readLines(input: NodeJS.ReadableStream): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8');
  let open = '';
  for await (const chunk of input) {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    const [first = '', ...more] = text.split(/\r\n|\n|\r/);
    open = add(open, first);
    for (const line of more) {
      yield open;
      open = add('', line);
    }
  }
  open = add(open, decoder.decode());
  if (open !== '') yield open;
}

function add(open: string, more: string): string {
  return open.length >= LINE_UNITS_MAX ? open : open + more.slice(0, LINE_UNITS_MAX - open.length);
}
