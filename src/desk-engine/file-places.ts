/**
 * The checks know a file as `---\n` + fields + `\n---\n` + text without what no page can carry; an editor has it as it was typed,
 * with spaces behind its fences and whatever came in by pasting. Leads from a place of the one to that of the other.
 */
import type { ParsedFile } from "../fields/parse-file.ts";
import { unprintable } from "../problems/unprintable.ts";

export interface Place {
  readonly from: number;
  readonly to: number;
}

/** Offset of a line that is counted from 1. */
const startOf = (text: string, line: number) =>
  text
    .split("\n")
    .slice(0, line - 1)
    .reduce((sum, { length }) => sum + length + 1, 0);

/** Offsets in `text` of what is kept of it, and of its end. */
function listKept(text: string): number[] {
  const dropped = new Set([...text.matchAll(unprintable)].map(({ index }) => index));
  return [...Array(text.length + 1).keys()].filter((at) => !dropped.has(at));
}

/** Gives nothing where letters stand between that the checks did not see. `bytes` are UTF-8. */
export function createFilePlaces(bytes: Uint8Array, parts: ParsedFile): (place: Place) => Place | undefined {
  const text = new TextDecoder().decode(bytes).replace(/\r\n?/g, "\n");
  const known = `---\n${parts.yaml}\n---\n`;
  if (text === known + parts.body) return (place) => place;
  const start = startOf(text, parts.bodyLine);
  const kept = listKept(text.slice(start));
  const shift = text.indexOf("\n") + 1 - "---\n".length;
  const move = (at: number) => (at < known.length ? at + shift : start + (kept[at - known.length] ?? 0));
  return ({ from, to }) => {
    const moved = { from: move(from), to: move(to - 1) + 1 };
    return moved.to - moved.from === to - from ? moved : undefined;
  };
}
