/** Text to the bytes of an old code: the platform only reads them, so every pair of bytes is read once and turned around. */
import { once } from "../../../src/once.ts";

const loadTable = once((encoding: "gb18030" | "big5") => {
  const table = new Map<string, readonly number[]>();
  const decoder = new TextDecoder(encoding);
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if ([...character].length === 1 && character !== "\uFFFD" && !table.has(character))
        table.set(character, [lead, trail]);
    }
  return table;
});

/** `undefined` when the code has not all of its characters. */
export function encode(text: string, encoding: "gb18030" | "big5"): Uint8Array | undefined {
  const table = loadTable(encoding);
  const bytes: number[] = [];
  for (const character of text) {
    const pair = character < "\u0080" ? [character.charCodeAt(0)] : table.get(character);
    if (pair === undefined) return undefined;
    bytes.push(...pair);
  }
  return Uint8Array.from(bytes);
}

export function encodeWide(text: string, little: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), little);
  return bytes;
}
