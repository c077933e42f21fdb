/**
 * THE reader of front matter: a content file's bytes to its fields and its body. Whoever wants a few fields of a thousand files
 * peeks: the same steps, but only the top of the file is decoded and only the lines of those fields are parsed.
 */
import { createProblem } from "../problems/catalog.ts";
import { hasErrors, type Result } from "../problems/problem.ts";
import { cutTop } from "./cut-top.ts";
import { cleanProse, decodeText } from "./decode.ts";
import { type SplitFile, splitFrontMatter, yamlLine } from "./front-matter.ts";
import { type ParsedYaml, parseYaml } from "./parse-yaml.ts";
import { readPlainFields } from "./plain-fields.ts";

export interface ParsedFile extends SplitFile {
  /** Absent when the fields cannot be read; the body is there all the same. */
  readonly parsed: ParsedYaml | undefined;
}

type Fields = Readonly<Record<string, unknown>>;

const isMapping = (value: unknown): value is Fields =>
  value !== null && typeof value === "object" && !Array.isArray(value);

function splitBytes(file: string, bytes: Uint8Array): Result<SplitFile> {
  const { value: text, problems } = decodeText(bytes, file);
  return text === undefined ? { value: undefined, problems } : splitFrontMatter(text, file);
}

export function parseFile(file: string, bytes: Uint8Array): Result<ParsedFile> {
  const { value: whole, problems: unread } = splitBytes(file, bytes);
  if (whole === undefined) return { value: undefined, problems: unread };
  const { value: body, problems: cleaned } = cleanProse(whole.body, file, whole.bodyLine);
  const split = { ...whole, body };
  const parsed = parseYaml(split.yaml, file, yamlLine);
  const problems = [...cleaned, ...parsed.problems];
  if (hasErrors(problems)) return { value: { ...split, parsed: undefined }, problems };
  if (isMapping(parsed.value)) return { value: { ...split, parsed }, problems };
  const empty = createProblem("not-a-mapping", { file, line: yamlLine });
  return { value: { ...split, parsed: undefined }, problems: [...problems, empty] };
}

/** The lines of the wanted fields, with what is indented below them. */
function cutFields(yaml: string, wanted: readonly string[]): string[] {
  let takes = false;
  return yaml.split("\n").filter((line) => {
    const key = /^["']?([\w-]+)["']?\s*:/.exec(line)?.[1];
    if (key !== undefined) takes = wanted.includes(key);
    return takes;
  });
}

/** The wanted fields as they were typed, unchecked; no value when these lines cannot be read. */
export function peekFields(file: string, bytes: Uint8Array, wanted: readonly string[]): Result<Fields> {
  const { value: split, problems } = splitBytes(file, cutTop(bytes));
  if (split === undefined) return { value: undefined, problems };
  const lines = cutFields(split.yaml, wanted);
  const plain = readPlainFields(lines);
  if (plain !== undefined) return { value: plain, problems: [] };
  const parsed = parseYaml(lines.join("\n"), file);
  return { value: isMapping(parsed.value) ? parsed.value : undefined, problems: parsed.problems };
}
