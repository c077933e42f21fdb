/** Packed files: what they weigh on the wire, what they say inside. */
import { brotliCompressSync, constants, gunzipSync } from "node:zlib";

/** Bytes as a host sends them: brotli, the quality static hosts use for files packed ahead. */
export function weigh(bytes: Uint8Array): number {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).byteLength;
}

/** The text of a file; unpacked first when it is gzip, as the search index is. */
export function unpack(bytes: Uint8Array): string {
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return Buffer.from(packed ? gunzipSync(bytes) : bytes).toString("utf8");
}
