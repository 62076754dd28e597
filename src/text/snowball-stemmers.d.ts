// The part of snowball-stemmers that we use; the package ships no types.
declare module 'snowball-stemmers' {
  type Stemmer = { readonly stem: (word: string) => string };
  const library: { readonly newStemmer: (algorithm: string) => Stemmer };
  export = library;
}
