/** Fetches pieces of stories' texts, in the forms of one edition. */
import type { VariantTag } from "../../variants/table.ts";
import { unpackClasses } from "../create-fold.ts";
import type { StoredPiece } from "../layout.ts";
import { directoryFile, formatPackFile, type SearchTable } from "../search-files.ts";
import type { Lengths } from "../volume-index.ts";
import { inflate } from "../volumes/inflate.ts";
import { createStoryPlaces, cutPadding } from "../volumes/pieces.ts";
import { createRangeReader, type Fetch } from "../volumes/read-ranges.ts";
import { type Forms, unpackForms } from "./forms.ts";
import { type Piece, readPiece } from "./read-piece.ts";

export interface TextReader {
  /** `number` is that of the story in its volume. */
  readonly read: (volume: number, number: number, piece: number) => Promise<PieceReader>;
  readonly measure: Lengths;
}

/** A piece as readers of an edition have it: their own, when none is named. */
export type PieceReader = (tag?: VariantTag) => Piece;

export function createTextReader(table: SearchTable, tag: VariantTag, base: string, fetch: Fetch): TextReader {
  const reader = createRangeReader(fetch);
  const classes = unpackClasses(table.classes);
  const forms = new Map<string, Forms>();
  const formsTo = (edition: VariantTag) => (written: number) => {
    const name = `${table.tags[written]} ${edition}`;
    const known = forms.get(name) ?? unpackForms(table.forms[name] ?? "", classes);
    forms.set(name, known);
    return known;
  };
  const asked = new Map<string, Promise<unknown>>();
  /** What is asked for is fetched once; what could not be, with the next question again. */
  const once = <Value>(key: string, make: () => Promise<Value>): Promise<Value> => {
    const made = asked.get(key) ?? make();
    asked.set(key, made);
    made.catch(() => asked.delete(key));
    return made as Promise<Value>;
  };
  const folder = (volume: number) => `${base}${table.volumes[volume]?.name}/`;
  const findPlaces = (volume: number) =>
    once(`${volume}`, async () =>
      createStoryPlaces(await inflate(await reader.readFile(folder(volume) + directoryFile.texts))),
    );
  const fetchPiece = async (volume: number, number: number, piece: number): Promise<PieceReader> => {
    const { pack, from, to } = (await findPlaces(volume)).find(number, piece);
    const bytes = await reader.readRange(folder(volume) + formatPackFile("texts", pack), from, to);
    const text = new TextDecoder("utf-16le").decode(await inflate(cutPadding(bytes)));
    const stored = JSON.parse(text) as StoredPiece;
    return (edition = tag) => readPiece(stored, table.tags.indexOf(edition), formsTo(edition));
  };
  // The newest is shown first, and by it the host is known.
  if (table.volumes.length > 0) findPlaces(0).catch(() => undefined);
  return {
    measure: async (volume) => (await findPlaces(volume)).counts,
    read: (volume, number, piece) => once(`${volume} ${number} ${piece}`, () => fetchPiece(volume, number, piece)),
  };
}
