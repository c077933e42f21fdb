/**
 * THE list of fonts that a card's characters are looked for in: the script's headline face, the parts it is published in besides,
 * which have the marks and the rarer characters, and then those of the other script.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { faceSources } from "../faces/headline-face.ts";
import { once } from "../once.ts";
import type { Script } from "../variants/table.ts";
import { type Font, openFont } from "./font.ts";

const order: Readonly<Record<Script, readonly Script[]>> = { Hant: ["Hant", "Hans"], Hans: ["Hans", "Hant"] };

const loadFont = once((path: string): Font => openFont(readFileSync(path)));

interface Part {
  readonly path: string;
  readonly ranges: readonly (readonly [first: number, last: number])[];
}

/** A package says which characters are in each of its parts. */
const listParts = once((folder: string): readonly Part[] => {
  const name = folder.replace(/.*\//, "");
  const parts = JSON.parse(readFileSync(join(folder, "unicode.json"), "utf8")) as Record<string, string>;
  return Object.entries(parts).map(([part, ranges]) => ({
    path: join(folder, `files/${name}-${part.replace(/[[\]]/g, "")}-900-normal.woff`),
    ranges: ranges.split(",").map((range) => {
      const [first = 0, last = first] = range
        .trim()
        .slice(2)
        .split("-")
        .map((point) => Number.parseInt(point, 16));
      return [first, last] as const;
    }),
  }));
});

/** The font to draw a character with, as cards of the script have it; `undefined` when none of the list has it. */
export type FontFinder = (character: string) => Font | undefined;

/** `root` is the project folder. */
export function createFontFinder(root: string, script: Script): FontFinder {
  const { resolve } = createRequire(join(root, "package.json"));
  const find = (character: string): Font | undefined => {
    const point = character.codePointAt(0) ?? 0;
    for (const one of order[script]) {
      const { name, file } = faceSources[one];
      const whole = loadFont(resolve(`${name}/${file}`));
      if (whole.has(character)) return whole;
      const folder = dirname(resolve(`${name}/package.json`));
      for (const { path, ranges } of listParts(folder)) {
        if (!ranges.some(([first, last]) => point >= first && point <= last)) continue;
        const part = loadFont(path);
        if (part.has(character)) return part;
      }
    }
    return undefined;
  };
  const known = new Map<string, Font | undefined>();
  return (character) => {
    if (!known.has(character)) known.set(character, find(character));
    return known.get(character);
  };
}
