/** The tables of a font in WOFF, unpacked: all that drawing its characters needs to know of the format. */
import { inflateSync } from "node:zlib";

const headerLength = 44;
const rowLength = 20;

/** Tables by their tag, each unpacked when it is first asked for. */
export function openTables(woff: Uint8Array): (tag: string) => DataView {
  const view = new DataView(woff.buffer, woff.byteOffset, woff.length);
  if (view.getUint32(0) !== 0x774f4646) throw new Error("not a WOFF font");
  const rows = new Map(
    Array.from({ length: view.getUint16(12) }, (_, at) => {
      const row = headerLength + at * rowLength;
      const tag = String.fromCharCode(...woff.subarray(row, row + 4));
      return [
        tag,
        { offset: view.getUint32(row + 4), packed: view.getUint32(row + 8), whole: view.getUint32(row + 12) },
      ];
    }),
  );
  const open = new Map<string, DataView>();
  return (tag) => {
    const known = open.get(tag);
    if (known !== undefined) return known;
    const row = rows.get(tag);
    if (row === undefined) throw new Error(`the font has no table ${tag}`);
    const bytes = woff.subarray(row.offset, row.offset + row.packed);
    const data = row.packed < row.whole ? inflateSync(bytes) : bytes;
    const table = new DataView(data.buffer, data.byteOffset, data.length);
    open.set(tag, table);
    return table;
  };
}
