/**
 * What of a line of Markdown is a mark and what is text, for the eye only: headings hang their signs, fences and marks are soft,
 * blocks stand in the other face. It reads lines and never changes one; what a mark means the engine decides.
 */
export interface LineLook {
  /** Class of the whole line. */
  readonly line?: "h" | "b" | "f";
  /** Ranges of marks in it. */
  readonly marks: readonly { readonly from: number; readonly to: number; readonly kind: "m" | "hang" }[];
}

const fence = /^\s{0,3}:{3,}/;

/** How many blocks are open behind a line. */
export function countOpen(line: string, open: number): number {
  if (!fence.test(line)) return open;
  return /^\s{0,3}:{3,}\s*$/.test(line) ? Math.max(0, open - 1) : open + 1;
}

/** THE table of marks within a line. */
const inline: readonly RegExp[] = [
  /\*+(?=[^\s*])|(?<=[^\s*])\*+/g, // emphasis
  /!?\[(?=[^\]]*\]\()|\]\([^)]*\)/g, // links and pictures
  /:(?:keep|variant|note)\[|(?<=:(?:keep|variant|note)\[[^\]]*)\](?:\{[^}]*\})?/g, // marks of ours
];

/** `open` blocks were open before the line. */
export function lookAtLine(text: string, open: number): LineLook {
  if (fence.test(text)) return { line: "f", marks: [] };
  const marks = inline.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
      from: index,
      to: index + found.length,
      kind: "m" as const,
    })),
  );
  if (open > 0) return { line: "b", marks };
  const [signs = ""] = /^#{2,6}\s/.exec(text) ?? [];
  if (signs !== "") return { line: "h", marks: [{ from: 0, to: signs.length, kind: "hang" }] };
  return { marks };
}
