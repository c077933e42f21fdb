declare module "subset-font" {
  /** Cuts a font (SFNT, WOFF, WOFF2) down to the characters of a text. */
  export default function subsetFont(
    font: Uint8Array,
    text: string | undefined,
    options: {
      /** `sfnt` is not packed; `woff2` is packed by the reference encoder. */
      readonly targetFormat: "sfnt" | "woff2";
      readonly keepAllGlyphs?: boolean;
      readonly noHinting?: boolean;
    },
  ): Promise<Uint8Array<ArrayBuffer>>;
}
