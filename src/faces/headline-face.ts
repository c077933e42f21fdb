/**
 * The headline face: Noto Serif at its blackest, cut down to the characters of one page's headline and nameplate. It stands in the
 * page itself: a file of its own for every story and script would be what a host's limit of files is spent on, and a reader
 * would see the headline in another face first. It is kept under a name made of what is in it.
 */
import { createHash } from "node:crypto";
import { type Script, standards, type VariantTag } from "../variants/table.ts";

/** Where each script's characters are taken from: a package and a file in it. */
export const faceSources = {
  Hant: {
    name: "@fontsource/noto-serif-tc",
    file: "files/noto-serif-tc-chinese-traditional-900-normal.woff",
    version: "5.3.0",
  },
  Hans: {
    name: "@fontsource/noto-serif-sc",
    file: "files/noto-serif-sc-chinese-simplified-900-normal.woff",
    version: "5.3.0",
  },
} as const satisfies Record<Script, { name: string; file: string; version: string }>;

/** Changes when the bytes made of the same characters do (write-woff2.ts). */
const encoder = "4";

export interface HeadlineFace {
  /** Name of its file, without ending. */
  readonly name: string;
  readonly script: Script;
  /** Every character it holds, once, in order of code points. */
  readonly characters: string;
}

export function createHeadlineFace(tag: VariantTag, texts: readonly string[]): HeadlineFace {
  const { script } = standards[tag];
  const characters = [...new Set(texts.join(""))].sort().join("");
  const { file, version } = faceSources[script];
  const name = createHash("sha256").update(`${file} ${version} ${encoder} ${characters}`).digest("hex").slice(0, 12);
  return { name, script, characters };
}

/** The style that brings a face (WOFF2) to the page: headline and nameplate, and what else is set in it stays as it was. */
export function formatFaceStyle(face: Uint8Array): string {
  const address = `data:font/woff2;base64,${Buffer.from(face).toString("base64")}`;
  return `@font-face{font-family:Luozi;font-weight:900;src:url(${address})}h1,.headline,.nameplate{--head:Luozi,var(--song)}`;
}
