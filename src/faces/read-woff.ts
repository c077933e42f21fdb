/** A font out of WOFF 1.0 (W3C Recommendation): a table after another, each packed by zlib when that makes it smaller. */
import { inflateSync } from "node:zlib";

const [headerLength, rowLength] = [44, 20];
const pad = (length: number) => (length + 3) & ~3;

/** The font as SFNT. Throws when it is no WOFF. */
export function readWoff(file: Uint8Array): Uint8Array<ArrayBuffer> {
  const woff = Buffer.from(file.buffer, file.byteOffset, file.length);
  if (woff.toString("latin1", 0, 4) !== "wOFF") throw new Error("this is no WOFF font");
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, at) => {
    const row = woff.subarray(headerLength + at * rowLength);
    const [start, packed, length] = [row.readUInt32BE(4), row.readUInt32BE(8), row.readUInt32BE(12)];
    const bytes = woff.subarray(start, start + packed);
    return { tag: row.subarray(0, 4), sum: row.readUInt32BE(16), data: packed < length ? inflateSync(bytes) : bytes };
  });
  const log = Math.floor(Math.log2(count));
  const head = Buffer.alloc(12 + 16 * count);
  head.writeUInt32BE(woff.readUInt32BE(4), 0);
  for (const [at, value] of [count, 16 * 2 ** log, log, 16 * (count - 2 ** log)].entries())
    head.writeUInt16BE(value, 4 + 2 * at);
  let end = head.length;
  for (const [at, { tag, sum, data }] of tables.entries()) {
    const row = 12 + 16 * at;
    tag.copy(head, row);
    for (const [column, value] of [sum, end, data.length].entries()) head.writeUInt32BE(value, row + 4 + 4 * column);
    end += pad(data.length);
  }
  const font = new Uint8Array(end);
  font.set(head);
  let at = head.length;
  for (const { data } of tables) {
    font.set(data, at);
    at += pad(data.length);
  }
  return font;
}
