/** PNG without what stands beside the picture: texts, times, Exif data but for which way is up, and all behind its end. */
import { joinBytes, toBytes } from "./join-bytes.ts";
import { buildExif, readOrientation, upright } from "./parse-orientation.ts";
import { createView, readText } from "./read-bytes.ts";

const frame = 12;
const dropped: ReadonlySet<string> = new Set(["tEXt", "zTXt", "iTXt", "tIME", "eXIf"]);

const table = Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest >>> 0;
});

/** The checksum of a chunk: CRC-32. */
const sum = (bytes: Uint8Array): number =>
  (bytes.reduce((rest, byte) => (rest >>> 8) ^ (table[(rest ^ byte) & 0xff] ?? 0), 0xffffffff) ^ 0xffffffff) >>> 0;

function buildChunk(name: string, content: Uint8Array): Uint8Array {
  const body = joinBytes([toBytes(name), content]);
  const chunk = joinBytes([new Uint8Array(4), body, new Uint8Array(4)]);
  createView(chunk).setUint32(0, content.length);
  createView(chunk).setUint32(chunk.length - 4, sum(body));
  return chunk;
}

/** Of bytes that `parsePng` can read. */
export function cleanPng(bytes: Uint8Array): Uint8Array {
  const view = createView(bytes);
  const pieces: Uint8Array[] = [bytes.subarray(0, 8)];
  for (let at = 8; ; ) {
    const length = view.getUint32(at);
    const end = at + frame + length;
    const name = readText(bytes, at + 4, 4);
    if (!dropped.has(name)) pieces.push(bytes.subarray(at, end));
    else if (name === "eXIf") {
      const orientation = readOrientation(bytes.subarray(at + 8, at + 8 + length));
      if (orientation !== upright) pieces.push(buildChunk("eXIf", buildExif(orientation)));
    }
    if (name === "IEND") return joinBytes(pieces);
    at = end;
  }
}
