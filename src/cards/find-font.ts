/** Finds the font to draw a character with. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { once } from "../once.ts";
import type { Script } from "../variants/table.ts";
import { type Font, openFont } from "./font.ts";
import { fontSources } from "./font-sources.ts";

const loadFont = once((path: string): Font => openFont(readFileSync(path)));

interface Part {
  readonly path: string;
  readonly ranges: readonly (readonly [first: number, last: number])[];
}

/** A package says which characters are in each of its parts. */
function listParts(folder: string, weight: number): readonly Part[] {
  const name = folder.replace(/.*\//, "");
  const parts = JSON.parse(readFileSync(join(folder, "unicode.json"), "utf8")) as Record<string, string>;
  return Object.entries(parts).map(([part, ranges]) => ({
    path: join(folder, `files/${name}-${part.replace(/[[\]]/g, "")}-${weight}-normal.woff`),
    ranges: ranges.split(",").map((range) => {
      const [first = 0, last = first] = range
        .trim()
        .slice(2)
        .split("-")
        .map((point) => Number.parseInt(point, 16));
      return [first, last] as const;
    }),
  }));
}

/** The font to draw a character with, as cards of the script have it; `undefined` when none of the list has it. */
export type FontFinder = (character: string) => Font | undefined;

/** `root` is the project folder. */
export function createFontFinder(root: string, script: Script): FontFinder {
  const { resolve } = createRequire(join(root, "package.json"));
  const sources = fontSources[script].map(({ name, file, parts }) => ({
    openWhole: once(() => (file === undefined ? undefined : loadFont(resolve(`${name}/${file}`)))),
    listParts: once(() => (parts === undefined ? [] : listParts(dirname(resolve(`${name}/package.json`)), parts))),
  }));
  const find = (character: string): Font | undefined => {
    const point = character.codePointAt(0) ?? 0;
    for (const { openWhole, listParts } of sources) {
      const whole = openWhole();
      if (whole?.has(character)) return whole;
      for (const { path, ranges } of listParts()) {
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
