/**
 * THE list of fonts that a card's characters are looked for in: the script's headline face, the parts it is published in besides,
 * which have the marks and the rarer characters, those of the other script, a serif for the letters of Europe, and for rare
 * characters and Hangul a bold Kai, which stands in a headline as a sort from another case does in print.
 */
import { faceSources } from "../faces/headline-face.ts";
import type { Script } from "../variants/table.ts";

/** A package with a file that is looked into first, with parts of one weight that say what is in them, or with both. */
export interface FontSource {
  readonly name: string;
  readonly version: string;
  readonly file?: string;
  readonly parts?: number;
}

const faces = {
  Hant: { ...faceSources.Hant, parts: 900 },
  Hans: { ...faceSources.Hans, parts: 900 },
};
const others: readonly FontSource[] = [
  // As black as the Latin of the headline face at its blackest.
  { name: "@fontsource/noto-serif", version: "5.3.0", parts: 700 },
  { name: "@fontsource/lxgw-wenkai", version: "5.3.0", file: "files/lxgw-wenkai-latin-700-normal.woff" },
];

export const fontSources: Readonly<Record<Script, readonly FontSource[]>> = {
  Hant: [faces.Hant, faces.Hans, ...others],
  Hans: [faces.Hans, faces.Hant, ...others],
};
