/**
 * The safe repairs of a file's copy: what the check can put right without asking, and the file with them applied. Byte order
 * mark, line ends and everything else stay as they were found.
 */

import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { applyFixes } from "../copy/apply-fixes.ts";
import { listSafeFixes } from "../copy/check-file.ts";
import { listCopyFields } from "../copy/list-copy-fields.ts";
import { parseFile } from "../fields/parse-file.ts";
import { frontMatterSchema, pageSchema } from "../fields/schema.ts";
import { validate } from "../fields/validate.ts";
import { listSlips } from "../markdown/list-slips.ts";
import type { StorySource } from "../markdown/source.ts";
import { parseStory } from "../markdown/story-renderer.ts";
import { hasErrors } from "../problems/problem.ts";

export interface MendedFile {
  /** With LF line ends, to be shown. */
  readonly before: string;
  readonly after: string;
  /** To be written. */
  readonly bytes: Uint8Array;
  readonly count: number;
}

/** Repairs may uncover others: the space after a half-width mark is one too many once the mark is full-width. */
const mostPasses = 3;

/** `source` is what was read of the file; `undefined` when there is nothing that can safely be mended. */
export function mendFile(source: StorySource, bytes: Uint8Array, kind: "story" | "page"): MendedFile | undefined {
  let mended: MendedFile | undefined;
  for (let pass = 0; pass < mostPasses; pass += 1) {
    const next = mendOnce(source, mended?.bytes ?? bytes, kind);
    if (next === undefined) break;
    mended = { ...next, before: mended?.before ?? next.before, count: (mended?.count ?? 0) + next.count };
  }
  return mended;
}

function mendOnce(source: StorySource, bytes: Uint8Array, kind: "story" | "page"): MendedFile | undefined {
  const { value: parts } = parseFile(source.file, bytes);
  if (parts?.parsed === undefined) return undefined;
  const { yaml, body, bodyLine, parsed } = parts;
  const matter = validate(kind === "story" ? frontMatterSchema : pageSchema, parsed, source.file).value;
  if (matter === undefined) return undefined;
  const fields = listCopyFields(matter, parsed.findLine);
  const { tree, problems } = parseStory({ ...source, body, bodyLine });
  const head = `---\n${yaml}\n---\n`;
  const slips = listSlips(body, unified().use(remarkParse).use(remarkGfm).parse(body));
  const fixes = [
    ...slips.map((slip) => ({ ...slip, offset: head.length + slip.offset, length: slip.found.length })),
    // The copy of a body that cannot be read whole is not judged.
    ...(hasErrors(problems) ? [] : listSafeFixes({ ...source, yaml, fields, body, bodyLine, tree })),
  ];
  const before = head + body;
  const after = applyFixes(before, fixes);
  if (after === before) return undefined;
  return { before, after, bytes: replaceLines(bytes, before, after), count: fixes.length };
}

/** Puts changed lines into the file as it is; a line that did not change keeps its bytes. */
function replaceLines(bytes: Uint8Array, before: string, after: string): Uint8Array {
  const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  // Odd places hold the line ends.
  const raw = text.split(/(\r\n|\r|\n)/);
  const [was, now] = [before.split("\n"), after.split("\n")];
  if (was.length !== now.length || raw.length !== 2 * was.length - 1) throw new RangeError("lines do not match");
  for (const [at, line] of now.entries()) if (line !== was[at]) raw[2 * at] = line;
  return new TextEncoder().encode(raw.join(""));
}
