/**
 * Pieces of a volume, chunks of its index and pieces of its texts, lie one behind another in packs: files of moderate size, of which
 * readers fetch the bytes of a piece. A piece is padded to whole steps and its lengths are all that says where it lies; packs
 * are cut by a rule both sides know. Hosts that cannot send a part of a file send the whole pack, which is why packs stay small.
 */

/** Bytes of a step. Rough lengths take half the room in what every reader fetches first; the price is sixteen bytes a piece. */
export const step = 32;

/** Bytes of a pack, unless one piece alone has more. */
export const packBytes = 24_576;

export interface PiecePlace {
  readonly pack: number;
  readonly from: number;
  readonly to: number;
}

/** `steps` are the lengths of all pieces in order. */
export function createPlaces(steps: Iterable<number>): { find: (piece: number) => PiecePlace; list: PiecePlace[] } {
  const list: PiecePlace[] = [];
  let pack = 0;
  let from = 0;
  for (const length of steps) {
    const bytes = length * step;
    if (from > 0 && from + bytes > packBytes) {
      pack += 1;
      from = 0;
    }
    list.push({ pack, from, to: from + bytes });
    from += bytes;
  }
  const find = (piece: number): PiecePlace => {
    const place = list[piece];
    if (place === undefined) throw new RangeError(`no piece ${piece}`);
    return place;
  };
  return { find, list };
}

/** Numbers below 65,536, first all lower bytes and then all upper ones, which are mostly zero. */
export function packNumbers(numbers: readonly number[]): Uint8Array {
  if (numbers.some((number) => number > 0xffff)) throw new RangeError("a piece is too long");
  return new Uint8Array([...numbers.map((number) => number & 0xff), ...numbers.map((number) => number >>> 8)]);
}

export function unpackNumbers(data: Uint8Array): number[] {
  const count = data.length / 2;
  return Array.from({ length: count }, (_, at) => (data[at] ?? 0) | ((data[count + at] ?? 0) << 8));
}

/** `packed` with padding to `steps`, or to as few as hold it; the first bytes tell how much of the end is padding. */
export function padPiece(packed: Uint8Array, steps = countSteps(packed)): Uint8Array<ArrayBuffer> {
  const padded = new Uint8Array(steps * step);
  const padding = padded.length - packed.length - lengthBytes;
  padded[0] = padding >>> 16;
  padded[1] = padding >>> 8;
  padded[2] = padding;
  padded.set(packed, lengthBytes);
  return padded;
}

const lengthBytes = 3;

export const countSteps = (packed: Uint8Array): number => Math.ceil((packed.length + lengthBytes) / step);

export function cutPadding(piece: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const padding = ((piece[0] ?? 0) << 16) | ((piece[1] ?? 0) << 8) | (piece[2] ?? 0);
  return piece.subarray(lengthBytes, piece.length - padding);
}

/** All pieces of a story take as many steps as its longest: two numbers a story say where each lies. */
export interface StoryPieces {
  readonly count: number;
  readonly steps: number;
}

export const packStories = (stories: readonly StoryPieces[]): Uint8Array =>
  packNumbers([...stories.map(({ count }) => count), ...stories.map(({ steps }) => steps)]);

export interface StoryPlaces {
  /** Where the piece of a story lies. */
  readonly find: (story: number, piece: number) => PiecePlace;
  /** How many pieces each story has. */
  readonly counts: readonly number[];
}

export function createStoryPlaces(data: Uint8Array): StoryPlaces {
  const numbers = unpackNumbers(data);
  const counts = numbers.slice(0, numbers.length / 2);
  const first: number[] = [];
  const steps: number[] = [];
  for (const [story, count] of counts.entries()) {
    first.push(steps.length);
    for (let left = count; left > 0; left -= 1) steps.push(numbers[counts.length + story] ?? 0);
  }
  const places = createPlaces(steps);
  return { counts, find: (story, piece) => places.find((first[story] ?? Number.NaN) + piece) };
}
