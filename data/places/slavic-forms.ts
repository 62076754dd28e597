// Plurals of men in Polish and Czech, where the adjective's last letters change: litewski, litewscy; český, čeští.

/** The forms beside those given, which are folded (fold-word.ts) and end in a star where anything may follow. */
export function slavicForms(language: string, listed: readonly string[]): readonly string[] {
  const changes = CHANGES[language] ?? [];
  const made = listed.flatMap((form) =>
    changes.filter(([last]) => last.test(form)).map(([last, plural]) => form.replace(last, plural)),
  );
  return [...new Set(made)].filter((form) => !listed.includes(form));
}

const CHANGES: Readonly<Record<string, readonly (readonly [last: RegExp, plural: string])[]>> = {
  pl: [
    [/([sz])k\*$/, '$1cy'],
    [/ck\*$/, 'ccy'],
  ],
  cs: [
    [/sk\*$/, 'sti'],
    [/ck\*$/, 'cti'],
  ],
};
