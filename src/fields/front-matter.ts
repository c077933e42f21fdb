/** Cuts a story's file into front matter and body, and knows on which line each begins. */
import { createProblem } from "../problems/catalog.ts";
import type { Result } from "../problems/problem.ts";

export interface SplitFile {
  readonly yaml: string;
  readonly body: string;
  /** Line of the file on which the body starts, counted from 1. */
  readonly bodyLine: number;
}

export const yamlLine = 2;

/** `text` has LF line ends. */
export function splitFrontMatter(text: string, file: string): Result<SplitFile> {
  const refuse = (code: "no-front-matter" | "unclosed-front-matter") => ({
    value: undefined,
    problems: [createProblem(code, { file, line: 1 })],
  });
  const lines = text.split("\n");
  if (lines[0]?.trimEnd() !== "---") return refuse("no-front-matter");
  const end = lines.findIndex((line, at) => at > 0 && line.trimEnd() === "---");
  if (end < 0) return refuse("unclosed-front-matter");
  const value = { yaml: lines.slice(1, end).join("\n"), body: lines.slice(end + 1).join("\n"), bodyLine: end + 2 };
  return { value, problems: [] };
}
