// The part of cldr-segmentation that the oracle test uses; the package ships no types.
declare module 'cldr-segmentation' {
  const library: {
    readonly sentenceSplit: (text: string, suppressions: unknown) => readonly string[];
    readonly suppressions: Readonly<Record<string, unknown>>;
  };
  export = library;
}
