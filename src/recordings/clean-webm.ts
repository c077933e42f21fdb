/**
 * WebM: elements within elements (EBML). Tags, attachments, chapters and the names of things become `Void`, as large as they were;
 * so do the blocks of tracks that are no film and no sound. What was recorded on the fly does not say how large its parts are.
 */
import { createView } from "../photographs/read-bytes.ts";

interface Part {
  readonly id: number;
  /** Offsets: of the name, of what it holds, and behind it. */
  readonly start: number;
  readonly body: number;
  readonly end: number;
}

const ids = {
  header: 0x1a45dfa3,
  segment: 0x18538067,
  seekHead: 0x114d9b74,
  seek: 0x4dbb,
  seekId: 0x53ab,
  info: 0x1549a966,
  tracks: 0x1654ae6b,
  track: 0xae,
  trackNumber: 0xd7,
  trackType: 0x83,
  cues: 0x1c53bb6b,
  cluster: 0x1f43b675,
  simpleBlock: 0xa3,
  blockGroup: 0xa0,
  block: 0xa1,
  checksum: 0xbf,
  blank: 0xec,
} as const;

/** THE elements that stay, in each that is looked into; elsewhere all do but the checksum, which would be wrong now, and room that may hold anything. */
const kept: ReadonlyMap<number, readonly number[]> = new Map([
  [0, [ids.header, ids.segment]],
  [ids.segment, [ids.seekHead, ids.info, ids.tracks, ids.cues, ids.cluster]],
  // The scale of time, the duration, and the two programs, which a file must name.
  [ids.info, [0x2ad7b1, 0x4489, 0x4d80, 0x5741]],
]);

/** Programs: they must stand there, and may be empty. */
const programs = new Set([0x4d80, 0x5741]);

/** Of a track: its name, that of its codec and its settings, addresses of either, what it is attached to. */
const namesOfTracks = new Set([0x536e, 0x258688, 0x3a9697, 0x3b4040, 0x26b240, 0x7446]);

const openInside = new Set<number>([ids.segment, ids.seekHead, ids.info, ids.tracks, ids.track, ids.cluster]);

/** A number of one to eight bytes; the first one bit says of how many. The mark is part of a name, and not of a size. */
function readNumber(
  bytes: Uint8Array,
  at: number,
  keepsMark: boolean,
): { value: number; length: number; open: boolean } {
  const first = createView(bytes).getUint8(at);
  const length = Math.clz32(first) - 23;
  if (length > 8) throw new RangeError("no number");
  const mark = 2 ** (8 - length);
  let value = keepsMark ? first : first - mark;
  for (let place = 1; place < length; place += 1) value = value * 256 + createView(bytes).getUint8(at + place);
  return { value, length, open: !keepsMark && value >= 2 ** (7 * length) - 1 };
}

function readPart(bytes: Uint8Array, start: number, limit: number): Part {
  const id = readNumber(bytes, start, true);
  const size = readNumber(bytes, start + id.length, false);
  const body = start + id.length + size.length;
  if (size.open) return { id: id.value, start, body, end: findEnd(bytes, id.value, body, limit) };
  // What was cut off in the middle plays up to there.
  return { id: id.value, start, body, end: Math.min(limit, body + size.value) };
}

/** A cluster without a size ends where the next part of the segment begins. */
function findEnd(bytes: Uint8Array, id: number, body: number, limit: number): number {
  if (id !== ids.cluster) return limit;
  for (let at = body; at < limit; ) {
    const part = readPart(bytes, at, limit);
    // Names of four bytes: parts of a segment, all of them.
    if (part.id > 0xffffff) return at;
    at = part.end;
  }
  return limit;
}

function listParts(bytes: Uint8Array, start: number, end: number): Part[] {
  const parts: Part[] = [];
  for (let at = start; at < end; ) {
    const part = readPart(bytes, at, end);
    parts.push(part);
    at = part.end;
  }
  return parts;
}

const readBody = (bytes: Uint8Array, { body, end }: Part) => listParts(bytes, body, end);

/** Makes it an element that means nothing, as large as it was: its size is given in one byte, or in eight. */
function blank(bytes: Uint8Array, { start, end }: Part): void {
  const length = end - start;
  bytes.fill(0, start, end);
  bytes[start] = ids.blank;
  if (length - 2 < 127) bytes[start + 1] = 0x80 | (length - 2);
  else {
    bytes[start + 1] = 0x01;
    createView(bytes).setUint32(start + 5, length - 9);
  }
}

function readValue(bytes: Uint8Array, part: Part | undefined): number {
  if (part === undefined) return 0;
  return bytes.subarray(part.body, part.end).reduce((sum, byte) => sum * 256 + byte, 0);
}

const find = (parts: readonly Part[], id: number) => parts.find((part) => part.id === id);

const film = 1;
const sound = 2;

/** Numbers of the tracks that are played. */
function listPlayed(bytes: Uint8Array, segment: Part): Set<number> {
  const tracks = readBody(bytes, segment).filter(({ id }) => id === ids.tracks);
  const entries = tracks.flatMap((part) => readBody(bytes, part).filter(({ id }) => id === ids.track));
  const played = entries
    .map((entry) => readBody(bytes, entry))
    .filter((parts) => [film, sound].includes(readValue(bytes, find(parts, ids.trackType))));
  return new Set(played.map((parts) => readValue(bytes, find(parts, ids.trackNumber))));
}

/** The number of the track that a part of a cluster belongs to; `undefined` for what belongs to none. */
function readTrackNumber(bytes: Uint8Array, part: Part): number | undefined {
  if (part.id === ids.simpleBlock) return readNumber(bytes, part.body, false).value;
  const block = part.id === ids.blockGroup ? find(readBody(bytes, part), ids.block) : undefined;
  return block && readNumber(bytes, block.body, false).value;
}

function stays(bytes: Uint8Array, part: Part, parent: number, played: ReadonlySet<number>): boolean {
  if (part.id === ids.checksum || part.id === ids.blank || kept.get(parent)?.includes(part.id) === false) return false;
  if (parent === ids.seekHead) {
    const target = find(readBody(bytes, part), ids.seekId);
    return kept.get(ids.segment)?.includes(readValue(bytes, target)) === true;
  }
  if (parent === ids.tracks) return played.has(readValue(bytes, find(readBody(bytes, part), ids.trackNumber)));
  if (parent === ids.track) return !namesOfTracks.has(part.id);
  const track = parent === ids.cluster ? readTrackNumber(bytes, part) : undefined;
  return track === undefined || played.has(track);
}

function cleanParts(bytes: Uint8Array, parts: readonly Part[], parent: number, played: ReadonlySet<number>): void {
  for (const part of parts) {
    if (!stays(bytes, part, parent, played)) blank(bytes, part);
    else if (programs.has(part.id)) bytes.fill(0, part.body, part.end);
    else if (openInside.has(part.id)) cleanParts(bytes, readBody(bytes, part), part.id, played);
  }
}

export function cleanWebm(bytes: Uint8Array): Uint8Array | undefined {
  const parts = listParts(bytes, 0, bytes.length);
  const segment = find(parts, ids.segment);
  const played = segment && listPlayed(bytes, segment);
  if (played === undefined || played.size === 0) return undefined;
  cleanParts(bytes, parts, 0, played);
  return bytes;
}
