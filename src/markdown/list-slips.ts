/**
 * Slips of a Chinese keyboard: marks typed in full width, or without the space they need, which are no marks and would be printed
 * as they stand. Only what can have been meant in no other way is listed; what else a full-width mark is, it is prose.
 */
import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import { listLineSlips } from "./list-line-slips.ts";
import { type Slip, slipRows } from "./slip-rows.ts";

/** Code and raw HTML: what stands in them is as it was meant. */
function listVerbatim(tree: Root): { readonly start: number; readonly end: number }[] {
  const places: { start: number; end: number }[] = [];
  visit(tree, ["code", "inlineCode", "html"], ({ position }) => {
    places.push({ start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 });
  });
  return places;
}

/** `tree` is what was parsed of `source`. */
export function listSlips(source: string, tree: Root): Slip[] {
  const verbatim = listVerbatim(tree);
  const slips = slipRows.flatMap(({ pattern, mend }) =>
    [...source.matchAll(pattern)].flatMap(({ 0: found, index, groups = {} }): Slip[] => {
      const suggestion = mend(groups, found);
      if (suggestion === found) return [];
      const isVerbatim = verbatim.some(({ start, end }) => start < index + found.length && index < end);
      return isVerbatim ? [] : [{ offset: index, found, suggestion, code: "mark-slip" }];
    }),
  );
  return [...slips, ...listLineSlips(source, tree)].sort((a, b) => a.offset - b.offset);
}
