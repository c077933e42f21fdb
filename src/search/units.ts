/**
 * Units of search: one Han character, kana or digit, or one Latin word, in the form all editions share. Punctuation and spaces
 * are no units, so a phrase is found across them. Index and query are cut by this one function.
 */

export interface Unit {
  /** Folded: the same for 後 and 后, Ａ and a, é and e. */
  readonly text: string;
  /** Place in the text it was read from, in UTF-16 units. */
  readonly at: number;
  readonly end: number;
  /** A word of letters, found by its beginning too. */
  readonly isWord: boolean;
  /** A mark that ends a clause stands before it. */
  readonly afterBreak: boolean;
}

/** From a character to the one that stands for its class. */
export type Fold = (character: string) => string;

/** Some marks of letters count as Han; among kana stand marks and a middle dot. */
const single = String.raw`(?!\p{M})[\p{Script=Han}\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u3100-\u312f]`;
const letter = String.raw`(?!${single})[\p{L}\p{M}]`;
/** A point between digits counts, or 1.5 would be found as 15. */
const pattern = new RegExp(
  String.raw`${single}|\p{Nd}|(?<=\p{Nd})[.．](?=\p{Nd})|(?:${letter})+(?:['’](?:${letter})+)*`,
  "gu",
);
/** Marks that end a clause. What stands across them is found only when nothing else is. */
const breaks = /[。！？；，：,;:!?…]/u;
const isSingle = new RegExp(`^${single}$`, "u");

const hasUnits = new RegExp(String.raw`${single}|[\p{L}\p{M}\p{Nd}]`, "u");

/** Nearly every character of a text: one of the block no form of which is normalised to another. It need not be looked up. */
const isPlainHan = (found: string): boolean => found.length === 1 && found >= "\u4e00" && found <= "\u9fff";

/**
 * `text` without the marks of letters, in small letters and usual width. Hangul stays in its parts: a syllable put together again
 * would stand in Pagefind's index as a form of its parts, and a chunk with such forms is none of ours.
 */
function simplify(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\p{M}\s'’]/gu, "")
    .toLowerCase();
}

export function listUnits(text: string, fold: Fold): Unit[] {
  let before = { end: 0, isDigit: false };
  return [...text.matchAll(pattern)].flatMap(({ 0: found, index: at }) => {
    const end = at + found.length;
    const isPlain = isPlainHan(found);
    const isDigit = !isPlain && /^\p{Nd}$/u.test(found);
    // 1,000 and 3:30 are one number each.
    const afterBreak =
      before.end > 0 && at > before.end && !(isDigit && before.isDigit) && breaks.test(text.slice(before.end, at));
    before = { end, isDigit };
    if (isPlain) return { text: fold(found), at, end, isWord: false, afterBreak };
    if (isSingle.test(found)) return { text: fold(found.normalize("NFKC")), at, end, isWord: false, afterBreak };
    // What the index drops as punctuation is written as the character that names it.
    if (found === "." || found === "．") return { text: fold("点"), at, end, isWord: false, afterBreak };
    const simple = simplify(found);
    // A mark that stands on no letter.
    return simple === "" ? [] : { text: simple, at, end, isWord: !isDigit, afterBreak };
  });
}

/** The units of a text in one line, without their places: to see whether a phrase can be in it takes no more. */
export function joinUnits(text: string, fold: Fold): string {
  // No unit reaches over a plain character, so that what stands between them is cut alone.
  const units = text.replace(/[^\u4e00-\u9fff]+/g, (rest) =>
    hasUnits.test(rest)
      ? listUnits(rest, fold)
          .map((unit) => unit.text)
          .join("")
      : "",
  );
  let line = "";
  for (const character of units) line += fold(character);
  return line;
}

/** Letters, so that the index keeps them, and ones that nobody writes. */
const marks = { betweenWords: "ǀ", acrossBreak: "ǁ", alone: "ǂ" };

/** Whether an index word is another than a plain pair: those are asked for most and lie in smaller parts of the index. */
export function isApart(word: string): boolean {
  return word.startsWith(marks.alone) || word.startsWith(marks.acrossBreak);
}

const inWord = `(?![${Object.values(marks).join("")}])${letter}`;
const lastWord = new RegExp(`(${inWord})(?:${inWord})+$`, "u");

/** An index word whose last unit is a word of letters, cut after the first of them: what all that begin like it have in common. */
export function shortenWord(word: string): string {
  // Most end with a Han character, and there are millions of them.
  const last = word.charCodeAt(word.length - 1);
  return last >= 0x3400 && last < 0xa000 ? word : word.replace(lastWord, "$1");
}

/** A unit alone as the index's word. */
export function formatAlone({ text }: Unit): string {
  return `${marks.alone}${text}`;
}

/**
 * Neighbouring units as the index's words: `黄金 金时 时代`. One unit is a word of its own. A pair across a break is another
 * word than the pair alone, so that 間在 is not found by 間，在; `across` gives the pairs as if breaks stood everywhere.
 */
export function listPairs(units: readonly Unit[], across = false): string[] {
  if (units.length === 1) return units.map(formatAlone);
  return units.slice(1).map((unit, at) => {
    const before = units[at] as Unit;
    if (unit.afterBreak || across) return `${marks.acrossBreak}${before.text}${unit.text}`;
    return `${before.text}${before.isWord && unit.isWord ? marks.betweenWords : ""}${unit.text}`;
  });
}
