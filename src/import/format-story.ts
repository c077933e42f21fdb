/** A finished manuscript to the text of index.md. */
import { stringify } from "yaml";
import type { Manuscript } from "../manuscripts/manuscript.ts";
import { formatBlock } from "../manuscripts/markdown-dialect.ts";

/** A field is one line. */
const trim = (value: unknown): unknown => (typeof value === "string" ? value.replace(/\s+/gu, " ").trim() : value);

const flat = (fields: object) =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0))
      .map(([key, value]) => [key, trim(value)]),
  );

export interface FormattedStory {
  readonly text: string;
  /** The first line of every block, counted from 1. */
  readonly lines: readonly number[];
}

/** `digest` names the file it came from: the next import of the same file is known by it. */
export function formatStory({ head, written, blocks }: Manuscript, digest: string, draft: boolean): FormattedStory {
  const { source } = head;
  const fields = flat({
    variant: written,
    headline: head.headline,
    kicker: head.kicker,
    standfirst: head.standfirst,
    published: head.published,
    updated: head.updated,
    authors: head.authors,
    dateline: head.dateline,
    topics: head.topics,
    source: source.name === undefined ? undefined : flat({ name: source.name, title: source.title, url: source.url }),
    imported: digest,
    draft: draft ? "true" : undefined,
  });
  // Every scalar is text for the house's reader, so no quotes are needed to keep a date a date.
  const yaml = stringify(fields, { schema: "failsafe", lineWidth: 0, indentSeq: true });
  const comments = head.comments.map((comment) => `# ${comment.replace(/\s+/gu, " ")}\n`).join("");
  const top = `---\n${yaml}${comments}---\n\n`;
  const texts = blocks.map(formatBlock);
  const lines: number[] = [];
  let line = top.split("\n").length;
  for (const text of texts) {
    lines.push(line);
    line += text.split("\n").length + 1;
  }
  return { text: `${top}${texts.join("\n\n")}\n`, lines };
}
