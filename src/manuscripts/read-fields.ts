/**
 * The fields at the top of a Markdown file to a head. What the fields of other programs mean is one table; the rest is kept as
 * comments. A field that cannot be read costs no other one.
 */
import { parseYaml } from "../fields/parse-yaml.ts";
import { speak } from "../problems/speak.ts";
import type { VariantTag } from "../variants/table.ts";
import { findDeclared } from "./declared-variant.ts";
import { parseField } from "./head-fields.ts";
import { emptyHead, type Head, type Remark } from "./manuscript.ts";

/** THE list of front matter keys that are understood, ours and those of other programs. */
const keys: Readonly<Record<string, string>> = {
  headline: "標題",
  title: "標題",
  standfirst: "導語",
  description: "導語",
  summary: "導語",
  excerpt: "導語",
  kicker: "眉題",
  published: "日期",
  date: "日期",
  updated: "更新時間",
  lastmod: "更新時間",
  author: "作者",
  authors: "作者",
  tags: "標籤",
  categories: "標籤",
  keywords: "標籤",
  source: "來源",
  url: "原文連結",
  canonical: "原文連結",
};

/** Keys that say in which language, and so in which variant, a text is. */
const languageKey = /^(?:lang|language|locale)$/i;

export interface ReadFields {
  readonly head: Head;
  readonly declared?: VariantTag | undefined;
  readonly remarks: readonly Remark[];
}

const isYes = (value: string) => /^(?:true|yes|on|1)$/i.test(value.trim());
const isNo = (value: string) => /^(?:false|no|off|0)$/i.test(value.trim());

/** Fields that are no text of the story: what they say of it. */
function readState(key: string, value: string, head: Head): Head | undefined {
  const hidden =
    (["draft", "hidden", "unlisted", "private"].includes(key) && isYes(value)) ||
    (key === "published" && isNo(value)) ||
    (key === "status" && /^(?:draft|private|pending|hidden|草稿)$/i.test(value));
  if (hidden) return { ...head, draft: true };
  if ((key === "draft" && isNo(value)) || (key === "published" && isYes(value))) return head;
  return key === "slug" && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value) ? { ...head, slug: value } : undefined;
}

interface Entry {
  readonly at: number;
  readonly text: string;
}

/** The top-level keys with the lines that belong to each. */
function splitEntries(yaml: string, at: number): Entry[] {
  const entries: { at: number; lines: string[] }[] = [];
  for (const [index, line] of yaml.split("\n").entries()) {
    const last = entries.at(-1);
    if (last === undefined || /^[A-Za-z_][\w .-]*\s*[:：]/.test(line)) entries.push({ at: at + index, lines: [line] });
    else last.lines.push(line);
  }
  return entries.map(({ at: line, lines }) => ({ at: line, text: lines.join("\n") }));
}

const textOf = (given: unknown): string | undefined => {
  const list = (Array.isArray(given) ? given.flat() : [given]).map((item: unknown) =>
    item !== null && typeof item === "object" && "name" in item ? item.name : item,
  );
  return list.every((item) => typeof item === "string") ? list.filter((item) => item !== "").join("、") : undefined;
};

const keep = (head: Head, lines: readonly string[]): Head => ({
  ...head,
  comments: [...head.comments, ...lines.filter((line) => line.trim() !== "")],
});

/** Of one entry; `undefined` when it cannot be read at all. */
function readEntry({ text, at }: Entry): [string, unknown] | undefined {
  const { value, problems } = parseYaml(text, "", at);
  // title: 渡口: 一年 is a text with a colon in it, whatever YAML says.
  const [, key, rest] = /^([A-Za-z_][\w-]*)\s*[:：]\s*([^\n]*)$/.exec(text.trimEnd()) ?? [];
  if (problems.length > 0 || value === null || typeof value !== "object") {
    return key === undefined || rest === undefined || /^[[{&*|>]/.test(rest)
      ? undefined
      : [key, rest.replace(/^(["'])(.*)\1$/, "$2")];
  }
  return Object.entries(value)[0];
}

/** `yaml` begins on line `at` of the file. */
export function readFields(yaml: string, at: number): ReadFields {
  let head = emptyHead;
  const remarks: Remark[] = [];
  const strange: string[] = [];
  const said: string[] = [];
  for (const entry of splitEntries(yaml, at)) {
    if (entry.text.trim() === "" || entry.text.trimStart().startsWith("#")) continue;
    const read = readEntry(entry);
    if (read === undefined) {
      const [name = ""] = entry.text.split(/[:：\n]/);
      head = keep(head, entry.text.split("\n"));
      remarks.push({ at: entry.at, text: speak`欄位「${name.trim()}」讀不懂，原樣留在欄位區的註解裡。` });
      continue;
    }
    const [key, given] = read;
    const text = textOf(given);
    const label = keys[key.toLowerCase()];
    if (text === "" || given === undefined) continue;
    if (languageKey.test(key) && text !== undefined && findDeclared([text]) !== undefined) {
      said.push(text);
      continue;
    }
    const state = text === undefined ? undefined : readState(key.toLowerCase(), text, head);
    const next = state ?? (label === undefined || text === undefined ? undefined : parseField(label, text, head));
    if (next !== undefined) head = next;
    else if (label === "標題" && text !== undefined && head.headline === undefined) head = { ...head, longTitle: text };
    else {
      head = keep(head, [`${key}: ${text ?? JSON.stringify(given)}`]);
      strange.push(`「${key}」`);
    }
  }
  if (strange.length > 0)
    remarks.push({ at, text: speak`欄位${strange.join("")}這裡沒有對應的，留在欄位區的註解裡。`, minor: true });
  return { head, remarks, declared: findDeclared(said) };
}
