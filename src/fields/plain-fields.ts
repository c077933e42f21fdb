/**
 * Front matter that is plain, read without the YAML parser: values that can mean nothing but themselves, lists and records of them.
 * Most of it is; the parser takes many times as long, and a thousand stories are listed at once. Whatever is any less than plain
 * gives nothing, and is the parser's.
 */

export type PlainValue = string | readonly (string | Readonly<Record<string, string>>)[];

/** A value on its own line: no sign in it that YAML reads as more than a letter. */
const scalar = String.raw`[\p{L}\p{N}](?:[^:#\r\n]|:(?=[^\s])|(?<=\S)#)*`;
const plainField = new RegExp(`^([\\w-]+): +(${scalar})$`, "u");
const plainItem = new RegExp(`^( *)- +(${scalar})$`, "u");
const recordStart = new RegExp(`^( *)- ([\\w-]+): +(${scalar})$`, "u");
const recordField = new RegExp(`^( *)([\\w-]+): +(${scalar})$`, "u");

const listField = /^([\w-]+): *$/;
const flowField = /^([\w-]+): +\[(.*)\] *$/u;
const flowItem = /^( *)- +\{(.*)\} *$/u;
/** Between brackets: what is neither bracket nor comma, nor part of a quotation. */
const flowScalar = /^[\p{L}\p{N}][^,[\]{}:#"']*$/u;
const flowPair = /^([A-Za-z][\w-]*): +(\S.*)$/u;

/** Blanks as YAML knows them; those of Chinese type belong to the text. */
const strip = (text: string): string => text.replace(/^[ \t]+|[ \t]+$/g, "");
/** A line that says nothing. */
const isEmpty = (line: string): boolean => /^ *(?:#.*)?$/.test(line);

type Fields = Record<string, PlainValue>;
type Plain = Record<string, string>;

function readFlowRecord(text: string): Plain | undefined {
  const record: Plain = {};
  for (const part of text.split(",")) {
    const [, key, value = ""] = flowPair.exec(strip(part)) ?? [];
    if (key === undefined || key in record || !flowScalar.test(value)) return undefined;
    record[key] = strip(value);
  }
  return record;
}

/** `a, b` or `{ … }, { … }`. */
function readFlowList(text: string): PlainValue | undefined {
  if (strip(text) === "") return [];
  const records = /^ *\{[^{}]*\}(?: *, *\{[^{}]*\})* *$/.test(text) ? [...text.matchAll(/\{([^{}]*)\}/g)] : undefined;
  const items = records?.map(([, inner = ""]) => readFlowRecord(inner)) ?? text.split(",").map(strip);
  return items.every((item) => item !== undefined && (typeof item !== "string" || flowScalar.test(item)))
    ? (items as PlainValue)
    : undefined;
}

/** The items below a key, one a line or one a record of lines; where they end. */
function readItems(lines: readonly string[], from: number): { value: PlainValue; end: number } | undefined {
  const items: (string | Plain)[] = [];
  let indent: string | undefined;
  let at = from;
  for (; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    const [, before, text] = plainItem.exec(line) ?? [];
    const [, flowBefore, flow] = flowItem.exec(line) ?? [];
    const [, startBefore, key, value] = recordStart.exec(line) ?? [];
    const own = before ?? flowBefore ?? startBefore;
    if (own === undefined) break;
    indent ??= own;
    if (own !== indent) return undefined;
    if (text !== undefined) items.push(strip(text));
    else if (flow !== undefined) {
      const record = readFlowRecord(flow);
      if (record === undefined) return undefined;
      items.push(record);
    } else {
      const record: Plain = { [key ?? ""]: strip(value ?? "") };
      for (; at + 1 < lines.length; at += 1) {
        const [, inner, name, more] = recordField.exec(lines[at + 1] ?? "") ?? [];
        if (inner?.length !== indent.length + 2 || name === undefined || name in record) break;
        record[name] = strip(more ?? "");
      }
      items.push(record);
    }
  }
  return items.length === 0 ? undefined : { value: items, end: at };
}

/** `undefined` where one of the lines is not plain. */
export function readPlainFields(all: readonly string[]): Readonly<Fields> | undefined {
  const lines = all.filter((line) => !isEmpty(line));
  const fields: Fields = {};
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    const [, key, value] = plainField.exec(line) ?? [];
    const [, flowKey, flow] = flowField.exec(line) ?? [];
    const [, listKey] = listField.exec(line) ?? [];
    const name = key ?? flowKey ?? listKey;
    if (name === undefined || name in fields) return undefined;
    if (value !== undefined) fields[name] = strip(value);
    else if (flow !== undefined) {
      const list = readFlowList(flow);
      if (list === undefined) return undefined;
      fields[name] = list;
    } else {
      const items = readItems(lines, at + 1);
      if (items === undefined) return undefined;
      fields[name] = items.value;
      at = items.end - 1;
    }
  }
  return fields;
}
