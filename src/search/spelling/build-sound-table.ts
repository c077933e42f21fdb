/**
 * Characters by how they are typed: a wrong one in a question is mostly another that an input method offered for the same
 * syllable.
 */
import { pinyin } from "pinyin-pro";
import { loadClasses } from "../fold-classes.ts";
import type { Fold } from "../units.ts";

/** The 3,755 everyday characters of GB 2312's first level in all their forms: what readers type, whether or not a story has it. */
function listEveryday(): string[] {
  const bytes = Array.from({ length: 0xd8 - 0xb0 }, (_, row) =>
    Array.from({ length: 94 }, (_, cell) => [0xb0 + row, 0xa1 + cell]),
  );
  const characters = new TextDecoder("gb18030").decode(new Uint8Array(bytes.flat(2))).match(/\p{Script=Han}/gu) ?? [];
  const forms = new Map(loadClasses().flatMap((group) => [...group].map((character) => [character, group])));
  return characters.flatMap((character) => [...(forms.get(character) ?? character)]);
}

/** Every reading a character has, in whichever words: 重 is zhong and chong. */
const listReadings = (character: string): Set<string> =>
  new Set(pinyin(character, { toneType: "none", v: true, multiple: true, type: "array" }));

/**
 * `frequencies` are those of all editions' characters. The result is classes, joined by spaces: characters of the corpus, folded,
 * the frequent first, a slash, others that sound as they do, all behind their syllable: `huang黄皇/簧`.
 */
export function buildSoundTable(frequencies: ReadonlyMap<string, number>, fold: Fold): string {
  const classes = new Map<string, Map<string, number>>();
  for (const character of new Set([...frequencies.keys(), ...listEveryday()])) {
    if (!/^\p{Script=Han}$/u.test(character)) continue;
    for (const syllable of listReadings(character)) {
      if (!/^[a-z]+$/.test(syllable)) continue;
      const alike = classes.get(syllable) ?? new Map<string, number>();
      const count = (alike.get(fold(character)) ?? 0) + (frequencies.get(character) ?? 0);
      classes.set(syllable, alike.set(fold(character), count));
    }
  }
  return [...classes]
    .map(([syllable, alike]) => syllable + formatClass(alike))
    .filter((row) => /^[a-z]+[^/a-z]/u.test(row))
    .sort()
    .join(" ");
}

function formatClass(alike: ReadonlyMap<string, number>): string {
  const sorted = [...alike].sort(([a, many], [b, few]) => few - many || (a < b ? -1 : 1));
  const list = (known: boolean) => sorted.flatMap(([character, count]) => (count > 0 === known ? character : []));
  return `${list(true).join("")}/${list(false).join("")}`;
}
