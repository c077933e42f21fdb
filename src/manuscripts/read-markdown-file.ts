/** `.md`: Markdown with or without front matter. What the fields of other programs mean is one table; the rest is kept as comments. */
import { splitFrontMatter } from "../fields/front-matter.ts";
import { parseYaml } from "../fields/parse-yaml.ts";
import { speak } from "../problems/speak.ts";
import { parseField } from "./head-fields.ts";
import { emptyHead, type Head, type Reading, type Remark } from "./manuscript.ts";
import { parseBlocks } from "./markdown-dialect.ts";

/** THE list of front matter keys that are understood, ours and those of other programs. */
const keys: Readonly<Record<string, string>> = {
  headline: "標題",
  title: "標題",
  standfirst: "導語",
  description: "導語",
  summary: "導語",
  kicker: "眉題",
  published: "日期",
  date: "日期",
  updated: "更新時間",
  lastmod: "更新時間",
  author: "作者",
  authors: "作者",
  tags: "標籤",
  keywords: "標籤",
  source: "來源",
  url: "原文連結",
  canonical: "原文連結",
};

interface ReadFields {
  readonly head: Head;
  readonly remarks: readonly Remark[];
}

function readFields(yaml: string, at: number): ReadFields {
  const { value, problems } = parseYaml(yaml, "", at);
  const fields = value !== null && typeof value === "object" && !Array.isArray(value) ? Object.entries(value) : [];
  let head = emptyHead;
  const remarks: Remark[] = [];
  if (problems.length > 0 || fields.length === 0) {
    const text = speak`檔案開頭的欄位讀不懂，原樣留在欄位區的註解裡。`;
    return { head: { ...head, comments: yaml.split("\n") }, remarks: [{ at, text }] };
  }
  for (const [key, given] of fields) {
    const list = (Array.isArray(given) ? given : [given]).map((item: unknown) =>
      item !== null && typeof item === "object" && "name" in item ? item.name : item,
    );
    const text = list.every((item) => typeof item === "string") ? list.join("、") : undefined;
    const label = keys[key.toLowerCase()];
    const next = label === undefined || text === undefined ? undefined : parseField(label, text, head);
    if (next !== undefined) head = next;
    else {
      const kept = text ?? JSON.stringify(given);
      head = { ...head, comments: [...head.comments, `${key}: ${kept}`] };
      remarks.push({ at, text: speak`欄位「${key}」這裡沒有對應的，留在欄位區的註解裡。` });
    }
  }
  return { head, remarks };
}

export function readMarkdownFile(text: string): Reading {
  const { value: matter } = splitFrontMatter(text, "");
  const { head, remarks } = matter === undefined ? { head: emptyHead, remarks: [] } : readFields(matter.yaml, 2);
  const blocks = parseBlocks(matter?.body ?? text, matter?.bodyLine ?? 1);
  return { unit: "行", blocks, head, hints: emptyHead, changes: [], remarks };
}
