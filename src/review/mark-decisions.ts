/**
 * Marks in a tree every place that the conversion decided. A mark is an inline element, so that the conversion reads its words
 * as before and hands each mark its form: what a mark holds in a converted tree is what the reader of that edition sees. So an
 * editor approves what readers see, in every edition at once; the price is one more walk over the tree, on the desk only.
 */
import type { ElementContent, Root, Text } from "hast";
import { toString as toText } from "hast-util-to-string";
import { visit } from "unist-util-visit";
import { joinRun, type Run, walkRuns } from "../markdown/walk-runs.ts";
import type { ListDecisions, TextDecision } from "../variants/list-decisions.ts";
import { gap } from "../variants/text-runs.ts";

/** A decision in its run; its number is its place in the list and stands in `data-decision` of its marks. */
export interface MarkedDecision extends TextDecision {
  /** The run as written. */
  readonly text: string;
  /** Line of the tree's source on which it begins, where that is known. */
  readonly line: number | undefined;
}

export interface MarkedTree {
  readonly tree: Root;
  readonly decisions: readonly MarkedDecision[];
}

/** A text node in pieces, those that are decisions marked. `ranges` lie in the text, in its order. */
function cutText(value: string, ranges: readonly { from: number; to: number; number: number }[]): ElementContent[] {
  const pieces: ElementContent[] = [];
  let at = 0;
  const copy = (to: number) => {
    if (to > at) pieces.push({ type: "text", value: value.slice(at, to) });
    at = to;
  };
  for (const { from, to, number } of ranges) {
    copy(from);
    const children: Text[] = [{ type: "text", value: value.slice(from, to) }];
    pieces.push({ type: "element", tagName: "mark", properties: { dataDecision: String(number) }, children });
    at = to;
  }
  copy(value.length);
  return pieces;
}

/** Line of the source on which an offset of a run lies, where that is known. */
function findLine(run: Run, at: number): number | undefined {
  let start = 0;
  for (const piece of run) {
    const { length } = piece === gap ? gap : piece.value;
    if (piece !== gap && at < start + length) {
      const first = piece.position?.start.line;
      return first && first + piece.value.slice(0, at - start).split("\n").length - 1;
    }
    start += length;
  }
  return undefined;
}

/** A marked copy of `tree`; the original is left as it is. */
export function markDecisions(tree: Root, list: ListDecisions): MarkedTree {
  const copy = structuredClone(tree);
  const decisions: MarkedDecision[] = [];
  const cut = new Map<Text, ElementContent[]>();

  const visitRun = (run: Run, quoted: boolean) => {
    const text = joinRun(run);
    const found = list(text, quoted);
    const first = decisions.length;
    decisions.push(...found.map((decision) => ({ ...decision, text, line: findLine(run, decision.at) })));
    let start = 0;
    for (const piece of run) {
      const begin = start;
      const { length } = piece === gap ? gap : piece.value;
      start += length;
      if (piece === gap) continue;
      const ranges = found.flatMap((decision, index) => {
        const from = Math.max(0, decision.at - begin);
        const to = Math.min(length, decision.at + decision.length - begin);
        return from < to ? [{ from, to, number: first + index }] : [];
      });
      if (ranges.length > 0) cut.set(piece, cutText(piece.value, ranges));
    }
  };
  walkRuns(copy, { visitRun, visitProperty: (value) => value });

  visit(copy, "text", (node, index, parent) => {
    const pieces = cut.get(node);
    if (pieces === undefined || parent === undefined || index === undefined) return undefined;
    parent.children.splice(index, 1, ...pieces);
    return index + pieces.length;
  });
  return { tree: copy, decisions };
}

/** What each decision's marks hold in a tree, by its number; a decision without marks there is absent. */
export function readMarks(tree: Root): ReadonlyMap<number, string> {
  const forms = new Map<number, string>();
  visit(tree, "element", (node) => {
    const { dataDecision } = node.properties;
    if (typeof dataDecision !== "string") return;
    const number = Number(dataDecision);
    forms.set(number, (forms.get(number) ?? "") + toText(node));
  });
  return forms;
}
