/**
 * Suspects of Traditional copy, by round trip: what Simplified and back again would change, and what stands there afterwards. A
 * machine conversion leaves exactly such marks; but so does what the converter does not know, and therefore each suspect says
 * what evidence there is.
 */
import { once } from "../once.ts";
import { traditionalSet } from "../variants/character-sets.ts";
import { createConverter } from "../variants/create-converter.ts";
import type { Decision } from "../variants/forms/conversion.ts";
import { loadFromSimplified } from "../variants/forms/from-simplified.ts";
import type { VariantTag } from "../variants/table.ts";
import { convertAligned } from "./align.ts";
import { isHan } from "./finding.ts";
import { isSimplifiedOnly } from "./opposed-forms.ts";
import { findRightWords } from "./right-words.ts";
import type { Evidence, Evidences, Suspect } from "./suspect.ts";
import { findTold, mayTell } from "./telling-neighbours.ts";
import { contradictsTraditional, type Trip } from "./weigh-words.ts";

const words = new Intl.Segmenter("zh", { granularity: "word" });

interface Standing {
  readonly alone: boolean;
  /** The word it stands in, taken by itself, comes back as it was typed: only its neighbours disturbed it. */
  readonly supported: boolean;
}

/** Marks at which no word goes on: between them, words are what they are in the whole text. */
const pieces = /[^，。；：？！\n]*[，。；：？！\n]?/gu;

/** How each character stands in the words of its piece of the text. */
function listStandings(between: string, typed: readonly string[], back: (text: string) => string): Standing[] {
  const standings: Standing[] = [];
  for (const { segment } of words.segment(between)) {
    const word = [...segment];
    const alone = word.length === 1;
    const returned = alone ? word : [...back(segment)];
    for (const at of word.keys())
      standings.push({ alone, supported: !alone && returned[at] === typed[standings.length] });
  }
  return standings;
}

/** How a character stands, by its number. Words are looked for only around those that are asked about: they are dear. */
function createStandings(
  { typed, between }: Trip,
  back: (text: string) => string,
): (at: number) => Standing | undefined {
  let end = 0;
  const all = (between.join("").match(pieces) ?? []).map((piece) => {
    const from = end;
    end += [...piece].length;
    const ofPiece = typed.slice(from, end);
    return { from, load: once(() => listStandings(piece, ofPiece, back)) };
  });
  return (at) => {
    const piece = all.findLast(({ from }) => from <= at);
    return piece?.load()[at - piece.from];
  };
}

/** Where 係 is the verb to be. */
const cantonese = /[唔嘅咗喺冇佢哋嚟啲咁嗰]/u;

/** What the way back decided at each character, where that was not simply looked up. A name wins over all else. */
function listDecided(between: readonly string[]): (Decision["kind"] | undefined)[] {
  const kinds: Decision["kind"][] = [];
  loadFromSimplified().convert(between.join(""), ({ kind, at, length }) => {
    for (let unit = at; unit < at + length; unit += 1) if (kinds[unit] !== "name") kinds[unit] = kind;
  });
  let unit = 0;
  return between.map((character) => {
    unit += character.length;
    return kinds[unit - character.length];
  });
}

export function listTraditionalSuspects(
  text: string,
  written: VariantTag,
  simplified: VariantTag,
  evidences: Evidences,
): Suspect[] {
  const back = createConverter(simplified, written);
  const typed = [...text];
  const between = convertAligned(text, createConverter(written, simplified));
  const returned = convertAligned(between.join(""), back);
  const told = evidences.has("neighbours") && mayTell(text) ? findTold : () => undefined;
  if (returned.length !== typed.length) return [];
  if (told !== findTold && returned.every((character, at) => character === typed[at])) return [];
  const trip = { typed, between, returned };
  const known = traditionalSet();
  const isForeign = (at: number, character: string) =>
    between[at] === character && (!known.has(character) || isSimplifiedOnly(character));
  const findStanding = createStandings(trip, back);
  const right = findRightWords(text);
  const loadDecided = once(() => listDecided(between));
  const findEvidence = (at: number, offset: number): Evidence | undefined => {
    if (isForeign(at, typed[at] ?? "")) return evidences.has("form") ? "form" : undefined;
    const isTold = told(text, offset) !== undefined;
    if (!isTold && !(evidences.has("word") && contradictsTraditional(trip, at))) return undefined;
    const decided = loadDecided()[at];
    if (decided === "name") return undefined;
    if (isTold) return "neighbours";
    // What the way back only guessed is no word.
    return decided === "guess" || decided === "boundary" ? undefined : "word";
  };
  /** Whether what was typed is known to be right, however the way back would write it. */
  const isBorneOut = (at: number, offset: number, character: string) =>
    findStanding(at)?.supported === true || right.has(offset) || (character === "係" && cantonese.test(text));
  const suspects: Suspect[] = [];
  let offset = 0;
  for (const [at, character] of typed.entries()) {
    const came = returned[at] ?? character;
    // 為瞭 comes back as it is.
    const repair = came === character ? (told(text, offset) ?? came) : came;
    if (isHan(character) && repair !== character && (isForeign(at, character) || !isBorneOut(at, offset, character)))
      suspects.push({
        offset,
        typed: character,
        returned: repair,
        between: between[at] ?? character,
        before: typed[at - 1] ?? "",
        alone: findStanding(at)?.alone ?? false,
        evidence: findEvidence(at, offset),
      });
    offset += character.length;
  }
  return suspects;
}
