/**
 * Suggests a story's address from its headline: toneless pinyin, one hyphen between words, five words at most. A start for
 * the editor, never law. Called by the desk for new and for imported stories.
 */
import { pinyin } from "pinyin-pro";
import { simplify } from "./simplify.ts";

/** Words, and characters: enough to know the story by, short enough to be read out on the telephone. */
const maxWords = 5;
const maxLength = 48;

/** Words that say nothing in an address. */
const silent = new Set([..."的了着过得地之与和及而也都就还把被在是这那有吗呢吧啊", "一个", "怎样", "怎么", "如何"]);

/** Characters the segmenter leaves alone are mostly parts of a word it does not list (招商员): so many are put together. */
const maxJoinedCharacters = 3;

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

/** Lower-case letters and digits of each UTF-16 unit of `text`; a Han character's pinyin stands at its first unit. */
function spell(text: string, surname: "off" | "head" = "off"): string[] {
  // `ü` becomes `v`, as everybody types it.
  const read = pinyin(text, { type: "all", toneType: "none", v: true, surname });
  return read.flatMap(({ origin, pinyin: syllable, isZh }) => {
    const letters = (isZh ? syllable : origin.normalize("NFD").toLowerCase()).replace(/[^a-z0-9]/g, "");
    return [letters, ...Array.from({ length: origin.length - 1 }, () => "")];
  });
}

function listWords(text: string): string[] {
  const letters = spell(text);
  const words: { spelt: string; lone: number; end: number }[] = [];
  for (const { segment, index, isWordLike } of segmenter.segment(text)) {
    const end = index + segment.length;
    const spelt = letters.slice(index, end).join("");
    if (isWordLike !== true || silent.has(segment) || spelt === "") continue;
    const lone = /^\p{Script=Han}$/u.test(segment) ? 1 : 0;
    const last = words.at(-1);
    if (last !== undefined && lone === 1 && last.end === index && last.lone > 0 && last.lone < maxJoinedCharacters)
      words[words.length - 1] = { spelt: last.spelt + spelt, lone: last.lone + 1, end };
    else words.push({ spelt, lone, end });
  }
  return words.map(({ spelt }) => spelt);
}

/** Lower-case letters, digits and hyphens; empty when the headline has nothing that can be spelt. */
export function suggestSlug(headline: string): string {
  const [first = "", ...others] = listWords(simplify(headline.normalize("NFKC"))).slice(0, maxWords);
  let slug = first.slice(0, maxLength);
  for (const word of others) {
    if (slug.length + 1 + word.length > maxLength) break;
    slug += `-${word}`;
  }
  return slug;
}

/** A person's name in one word; one of several words, as in Latin letters, keeps them apart. Empty when none can be spelt. */
export function suggestNameSlug(name: string): string {
  const parts = simplify(name.normalize("NFKC")).split(/[\s·・‧]+/u);
  return parts
    .map((part) => spell(part, "head").join(""))
    .filter((part) => part !== "")
    .join("-")
    .slice(0, maxLength);
}

/** Each name with what it is called in addresses. */
export const spellNames = (names: readonly string[]): (readonly [name: string, letters: string])[] =>
  names.map((name) => [name, suggestNameSlug(name)]);
