/**
 * Conversion of an HTML tree between variants. The text of a whole block is converted at once and handed back to its nodes by
 * position; the shape of the tree never changes. Kept text, code and passages in other languages stay byte for byte.
 */
import type { Root } from "hast";
import { convertParts } from "../variants/convert-parts.ts";
import type { Converter } from "../variants/converter.ts";
import { gap } from "../variants/text-runs.ts";
import { walkRuns } from "./walk-runs.ts";

/** A converted copy of `tree`; the original is left as it is. */
export function convertTree(tree: Root, convert: Converter): Root {
  const copy = structuredClone(tree);
  const choose = (quoted: boolean) => (quoted ? (convert.quoted ?? convert) : convert);
  walkRuns(copy, {
    visitRun(run, quoted) {
      const converted = convertParts(
        choose(quoted),
        run.map((piece) => (piece === gap ? gap : piece.value)),
      );
      for (const [at, piece] of run.entries()) if (piece !== gap) piece.value = converted[at] ?? "";
    },
    visitProperty: (value, quoted) => choose(quoted)(value),
  });
  return copy;
}

/** Shows `convert` every text that a conversion of the tree would give it; nothing is changed. */
export function showTree(tree: Root, convert: Converter): void {
  const choose = (quoted: boolean) => (quoted ? (convert.quoted ?? convert) : convert);
  walkRuns(tree, {
    visitRun: (run, quoted) => {
      convertParts(
        choose(quoted),
        run.map((piece) => (piece === gap ? gap : piece.value)),
      );
    },
    visitProperty(value, quoted) {
      choose(quoted)(value);
      return value;
    },
  });
}
