// Which languages are written in a script without capitals: there nothing in the writing shows a name.

const UNCASED: ReadonlySet<string> = new Set(
  'am ar bn ckb dv fa gu he hi ja ka km kn ko lo ml mr my ne or pa ps sd si ta te th ti ug ur yi zh'.split(' '),
);

/** Of a BCP 47 primary tag; false for null. */
export function isUncased(language: string | null): boolean {
  return language !== null && UNCASED.has(language);
}
