/**
 * TOML as front matter and settings use it, to plain values. Scalars stay text, as in our YAML. What it does not understand
 * makes the whole file unread: nothing is guessed.
 */

interface Cursor {
  readonly text: string;
  at: number;
}

type Table = Record<string, unknown>;

const escapes: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r", b: "\b", f: "\f" };

function match(cursor: Cursor, pattern: RegExp): string | undefined {
  const sticky = new RegExp(pattern.source, "y");
  sticky.lastIndex = cursor.at;
  const found = sticky.exec(cursor.text);
  if (found === null) return undefined;
  cursor.at += found[0].length;
  return found[1] ?? found[0];
}

function need(cursor: Cursor, pattern: RegExp): string {
  const found = match(cursor, pattern);
  if (found === undefined) throw new SyntaxError(`TOML at ${cursor.at}`);
  return found;
}

const blank = /(?:\s|#[^\n]*)*/;

const readEscapes = (text: string) =>
  text.replace(/\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(\r?\n\s*)|(.))/g, (_, four, eight, line, mark) => {
    if (line !== undefined) return "";
    return mark === undefined ? String.fromCodePoint(Number.parseInt(four ?? eight, 16)) : (escapes[mark] ?? mark);
  });

function readString(cursor: Cursor): string | undefined {
  const long = match(cursor, /"""\n?((?:[^\\]|\\[\s\S])*?)"""/);
  if (long !== undefined) return readEscapes(long);
  const raw = match(cursor, /'''\n?([\s\S]*?)'''/) ?? match(cursor, /'([^'\n]*)'/);
  if (raw !== undefined) return raw;
  const text = match(cursor, /"((?:[^"\\\n]|\\.)*)"/);
  return text === undefined ? undefined : readEscapes(text);
}

function readKey(cursor: Cursor): string[] {
  const keys: string[] = [];
  do keys.push(readString(cursor) ?? need(cursor, /\s*([\w-]+)/));
  while (match(cursor, /[ \t]*\.[ \t]*/) !== undefined);
  return keys;
}

function readValue(cursor: Cursor): unknown {
  const text = readString(cursor);
  if (text !== undefined) return text;
  if (match(cursor, /\[/) !== undefined) {
    const items: unknown[] = [];
    while (true) {
      match(cursor, blank);
      if (match(cursor, /\]/) !== undefined) return items;
      items.push(readValue(cursor));
      match(cursor, blank);
      if (match(cursor, /,/) === undefined) {
        need(cursor, /\]/);
        return items;
      }
    }
  }
  if (match(cursor, /\{/) !== undefined) {
    const table: Table = {};
    while (match(cursor, /\s*,?\s*\}/) === undefined) {
      match(cursor, /\s*,?\s*/);
      readPair(cursor, table);
    }
    return table;
  }
  return need(cursor, /(?:\d{4}-\d\d-\d\d \d\d:[\d:.]+(?:Z|[+-]\d\d:\d\d)?|[\w.:+-]+)/);
}

/** The table at a path, made when there is none; the last one of a list of tables. */
function open(root: Table, keys: readonly string[]): Table {
  let table = root;
  for (const key of keys) {
    if (!Object.hasOwn(table, key)) table[key] = {};
    const next = table[key];
    const inner = Array.isArray(next) ? next.at(-1) : next;
    if (inner === null || typeof inner !== "object") throw new SyntaxError(`TOML: ${key}`);
    table = inner as Table;
  }
  return table;
}

const put = (table: Table, key: string, value: unknown) =>
  Object.defineProperty(table, key, { value, enumerable: true, configurable: true, writable: true });

function readPair(cursor: Cursor, table: Table): void {
  const keys = readKey(cursor);
  need(cursor, /[ \t]*=[ \t]*/);
  put(open(table, keys.slice(0, -1)), keys.at(-1) ?? "", readValue(cursor));
}

/** `undefined` when it cannot be read. */
export function readToml(text: string): Table | undefined {
  const cursor: Cursor = { text, at: 0 };
  const root: Table = {};
  let table = root;
  try {
    for (match(cursor, blank); cursor.at < text.length; match(cursor, blank)) {
      if (match(cursor, /\[\[\s*/) !== undefined) {
        const keys = readKey(cursor);
        need(cursor, /\s*\]\]/);
        const parent = open(root, keys.slice(0, -1));
        const last = keys.at(-1) ?? "";
        const list = Array.isArray(parent[last]) ? (parent[last] as unknown[]) : [];
        table = {};
        put(parent, last, [...list, table]);
      } else if (match(cursor, /\[\s*/) !== undefined) {
        const keys = readKey(cursor);
        need(cursor, /\s*\]/);
        table = open(root, keys);
      } else readPair(cursor, table);
      need(cursor, /[ \t]*(?:#[^\n]*)?(?:\n|$)/);
    }
    return root;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
