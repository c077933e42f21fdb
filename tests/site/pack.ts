/** Packed files: what they weigh on the wire, what they say inside. */
import { brotliCompressSync, constants, gunzipSync, inflateRawSync } from "node:zlib";

/** Bytes as a host sends them: brotli, the quality static hosts use for files packed ahead. */
export function weigh(bytes: Uint8Array): number {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).byteLength;
}

/** The headline's face as it stands in a page, in base64; nothing in a page without one. */
export const findFace = (html: string): string => /data:font\/woff2;base64,([\w+/=]*)/.exec(html)?.[1] ?? "";

/** The pieces of one of the search index's packs, unpacked: each begins with the length of the padding at its end. */
function unpackPieces(bytes: Uint8Array): Buffer[] {
  const pieces: Buffer[] = [];
  for (let at = 0; at < bytes.length; ) {
    const padding = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    const { buffer, engine } = inflateRawSync(bytes.subarray(at + 3), { info: true }) as unknown as {
      buffer: Buffer;
      engine: { bytesWritten: number };
    };
    pieces.push(buffer);
    at += 3 + engine.bytesWritten + padding;
  }
  return pieces;
}

/** The text of a file; unpacked first when it is gzip, or a pack of the search index. */
export function unpack(bytes: Uint8Array, file = ""): string {
  if (/^search-index\/.*-\d+\.bin$/.test(file))
    return unpackPieces(bytes)
      .map((piece) => piece.toString("utf16le"))
      .join("\n");
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return Buffer.from(packed ? gunzipSync(bytes) : bytes).toString("utf8");
}
