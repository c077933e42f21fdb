/** Fields at the top of a text in the languages other systems write them in (YAML, TOML, JSON), to values whose scalars are text. */
import { parseYaml } from "../fields/parse-yaml.ts";
import { readToml } from "./read-toml.ts";

type Fields = Readonly<Record<string, unknown>>;

export interface MatterFile {
  readonly fields: Fields;
  readonly body: string;
}

export const isFields = (value: unknown): value is Fields =>
  value !== null && typeof value === "object" && !Array.isArray(value);

/** JSON knows numbers and truth; here they are text like everything else. */
const asText = (value: unknown): unknown =>
  typeof value === "number" || typeof value === "boolean"
    ? String(value)
    : Array.isArray(value)
      ? value.map(asText)
      : isFields(value)
        ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, asText(inner)]))
        : (value ?? "");

export function readJson(text: string): Fields | undefined {
  try {
    const value = asText(JSON.parse(text));
    return isFields(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** A field that YAML cannot read must not cost the others: each is read by itself when the whole is refused. */
export function readYaml(text: string): Fields | undefined {
  const { value } = parseYaml(text, "");
  if (isFields(value)) return value;
  const entries = text.split(/\n(?=[A-Za-z_][\w-]*\s*:)/).flatMap((entry): [string, unknown][] => {
    const one = parseYaml(entry, "").value;
    if (isFields(one)) return Object.entries(one);
    const [, key, line = ""] = /^([A-Za-z_][\w-]*)\s*:[ \t]*([^\n]*)\s*$/.exec(entry) ?? [];
    return key === undefined ? [] : [[key, line.replace(/^(["'])(.*)\1$/, "$2")]];
  });
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

/** The end of a JSON object that begins the text: the first line that closes it. */
function splitJson(text: string): MatterFile | undefined {
  for (const { index } of text.matchAll(/^\}[ \t]*$/gm)) {
    const fields = readJson(text.slice(0, index + 1));
    if (fields !== undefined) return { fields, body: text.slice(index + 1).replace(/^[ \t]*\n/, "") };
  }
  return undefined;
}

/** `undefined` when there are fields that cannot be read; a file without any has none. */
export function splitMatter(typed: string): MatterFile | undefined {
  const text = typed.replace(/^\uFEFF?\s*\n(?=---|\+\+\+|;;;)/, "");
  const [whole, mark = "", matter = ""] = /^(---|\+\+\+|;;;)[ \t]*\n([\s\S]*?)^\1[ \t]*(?:\n|$)/m.exec(text) ?? [];
  if (whole !== undefined && text.startsWith(whole)) {
    const body = text.slice(whole.length);
    const fields =
      matter.trim() === ""
        ? {}
        : mark === "+++"
          ? readToml(matter)
          : mark === ";;;"
            ? readJson(`{${matter}}`)
            : readYaml(matter);
    return fields && { fields, body };
  }
  if (/^\{\s*\n?\s*"/.test(text)) return splitJson(text);
  // Hexo takes fields that are not opened.
  const [open, early = ""] =
    /^((?:[A-Za-z_][\w-]*\s*:[^\n]*\n|[ \t]*-[^-\n][^\n]*\n|[ \t]+[^\n]+\n)+)---[ \t]*(?:\n|$)/.exec(text) ?? [];
  const fields = open === undefined ? undefined : readYaml(early);
  return open === undefined ? { fields: {}, body: text } : fields && { fields, body: text.slice(open.length) };
}
