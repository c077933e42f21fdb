/** `.md`: Markdown with or without front matter, and what other programs add to Markdown. */
import { stringify } from "yaml";
import { type SplitFile, splitFrontMatter } from "../fields/front-matter.ts";
import { mendForeignBlocks, mendForeignText } from "./foreign-markdown.ts";
import { splitMatter } from "./foreign-matter.ts";
import { emptyHead, type Reading } from "./manuscript.ts";
import { parseBlocks } from "./markdown-dialect.ts";
import { readFields } from "./read-fields.ts";

const isField = (line: string) => /^[A-Za-z][\w-]*:(?:\s|$)/.test(line);
const goesOn = (line: string) => isField(line) || /^(?:\s+\S|-\s)/.test(line);

/**
 * Fields without both of their fences: old Hexo files have no first one, and where the last one was forgotten, they end at the
 * first line that is no field.
 */
function splitOpenMatter(text: string): SplitFile | undefined {
  const lines = text.split("\n");
  const start = /^-{3,}\s*$/.test(lines[0] ?? "") ? 1 : 0;
  const end = lines.findIndex((line, at) => at >= start && !goesOn(line));
  const matter = lines.slice(start, Math.max(end, 0));
  const closed = /^-{3,}\s*$/.test(lines[end] ?? "");
  if (!(matter.some((line) => /^(?:title|date|headline)\s*:/i.test(line)) && isField(matter[0] ?? "")))
    return undefined;
  if (start === 0 && !closed) return undefined;
  const bodyStart = closed ? end + 1 : end;
  return { yaml: matter.join("\n"), body: lines.slice(bodyStart).join("\n"), bodyLine: bodyStart + 1 };
}

/** Fields in another language than YAML, as YAML: TOML between +++, JSON. */
function splitForeignMatter(text: string): SplitFile | undefined {
  if (!/^(?:\+{3}|;{3})[ \t]*\n|^\{\s*\n?\s*"/.test(text)) return undefined;
  const read = splitMatter(text);
  if (read === undefined || Object.keys(read.fields).length === 0) return undefined;
  const bodyLine = text.slice(0, text.length - read.body.length).split("\n").length;
  return { yaml: stringify(read.fields, { schema: "failsafe", lineWidth: 0 }), body: read.body, bodyLine };
}

/** What is read of it: no addresses, no tags, no programs, no marks of other systems. */
const listWords = (text: string) =>
  text
    .replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1\s*>/gi, "")
    .replace(/<!--[\s\S]*?-->|<[^>\n]*>|\{[%{][^}\n]*[%}]\}/g, "")
    .replace(/\]\([^)\s]*/g, "]")
    .replace(/^\[[^\]\n]+\]:\s*\S+.*$|https?:\/\/[^\s)]+/gm, "");

export function readMarkdownFile(typed: string): Reading {
  // Empty lines in front of the fields.
  const [, blank = "", rest = typed] = /^((?:[ \t]*\n)+)(---[ \t]*\n[\s\S]*)$/.exec(typed) ?? [];
  const text = blank === "" ? typed : rest;
  const skipped = text === typed ? 0 : blank.split("\n").length - 1;
  const fenced = splitFrontMatter(text, "").value;
  const matter = fenced ?? splitForeignMatter(text) ?? splitOpenMatter(text);
  const read = matter === undefined ? undefined : readFields(matter.yaml, skipped + (/^-{3}/.test(text) ? 2 : 1));
  const body = matter?.body ?? text;
  const firstLine = skipped + (matter?.bodyLine ?? 1);
  const prepared = mendForeignText(body, firstLine);
  const mended = mendForeignBlocks(parseBlocks(prepared.text, firstLine));
  return {
    unit: "行",
    blocks: mended.blocks,
    head: read?.head ?? emptyHead,
    hints: emptyHead,
    changes: [...prepared.changes, ...mended.changes],
    remarks: [...(read?.remarks ?? []), ...prepared.remarks, ...mended.remarks],
    source: listWords(prepared.text),
    declared: read?.declared,
  };
}
