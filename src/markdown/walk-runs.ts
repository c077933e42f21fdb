/**
 * The text of an HTML tree in the runs that conversion takes as one: words run on across inline marks, and a new run begins
 * with every block. Kept text, code and passages in other languages are a gap. Called by whatever converts, marks or counts.
 */
import type { Element, Root, Text } from "hast";
import { convertedProperties, gap, inlineElements, isVerbatim } from "../variants/text-runs.ts";

/** The text nodes of one run; a gap stands for what is not converted. */
export type Run = readonly (Text | typeof gap)[];

export interface RunVisitor {
  /** `quoted`: somebody else's words. */
  readonly visitRun: (run: Run, quoted: boolean) => void;
  /** A property whose text is converted; what is returned takes its place. */
  readonly visitProperty: (value: string, quoted: boolean) => string;
}

/** Blocks of somebody else's words. */
function isQuotation({ tagName, properties: { className } }: Element): boolean {
  return tagName === "blockquote" || (Array.isArray(className) && className.includes("pull"));
}

export const joinRun = (run: Run): string => run.map((piece) => (piece === gap ? gap : piece.value)).join("");

export function walkRuns(tree: Root, { visitRun, visitProperty }: RunVisitor): void {
  let run: (Text | typeof gap)[] = [];
  let quoted = false;

  const flush = () => {
    if (run.length > 0) visitRun(run, quoted);
    run = [];
  };

  const walk = (node: Root | Element) => {
    for (const child of node.children) {
      if (child.type === "text") run.push(child);
      if (child.type !== "element") continue;
      if (isVerbatim(child)) {
        run.push(gap);
        continue;
      }
      for (const name of convertedProperties) {
        const value = child.properties[name];
        if (typeof value !== "string") continue;
        const visited = visitProperty(value, quoted);
        // Who only looks may be shown a tree that nobody may change.
        if (visited !== value) child.properties[name] = visited;
      }
      const breaks = !inlineElements.has(child.tagName);
      if (breaks) flush();
      const outside = quoted;
      quoted ||= isQuotation(child);
      walk(child);
      if (breaks) flush();
      quoted = outside;
      if (child.tagName === "br" || child.tagName === "img") run.push(gap);
    }
  };

  walk(tree);
  flush();
}
