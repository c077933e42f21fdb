/**
 * As much of CBOR (RFC 8949) as Pagefind's files need: the head of a value says its kind and its number or length. Written here
 * because the reader's side has to write it.
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

/** A text of ASCII letters as a value. */
export function writeText(text: string): number[] {
  return [...writeHead("text", text.length), ...new TextEncoder().encode(text)];
}
