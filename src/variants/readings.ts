/**
 * Readings of characters: pinyin and bopomofo (注音) say the same of a syllable of Mandarin, and either is made of the other. An
 * editor types one of them; an edition shows what its row of the table of variants names.
 */
import { beginnings, endings, syllables } from "./syllables.ts";

/** THE scripts a reading is written in. */
export type ReadingScript = "pinyin" | "bopomofo";

/** One syllable; tone 5 is the light one. */
export interface Reading {
  /** Pinyin without its tone. */
  readonly syllable: string;
  readonly tone: number;
  /** It begins a name: Xī. Only where that was typed. */
  readonly isCapital?: true;
  /** With the r of a 兒 that is no syllable of its own: wánr. */
  readonly isColoured?: true | undefined;
}

/** The end of a syllable in full, where pinyin spells it otherwise: behind y, w, and j, q, x, whose u is ü. */
function spellOut(start: string, end: string): string {
  if (start === "y") {
    if (end.startsWith("u")) return `ü${end.slice(1)}`;
    return end.startsWith("i") ? end : `i${end === "ou" ? "u" : end}`;
  }
  if (start === "w") {
    const short: Readonly<Record<string, string>> = { u: "u", ei: "ui", en: "un" };
    return short[end] ?? `u${end}`;
  }
  return /^[jqx]$/.test(start) && end.startsWith("u") ? `ü${end.slice(1)}` : end;
}

function writeSigns(start: string, end: string): string {
  // 知 ㄓ, 資 ㄗ: nothing is heard behind these.
  if (end === "i" && /^(?:[zcs]h?|r)$/.test(start)) return beginnings[start] ?? "";
  return `${beginnings[start] ?? ""}${endings[spellOut(start, end)] ?? ""}`;
}

const signs: ReadonlyMap<string, string> = new Map(
  Object.entries(syllables).flatMap(([start, ends]) =>
    ends.split(" ").map((end): [string, string] => [start + end, writeSigns(start, end)]),
  ),
);

const bySigns: ReadonlyMap<string, string> = new Map([...signs].map(([syllable, written]) => [written, syllable]));

/** Every syllable there is. */
export const listSyllables = (): string[] => [...signs.keys()];

/** Above a vowel in pinyin, by tone; as combining marks. */
const accents = ["\u0304", "\u0301", "\u030C", "\u0300"];
/** Behind the signs of bopomofo; the light tone stands before them. */
const tones = ["", "ˊ", "ˇ", "ˋ"];
const light = "˙";
/** What bopomofo writes of a 兒 that colours a syllable. */
export const coloured = "ㄦ";

/** Letters that fonts and dictionaries have instead: ă for ǎ, ɑ, ɡ; and what keyboards have for ü. */
const plainLetters = (text: string): string =>
  text
    .toLowerCase()
    .normalize("NFD")
    .replaceAll("\u0306", "\u030C")
    .replaceAll("ɑ", "a")
    .replaceAll("ɡ", "g")
    .replaceAll("u:", "u\u0308")
    .replaceAll("v", "u\u0308");

function parsePinyin(typed: string): Reading | undefined {
  const [, dot = "", text = ""] = /^([·‧•˙]?)(.*)$/su.exec(typed) ?? [];
  const letters = plainLetters(text);
  const marks = letters.match(/[\u0304\u0301\u030C\u0300]/gu) ?? [];
  const plain = letters.replace(/[\u0304\u0301\u030C\u0300]/gu, "").normalize("NFC");
  const [, before = "", digit = "", end = ""] = /^(\D+?)([0-5]?)(r?)$/u.exec(plain) ?? [];
  const whole = digit === "" ? before + end : before;
  // An r is of the syllable where there is such a one (er), else of a 兒; a digit may stand on either side of it.
  const syllable = signs.has(whole) ? whole : whole.replace(/r$/u, "");
  const isColoured = syllable !== whole || (digit !== "" && end !== "");
  if (!signs.has(syllable) || marks.length + digit.length + dot.length > 1) return undefined;
  const tone = digit === "" ? accents.indexOf(marks[0] ?? "") + 1 || 5 : Number(digit) || 5;
  const isCapital = /^\p{Lu}/u.test(text);
  return { syllable, tone, ...(isCapital && { isCapital }), ...(isColoured && { isColoured }) };
}

function parseBopomofo(text: string): Reading | undefined {
  const [, before, written = "", behind = "", end] = /^(˙?)([ㄅ-ㄩ]+?)([ˊˇˋ˙]?)(ㄦ?)$/u.exec(text) ?? [];
  const syllable = bySigns.get(written);
  if (syllable === undefined || (before && behind)) return undefined;
  const tone = before || behind === light ? 5 : tones.indexOf(behind) + 1;
  return end ? { syllable, tone, isColoured: true } : { syllable, tone };
}

/** A syllable as it was typed: `xí`, `xi2`, `ㄒㄧˊ`. Without a mark pinyin is light, bopomofo is of the first tone. */
export const parseReading = (text: string): Reading | undefined => parsePinyin(text) ?? parseBopomofo(text);

/** Where the mark stands: above a or e, above the o of ou, else above the last vowel: guì, liú. */
const accented = [/[ae]/u, /o(?=u)/u, /[iouüê](?=[^iouüê]*$)/u];

function placeAccent(syllable: string, accent: string): string {
  const at = accented.map((vowel) => syllable.search(vowel)).find((place) => place >= 0) ?? 0;
  return `${syllable.slice(0, at + 1)}${accent}${syllable.slice(at + 1)}`.normalize("NFC");
}

const capitalise = (text: string) => text.replace(/^./u, (letter) => letter.toUpperCase());

export function formatReading({ syllable, tone, isCapital, isColoured }: Reading, script: ReadingScript): string {
  if (script === "pinyin") {
    const written = tone === 5 ? syllable : placeAccent(syllable, accents[tone - 1] ?? "");
    return `${isCapital ? capitalise(written) : written}${isColoured ? "r" : ""}`;
  }
  const written = signs.get(syllable) ?? "";
  return `${tone === 5 ? light + written : written + (tones[tone - 1] ?? "")}${isColoured ? coloured : ""}`;
}
