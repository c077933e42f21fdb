/**
 * THE reader of front matter: a content file's bytes to its fields and its body. Whoever wants a few fields of a thousand files
 * peeks: the same steps, but only the top of the file is decoded and only the lines of those fields are parsed.
 */
import { createProblem } from "../problems/catalog.ts";
import { hasErrors, type Result } from "../problems/problem.ts";
import { cleanProse, decodeText } from "./decode.ts";
import { type SplitFile, splitFrontMatter, yamlLine } from "./front-matter.ts";
import { type ParsedYaml, parseYaml } from "./parse-yaml.ts";

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

/** The bytes up to the end of the front matter; all of them when it has none. */
function cutHead(bytes: Uint8Array): Uint8Array {
  const fence = "\n---";
  let end = bytes.indexOf(10);
  while (end >= 0 && ![...fence].every((sign, at) => bytes[end + at] === sign.charCodeAt(0)))
    end = bytes.indexOf(10, end + 1);
  return end < 0 ? bytes : bytes.subarray(0, end + fence.length);
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

/** A field on one line whose value can mean nothing but itself: no sign that YAML reads as more than a letter. */
const plainField = /^([\w-]+): +([\p{L}\p{N}](?:[^:#\r\n]|:(?=[^\s])|(?<=\S)#)*)$/u;

/** Most front matter is plain; read without the parser, which takes five times as long, a thousand stories are listed at once. */
function readPlainFields(lines: readonly string[]): Fields | undefined {
  const fields: Record<string, string> = {};
  for (const line of lines) {
    const [, key, value = ""] = plainField.exec(line) ?? [];
    if (key === undefined || key in fields) return undefined;
    fields[key] = value.trimEnd();
  }
  return fields;
}

/** The wanted fields as they were typed, unchecked; no value when these lines cannot be read. */
export function peekFields(file: string, bytes: Uint8Array, wanted: readonly string[]): Result<Fields> {
  const { value: split, problems } = splitBytes(file, cutHead(bytes));
  if (split === undefined) return { value: undefined, problems };
  const lines = cutFields(split.yaml, wanted);
  const plain = readPlainFields(lines);
  if (plain !== undefined) return { value: plain, problems: [] };
  const parsed = parseYaml(lines.join("\n"), file);
  return { value: isMapping(parsed.value) ? parsed.value : undefined, problems: parsed.problems };
}
