// A value for what was expected to go wrong, so that the caller decides (style: errors of the first kind).

export type Outcome<T, P> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: P };

export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function problem<P>(what: P): { readonly ok: false; readonly problem: P } {
  return { ok: false, problem: what };
}

/** The end of every switch on a union: a new case is a compile error here, and a crash if it slips through. */
export function unreachable(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`);
}
