/** Cuts a story's file into front matter and body, and knows on which line each begins. */
import { createProblem } from "../problems/catalog.ts";
import type { Problem } from "../problems/problem.ts";

export interface SplitFile {
  readonly yaml: string;
  readonly body: string;
  /** Line of the file on which the body starts, counted from 1. */
  readonly bodyLine: number;
}

export const yamlLine = 2;

/** `text` has LF line ends. */
export function splitFrontMatter(text: string, file: string): SplitFile | Problem {
  const lines = text.split("\n");
  if (lines[0]?.trimEnd() !== "---") return createProblem("no-front-matter", { file, line: 1 });
  const end = lines.findIndex((line, at) => at > 0 && line.trimEnd() === "---");
  if (end < 0) return createProblem("unclosed-front-matter", { file, line: 1 });
  return { yaml: lines.slice(1, end).join("\n"), body: lines.slice(end + 1).join("\n"), bodyLine: end + 2 };
}

const lenient = new TextDecoder();

/** The address a file gives itself, without reading the rest: for a story that is only linked to. */
export function peekSlug(bytes: Uint8Array): string | undefined {
  const head = lenient.decode(bytes.subarray(0, 4096)).split(/^---[ \t]*$/m)[1] ?? "";
  return /^slug:[ \t]*["']?([^\s"'#]+)/m.exec(head)?.[1];
}
