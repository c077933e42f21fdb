/**
 * As much of CBOR (RFC 8949) as Pagefind's files need: the head of a value says its kind and its number or length. Written here
 * because the reader's side has to write a table, and a chunk's rows are moved whole, without being understood.
 */

/** Kinds of values by their three bits. */
const kinds = { number: 0, negative: 1, bytes: 2, text: 3, array: 4 } as const;

/** The head of a value: `count` is the number itself, the bytes of a text, or the values of an array. */
export function writeHead(kind: keyof typeof kinds, count: number): number[] {
  const top = kinds[kind] << 5;
  if (count < 24) return [top | count];
  if (count < 0x100) return [top | 24, count];
  if (count < 0x1_0000) return [top | 25, count >> 8, count & 0xff];
  return [top | 26, (count >>> 24) & 0xff, (count >>> 16) & 0xff, (count >>> 8) & 0xff, count & 0xff];
}

export interface Head {
  readonly kind: number;
  readonly count: number;
  /** Where what follows the head begins. */
  readonly at: number;
}

/** Throws when the value at `at` has no head that this file knows. */
export function readHead(data: Uint8Array, at: number): Head {
  const first = data[at];
  const size = (first ?? 0xff) & 0x1f;
  if (first === undefined || first >> 5 > kinds.array || size > 26) throw new Error("Pagefind's file has another form");
  if (size < 24) return { kind: first >> 5, count: size, at: at + 1 };
  const length = 1 << (size - 24);
  let count = 0;
  for (let step = 1; step <= length; step += 1) count = count * 0x100 + (data[at + step] ?? 0);
  return { kind: first >> 5, count, at: at + 1 + length };
}

/** The same, of an array: how many values follow, and where. */
export function readArray(data: Uint8Array, at: number): Head {
  const head = readHead(data, at);
  if (head.kind !== kinds.array) throw new Error("Pagefind's file has another form");
  return head;
}

/** The text that begins at `at`, and where it ends. */
export function readText(data: Uint8Array, at: number): { text: string; end: number } {
  const head = readHead(data, at);
  if (head.kind !== kinds.text) throw new Error("Pagefind's file has another form");
  const end = head.at + head.count;
  return { text: new TextDecoder().decode(data.subarray(head.at, end)), end };
}

/** Where the value that begins at `at` ends. */
export function skipValue(data: Uint8Array, at: number): number {
  const head = readHead(data, at);
  if (head.kind === kinds.array) {
    let end = head.at;
    for (let left = head.count; left > 0; left -= 1) end = skipValue(data, end);
    return end;
  }
  return head.kind === kinds.text || head.kind === kinds.bytes ? head.at + head.count : head.at;
}

/** A text of ASCII letters as a value. */
export function writeText(text: string): number[] {
  return [...writeHead("text", text.length), ...new TextEncoder().encode(text)];
}
