/** Parts as one: what indexing all their stories at once would have given, without asking Pagefind. */
import { mergeRows, type PartRows } from "./merge-rows.ts";
import { joinSummaries, type Part } from "./part.ts";
import { openRows, packRows } from "./rows.ts";

/** The rows of all parts, their pages numbered through. */
export function listPartRows(parts: readonly Part[], kind: "pairs" | "apart"): PartRows[] {
  let first = 0;
  return parts.map((part) => {
    const from = first;
    first += part.stories.length;
    return { rows: openRows(part[kind]), first: from };
  });
}

export function joinParts(parts: readonly Part[]): Part {
  const [first, ...others] = parts;
  if (first !== undefined && others.length === 0) return first;
  const join = (kind: "pairs" | "apart") => packRows([...mergeRows(listPartRows(parts, kind))]);
  return {
    summary: joinSummaries(parts.map(({ summary }) => summary)),
    pairs: join("pairs"),
    apart: join("apart"),
    stories: parts.flatMap(({ stories }) => stories),
    texts: Buffer.concat(parts.map(({ texts }) => texts)),
  };
}
