/** A content file's bytes to front matter values and body, or nothing and the problems that prevented it. The body is there also when its fields cannot be read. */
import { createProblem } from "../problems/catalog.ts";
import type { Problem } from "../problems/problem.ts";
import { decodeText } from "./decode.ts";
import { type SplitFile, splitFrontMatter, yamlLine } from "./front-matter.ts";
import { type ParsedYaml, parseYaml } from "./parse-yaml.ts";

export interface ParsedFile extends SplitFile {
  /** Absent when the fields cannot be read. */
  readonly parsed: ParsedYaml | undefined;
}

/** Problems are added to `problems`. */
export function parseFile(file: string, bytes: Uint8Array, problems: Problem[]): ParsedFile | undefined {
  const decoded = decodeText(bytes, file);
  if ("problem" in decoded) {
    problems.push(decoded.problem);
    return undefined;
  }
  const split = splitFrontMatter(decoded.text, file);
  if ("code" in split) {
    problems.push(split);
    return undefined;
  }
  const yaml = parseYaml(split.yaml, file, yamlLine);
  problems.push(...yaml.problems);
  if (yaml.problems.length > 0) return { ...split, parsed: undefined };
  if (yaml.value === null || typeof yaml.value !== "object" || Array.isArray(yaml.value)) {
    problems.push(createProblem("not-a-mapping", { file, line: yamlLine }));
    return { ...split, parsed: undefined };
  }
  return { ...split, parsed: yaml };
}
