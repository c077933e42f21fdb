/** A volume's files, made of its parts: packs of its index and of its texts, and where in them everything lies. */
import { createHash } from "node:crypto";
import type { ChunkCounts } from "../pagefind/find-chunk.ts";
import { findChunk } from "../pagefind/find-chunk.ts";
import { directoryFile, formatPackFile, type VolumeEntry } from "../search-files.ts";
import { isApart } from "../units.ts";
import { type HashedRow, mergeRows, type PartRows } from "./merge-rows.ts";
import { joinSummaries, type Part, type Summary, squeeze } from "./part.ts";
import { countSteps, createPlaces, packNumbers, packStories, padPiece, step } from "./pieces.ts";
import { openRows, packRows } from "./rows.ts";

/**
 * Bytes of a chunk before it is squeezed. Pairs of characters are what every question asks for: small chunks keep questions cheap,
 * and make the list of their lengths long, which is fetched before the first answer. A large volume has others beside it, all
 * of which a question may have to ask: there chunks are smaller still. Measured.
 */
const chunkBytes = { pairs: 3600, pairsOfLarge: 1900, apart: 12_000 };
/** For what is so small: with less memory deflate begins its tables anew sooner, which saves 0.8 % of the bytes; level 9, 0.1. */
const chunkOptions = { level: 7, windowBits: 12, memLevel: 6 };
/** Stories of a large volume. */
const leastLarge = 1200;

export interface Volume {
  readonly entry: VolumeEntry;
  readonly summary: Summary;
}

/** Writes its files through `write` and says what the table has to say of it. Its name is a digest of all of them. */
export function writeVolume(parts: readonly Part[], write: (name: string, data: Uint8Array) => void): Volume {
  const digest = createHash("sha256");
  const add = (name: string, data: Uint8Array) => {
    digest.update(`${name} ${data.length}\n`).update(data);
    write(name, data);
  };
  const sum = (name: "pairs" | "apart") => parts.reduce((bytes, part) => bytes + part[name].length, 0);
  const stories = parts.flatMap((part) => part.stories);
  const chunks: ChunkCounts = {
    pairs: Math.ceil(sum("pairs") / (stories.length < leastLarge ? chunkBytes.pairs : chunkBytes.pairsOfLarge)),
    apart: Math.ceil(sum("apart") / chunkBytes.apart),
  };
  const pieces = [...Iterator.from(listChunks(parts, chunks)).map(packChunk)];
  add(directoryFile.words, squeeze(packNumbers(pieces.map(({ length }) => length / step))));
  writePacks("words", pieces, add);
  add(directoryFile.texts, squeeze(packStories(stories)));
  writePacks("texts", listTexts(parts), add);
  const entry = { name: digest.digest("hex").slice(0, 12), pages: stories.length, chunks };
  return { entry, summary: joinSummaries(parts.map(({ summary }) => summary)) };
}

/** The rows of all parts, their pages numbered through. */
function listPartRows(parts: readonly Part[], kind: "pairs" | "apart"): PartRows[] {
  let first = 0;
  return parts.map((part) => {
    const from = first;
    first += part.stories.length;
    return { rows: openRows(part[kind]), first: from };
  });
}

/** Chunks in their order, empty ones too. */
function* listChunks(parts: readonly Part[], counts: ChunkCounts): Generator<readonly HashedRow[]> {
  for (const name of ["pairs", "apart"] as const) {
    let chunk: HashedRow[] = [];
    let number = name === "pairs" ? 0 : counts.pairs;
    const end = name === "pairs" ? counts.pairs : counts.pairs + counts.apart;
    for (const row of mergeRows(listPartRows(parts, name))) {
      for (const at = findChunk(row.hash, isApart(row.word), counts); number < at; number += 1) {
        yield chunk;
        chunk = [];
      }
      chunk.push(row);
    }
    for (; number < end; number += 1) {
      yield chunk;
      chunk = [];
    }
  }
}

function packChunk(rows: readonly HashedRow[]): Uint8Array {
  const packed = squeeze(packRows([...rows].sort((a, b) => (a.word < b.word ? -1 : 1))), chunkOptions);
  return padPiece(packed, countSteps(packed));
}

function* listTexts(parts: readonly Part[]): Generator<Uint8Array> {
  for (const { stories, texts } of parts) {
    let at = 0;
    for (const { count, steps } of stories)
      for (let piece = 0; piece < count; piece += 1) {
        yield texts.subarray(at, at + steps * step);
        at += steps * step;
      }
  }
}

function writePacks(
  kind: "words" | "texts",
  pieces: Iterable<Uint8Array>,
  write: (name: string, data: Uint8Array) => void,
): void {
  const all = [...pieces];
  const { list } = createPlaces(all.map(({ length }) => length / step));
  for (const [pack, places] of Map.groupBy(list.entries(), ([, place]) => place.pack))
    write(formatPackFile(kind, pack), Buffer.concat(places.map(([piece]) => all[piece] ?? new Uint8Array())));
}
