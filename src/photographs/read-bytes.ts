/** Numbers and names in the bytes of a file. Whoever reads beyond the end gets a RangeError, from a number, or less text. */

export const createView = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Bytes as Latin-1, one character each. */
export const readText = (bytes: Uint8Array, start: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(start, start + length));
