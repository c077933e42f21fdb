/**
 * Changes one value anywhere in the front matter, `lead.alt` or the second author's name, in the file's text: what stands around it
 * stays letter for letter, in whatever YAML its editor wrote. Fields as wholes are changed by edit-front-matter.ts.
 */
import {
  isCollection,
  isMap,
  isNode,
  isScalar,
  type Node,
  type Pair,
  parseDocument,
  stringify,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import { cutFile } from "./edit-front-matter.ts";

export type ValuePath = readonly (string | number)[];

/** What a form can put in; `undefined` takes the place away. */
export type FieldValue = string | readonly FieldValue[] | { readonly [key: string]: FieldValue };

/** As YAML on one line reads it back, in quotation marks only where it must. */
export function formatValue(value: FieldValue): string {
  if (typeof value !== "string") {
    const flow = stringify(value, {
      schema: "failsafe",
      collectionStyle: "flow",
      lineWidth: 0,
      flowCollectionPadding: true,
    });
    return flow.trimEnd();
  }
  const plain = stringify(value, { schema: "failsafe", lineWidth: 0, defaultStringType: "PLAIN" }).trimEnd();
  return plain.includes("\n") || /[,[\]{}]/.test(value) || plain === "" ? JSON.stringify(value) : plain;
}

const parse = (yaml: string) => parseDocument(yaml, { schema: "failsafe", logLevel: "error" });

/** The end of the line that `at` stands in, its break included. */
function endOfLine(text: string, at: number): number {
  if (at > 0 && text[at - 1] === "\n") return at;
  const next = text.indexOf("\n", at);
  return next < 0 ? text.length : next + 1;
}

const startOfLine = (text: string, at: number) => text.lastIndexOf("\n", at - 1) + 1;
const lineEnd = (text: string) => (text.includes("\r\n") ? "\r\n" : "\n");

/** Where a value ends, without the line break that a block takes along. */
function endOfValue(yaml: string, [, end]: readonly number[]): number {
  return (end ?? 0) - (/\s*$/.exec(yaml.slice(0, end))?.[0].length ?? 0);
}

interface Item {
  /** Of the whole entry: from its key or dash to the end of its value. */
  readonly start: number;
  readonly end: number;
}

/** The entries of a mapping or a list, as they stand. */
function listItems(yaml: string, node: YAMLMap | YAMLSeq): Item[] {
  return node.items.flatMap((item) => {
    const [first, last] = isNode(item) ? [item, item] : [(item as Pair).key, (item as Pair).value];
    if (!isNode(first) || !first.range) return [];
    const start = first.range[0];
    const end = isNode(last) && last.range ? endOfValue(yaml, last.range) : yaml.indexOf(":", first.range[1]) + 1;
    const dash = isMap(node) || node.flow === true ? start : yaml.lastIndexOf("-", start);
    return [{ start: dash, end: Math.max(end, endOfValue(yaml, first.range)) }];
  });
}

/** Puts an entry behind the last of a collection. */
function addItem(yaml: string, node: YAMLMap | YAMLSeq, entry: string): string {
  const items = listItems(yaml, node);
  const last = items.at(-1);
  const [start, end] = node.range ?? [0, 0];
  if (node.flow === true) {
    const close = yaml.lastIndexOf(isMap(node) ? "}" : "]", end - 1);
    const at = last?.end ?? start + 1;
    const gap = isMap(node) ? " " : "";
    return last === undefined
      ? `${yaml.slice(0, at)}${gap}${entry}${gap}${yaml.slice(close)}`
      : `${yaml.slice(0, at)}, ${entry}${yaml.slice(at)}`;
  }
  const first = items[0];
  if (first === undefined || last === undefined) return yaml;
  const indent = " ".repeat(first.start - startOfLine(yaml, first.start));
  const at = endOfLine(yaml, last.end);
  const before = yaml.slice(0, at);
  const broken = before === "" || before.endsWith("\n") ? "" : lineEnd(yaml);
  return `${before}${broken}${indent}${isMap(node) ? "" : "- "}${entry}${lineEnd(yaml)}${yaml.slice(at)}`;
}

function dropItem(yaml: string, node: YAMLMap | YAMLSeq, at: number): string {
  const items = listItems(yaml, node);
  const item = items[at];
  if (item === undefined) return yaml;
  if (node.flow !== true) return yaml.slice(0, startOfLine(yaml, item.start)) + yaml.slice(endOfLine(yaml, item.end));
  const next = items[at + 1];
  const last = items[at - 1];
  if (next !== undefined) return yaml.slice(0, item.start) + yaml.slice(next.start);
  return yaml.slice(0, last?.end ?? item.start) + yaml.slice(item.end);
}

const findItem = (node: YAMLMap | YAMLSeq, key: string | number): number =>
  isMap(node) ? node.items.findIndex(({ key: name }) => isScalar(name) && name.value === key) : Number(key);

/** What stands at the rest of a path that is not there yet. */
const wrap = (path: ValuePath, value: FieldValue): FieldValue =>
  path.reduceRight<FieldValue>((inner, key) => (typeof key === "number" ? [inner] : { [key]: inner }), value);

function setIn(
  yaml: string,
  node: YAMLMap | YAMLSeq,
  [key = "", ...rest]: ValuePath,
  value: FieldValue | undefined,
): string {
  const at = findItem(node, key);
  const item = node.items[at];
  if (item === undefined) {
    if (value === undefined) return yaml;
    const entry = formatValue(wrap(rest, value));
    return addItem(yaml, node, isMap(node) ? `${key}: ${entry}` : entry);
  }
  if (rest.length === 0 && value === undefined)
    // The last of its kind takes its holder along, or nothing would be left that YAML reads as a list.
    return dropItem(yaml, node, at);
  const held = isNode(item) ? item : (item as Pair).value;
  if (rest.length > 0 && isCollection(held)) return setIn(yaml, held as YAMLMap | YAMLSeq, rest, value);
  if (value === undefined) return yaml;
  const typed = formatValue(wrap(rest, value));
  const range = isNode(held) ? (held as Node).range : undefined;
  const itemAt = listItems(yaml, node)[at];
  const colon = isMap(node) ? yaml.indexOf(":", itemAt?.start ?? 0) + 1 : (itemAt?.start ?? 0) + 1;
  if (!range || range[0] === range[1]) return `${yaml.slice(0, colon)} ${typed}${yaml.slice(colon)}`;
  const end = endOfValue(yaml, range);
  // A value on lines of its own moves up beside its key.
  const start = yaml.slice(colon, range[0]).includes("\n") ? colon : range[0];
  return `${yaml.slice(0, start)}${/\s/.test(yaml[start - 1] ?? "") ? "" : " "}${typed}${yaml.slice(end)}`;
}

/** `text` is a whole file whose front matter can be read; what cannot be placed changes nothing. */
export function setValue(text: string, path: ValuePath, value: FieldValue | undefined): string {
  const [opening, yaml, rest] = cutFile(text) ?? [];
  if (opening === undefined || yaml === undefined || rest === undefined || path.length === 0) return text;
  const { contents } = parse(yaml);
  if (contents === null) {
    if (value === undefined) return text;
    return `${opening}${yaml}${path[0]}: ${formatValue(wrap(path.slice(1), value))}${lineEnd(text)}${rest}`;
  }
  if (!isMap(contents)) return text;
  if (value !== undefined) return opening + setIn(yaml, contents, path, value) + rest;
  // What would be left empty goes with its last part.
  let shortest = path;
  while (shortest.length > 1) {
    const holder = parse(yaml).getIn(shortest.slice(0, -1), true);
    if (!isCollection(holder) || holder.items.length > 1) break;
    shortest = shortest.slice(0, -1);
  }
  return opening + setIn(yaml, contents, shortest, undefined) + rest;
}
