/**
 * What the Markdown stages know of a story besides its text, and how they report: a stage calls `report(file, node, code, …)`,
 * the message waits on the file, and `takeProblems` turns it into a Problem with the line of the real file.
 */
import type { Nodes as HastNodes } from "hast";
import type { Nodes } from "mdast";
import type { VFile } from "vfile";
import { createProblem, type ProblemCode, type ProblemValues } from "../problems/catalog.ts";
import type { Problem } from "../problems/problem.ts";
import type { VariantTag } from "../variants/table.ts";

export interface StorySource {
  /** What it is written in: titles and labels the stages add come in its script and are converted with the rest. */
  readonly written: VariantTag;
  /** Path shown to editors. */
  readonly file: string;
  /** Markdown after the front matter, LF line ends. */
  readonly body: string;
  /** Line of the file on which `body` starts, counted from 1. */
  readonly bodyLine: number;
  /** The story's day, `YYYY-MM-DD`. */
  readonly published: string;
  /** Names of the files beside the story. */
  readonly files: readonly string[];
  /** Text of those that hold data (`isDataFile`), by name. */
  readonly data?: Readonly<Record<string, string>>;
}

/** Files read as text and handed to the stages; drawings and photographs join at the very end. */
export const isDataFile = (name: string) => /\.(?:csv|vtt)$/i.test(name);

interface Report {
  readonly line: number;
  readonly create: (line: number) => Omit<Problem, "file" | "line">;
}

const reports = new WeakMap<VFile, Report[]>();

/** Reports a problem at a node. `values` are those of the catalog's row. */
export function report<Code extends ProblemCode>(
  file: VFile,
  node: Nodes | HastNodes,
  code: Code,
  ...values: ProblemValues<Code>
): void {
  const line = node.position?.start.line ?? 1;
  const create = (at: number) => createProblem(code, { file: file.path, line: at }, ...values);
  const list = reports.get(file) ?? [];
  list.push({ line, create });
  reports.set(file, list);
}

/** Each sentence once a line. */
export function takeProblems(file: VFile, source: StorySource): Problem[] {
  const problems = new Map<string, Problem>();
  for (const { line, create } of reports.get(file) ?? []) {
    const at = line + source.bodyLine - 1;
    const problem = { ...create(at), file: source.file, line: at };
    problems.set(`${at} ${problem.what}`, problem);
  }
  return [...problems.values()];
}
