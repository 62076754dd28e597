// The package ships no types; this is the part of it that decode.ts calls.
declare module 'html-encoding-sniffer' {
  function sniff(
    bytes: Uint8Array,
    options?: {
      readonly xml?: boolean;
      readonly transportLayerEncodingLabel?: string;
      readonly defaultEncoding?: string;
    },
  ): string;
  export = sniff;
}
