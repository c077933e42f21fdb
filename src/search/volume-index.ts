/** The volumes of the index as one: terms are looked for in some or all of them, and records numbered through. */
import type { Slot, Standing } from "./find-run.ts";
import type { Ask } from "./pagefind/engine.ts";
import type { Term } from "./parse-query.ts";
import type { VolumeEntry } from "./search-files.ts";
import { listPairs, type Unit } from "./units.ts";

/** Where a term stands, by record. */
export type RecordPlaces = ReadonlyMap<number, Standing>;

export interface Index {
  /** Their places in the table: newest first. */
  readonly volumes: readonly number[];
  /** Records of one volume, numbered through all. */
  readonly ask: Ask;
  /** Which volume has a record, and its number there. */
  readonly locate: (number: number) => { readonly volume: number; readonly number: number };
  /** How many pieces the text of a record has. */
  readonly measure: (number: number) => Promise<number>;
}

/** How many pieces each story of a volume has. */
export type Lengths = (volume: number) => Promise<readonly number[]>;

/** `entries` are newest first, records numbered from the oldest. */
export function createIndex(entries: readonly VolumeEntry[], ask: Ask, lengths: Lengths): Index {
  const firsts = entries.map((_, at) => entries.slice(at + 1).reduce((sum, { pages }) => sum + pages, 0));
  const locate: Index["locate"] = (number) => {
    const volume = firsts.findIndex((first) => number >= first);
    return { volume, number: number - (firsts[volume] ?? 0) };
  };
  return {
    volumes: [...entries.keys()],
    async ask(volume, slots) {
      const first = firsts[volume] ?? 0;
      return new Map([...(await ask(volume, slots))].map(([number, standing]) => [first + number, standing]));
    },
    locate,
    async measure(wanted) {
      const { volume, number } = locate(wanted);
      return (await lengths(volume))[number] ?? 1;
    },
  };
}

/** Of one term; no two volumes have a record of one number. */
export const joinPlaces = (places: readonly RecordPlaces[]): RecordPlaces => new Map(places.flatMap((one) => [...one]));

const askAll = async ({ ask }: Index, slots: readonly Slot[], volumes: readonly number[]): Promise<RecordPlaces> =>
  joinPlaces(await Promise.all(volumes.map((volume) => ask(volume, slots))));

/** As the term is typed. */
export const findPlain = (index: Index, { units }: Term, volumes: readonly number[]): Promise<RecordPlaces> =>
  askAll(index, listSlots(units), volumes);

/** Where breaks may stand or be missing: 結束南通 in 結束，南通. */
export async function findAcross(index: Index, { units }: Term, volumes: readonly number[]): Promise<RecordPlaces> {
  return units.length < 2 ? new Map() : askAll(index, listSlotsAcross(units), volumes);
}

/** As typed; across breaks only when it stands nowhere so. */
export async function findTerm(index: Index, term: Term, volumes = index.volumes): Promise<RecordPlaces> {
  const found = await findPlain(index, term, volumes);
  return found.size > 0 ? found : findAcross(index, term, volumes);
}

/** So many units are never in two stories by chance: of their pairs every second one is enough, and half the price. */
const longPhraseUnits = 5;

function listSlots(units: readonly Unit[]): Slot[] {
  const slots = listPairs(units).map((word, step) => ({ step, words: [word] }));
  // A word of letters is sure only with what stands on both its sides.
  if (units.length < longPhraseUnits || units.some(({ isWord }) => isWord)) return slots;
  return slots.filter(({ step }) => step % 2 === 0 || step === slots.length - 1);
}

function listSlotsAcross(units: readonly Unit[]): Slot[] {
  const plain = listPairs(units.map((unit) => ({ ...unit, afterBreak: false })));
  const across = listPairs(units, true);
  return plain.map((word, step) => ({ step, words: [word, across[step] ?? word] }));
}
