/**
 * Changes single fields in the text of a file's front matter. Where a field stands is read by the YAML parser, what is there
 * is cut out and put in as text: comments, order, quotation marks and line ends stay as the editor wrote them. Printing the
 * document anew would lose an editor's own spacing; the price is that an edit is of one field on one line.
 */
import { isMap, isNode, isScalar, isSeq, parseDocument } from "yaml";

export interface FieldEdit {
  readonly key: string;
  /** YAML on one line; absent takes the field away. */
  readonly value?: string | undefined;
}

interface Found {
  readonly start: number;
  readonly valueStart: number;
  readonly end: number;
}

/** Offsets of a field in `yaml`: its line's start, its value's start and end. */
function findField(yaml: string, key: string): Found | undefined {
  const { contents } = parseDocument(yaml, { schema: "failsafe", logLevel: "error" });
  const pair = isMap(contents)
    ? contents.items.find((item) => isScalar(item.key) && item.key.value === key)
    : undefined;
  if (pair === undefined || !isNode(pair.key) || !pair.key.range) return undefined;
  const start = pair.key.range[0];
  const range = isNode(pair.value) ? pair.value.range : undefined;
  const colon = yaml.indexOf(":", pair.key.range[1]) + 1;
  return { start, valueStart: range?.[0] ?? colon, end: range?.[1] ?? colon };
}

/** Offset behind the line that `end` stands in; `end` itself when a line begins there, as it does after a block. */
function findLineEnd(yaml: string, end: number): number {
  if (end > 0 && yaml[end - 1] === "\n") return end;
  const next = yaml.indexOf("\n", end);
  return next < 0 ? yaml.length : next + 1;
}

function editField(yaml: string, { key, value }: FieldEdit): string {
  const found = findField(yaml, key);
  if (found === undefined) return value === undefined ? yaml : `${yaml}${key}: ${value}${lineEnd(yaml)}`;
  const { start, valueStart, end } = found;
  if (value === undefined) return yaml.slice(0, start) + yaml.slice(findLineEnd(yaml, end));
  const block = yaml.slice(valueStart, end).includes("\n");
  const blank = /\s/.test(yaml[valueStart - 1] ?? "");
  if (block) return `${yaml.slice(0, start)}${key}: ${value}${lineEnd(yaml)}${yaml.slice(findLineEnd(yaml, end))}`;
  return `${yaml.slice(0, valueStart)}${blank ? "" : " "}${value}${yaml.slice(end)}`;
}

const lineEnd = (text: string) => (text.includes("\r\n") ? "\r\n" : "\n");

/** A file in its three parts, line ends as they are: up to the first `---`, the fields, the rest. */
export function cutFile(text: string): readonly [opening: string, yaml: string, rest: string] | undefined {
  const parts = /^(\uFEFF?---[^\S\n]*\n)([\s\S]*?)((?<=\n)---[^\S\n]*(?:\n[\s\S]*)?)$/.exec(text);
  return parts === null ? undefined : [parts[1] ?? "", parts[2] ?? "", parts[3] ?? ""];
}

/** `text` is a whole file whose front matter can be read; what is behind it stays as it is. */
export function editFrontMatter(text: string, edits: readonly FieldEdit[]): string {
  const parts = cutFile(text);
  if (parts === undefined) return text;
  const [opening, yaml, rest] = parts;
  return opening + edits.reduce(editField, yaml) + rest;
}

/** Puts `to` in the place of the item `from` of a list, wherever it stands in it. */
export function replaceListItem(text: string, key: string, from: string, to: string): string {
  const parts = cutFile(text);
  if (parts === undefined) return text;
  const [opening, yaml, rest] = parts;
  const list = parseDocument(yaml, { schema: "failsafe", logLevel: "error" }).get(key, true);
  const items = isSeq(list) ? list.items.filter((item) => isScalar(item) && item.value === from) : [];
  const edited = items.reduceRight<string>((edit, item) => {
    const range = isNode(item) ? item.range : undefined;
    return range ? edit.slice(0, range[0]) + to + edit.slice(range[1]) : edit;
  }, yaml);
  return opening + edited + rest;
}

/** Changes the text behind the front matter. */
export function editBody(text: string, edit: (body: string) => string): string {
  const [opening = "", yaml = "", rest = text] = cutFile(text) ?? [];
  const line = /^---[^\S\n]*\n?/.exec(rest)?.[0] ?? "";
  return opening + yaml + line + edit(rest.slice(line.length));
}
