// What every method of the Bot API is given.
import type { ServerResponse } from 'node:http';
import type { UploadedFile } from '../multipart.ts';
import type { Fields } from './body.ts';
import type { Rates } from './rates.ts';
import type { World } from './world.ts';

export type Call = {
  readonly world: World;
  readonly rates: Rates;
  /** The method's name as it is spelled in the documentation. */
  readonly name: string;
  readonly fields: Fields;
  readonly files: Readonly<Record<string, UploadedFile>>;
  /** Null where the method came in a webhook's reply. */
  readonly response: ServerResponse | null;
  /** When the request came, by the emulator's clock. */
  readonly at: number;
};

/** Answers with the result, or throws the Refusal. */
export type Method = (call: Call) => unknown;
