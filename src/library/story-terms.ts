/** The terms of one story: its rows joined from the widest level to the narrowest, and those of them that it uses. */
import type { Root } from "hast";
import { showTree } from "../markdown/convert-tree.ts";
import { parseDrawing } from "../markdown/parse-drawing.ts";
import { createProblem } from "../problems/catalog.ts";
import type { Problem } from "../problems/problem.ts";
import { convertWords } from "../variants/convert-words.ts";
import type { Converter } from "../variants/converter.ts";
import type { TermOverlap } from "../variants/find-terms.ts";
import type { TermRow } from "../variants/term-row.ts";
import { type ContentReader, readText } from "./content-reader.ts";
import { listFiredTerms } from "./fired-terms.ts";
import type { Story } from "./story.ts";
import { isDrawing } from "./story-folder.ts";
import type { TermEntry } from "./terms.ts";
import type { ReadTopic } from "./topics.ts";

/** The rows of a story's topics, those of its main topic last: they win. */
export function listTopicTerms(slugs: readonly string[], topics: readonly ReadTopic[]): TermRow[] {
  return [...slugs]
    .reverse()
    .flatMap((slug) => topics.find((topic) => topic.slug === slug)?.entries ?? [])
    .map(({ row }) => row);
}

/** Those of `rows` that the story uses: in its body, its words or the labels of the drawings it shows. `report`: terms hidden by others. */
export function listStoryTerms(
  reader: ContentReader,
  story: Story,
  { tree, shown }: { readonly tree: Root; readonly shown: ReadonlySet<string> },
  rows: readonly TermRow[],
  report: (overlap: TermOverlap) => void,
): TermRow[] {
  const drawings = rows.length === 0 ? [] : listDrawings(reader, story, (name) => shown.has(name));
  const walk = (convert: Converter) => {
    showTree(tree, convert);
    convertWords(story.words, convert);
    for (const drawing of drawings) parseDrawing(drawing, convert);
  };
  return listFiredTerms(rows, story.written, walk, report);
}

/** The text of a file beside a story, `undefined` when it cannot be read. */
export function readTextBeside(reader: ContentReader, { file }: Story, name: string): string | undefined {
  return readText(reader, file.replace(/[^/]+$/, name)).value;
}

/** Texts of the drawings beside a story, or of those that are wanted. */
export function listDrawings(
  reader: ContentReader,
  story: Story,
  isWanted: (name: string) => boolean = () => true,
): string[] {
  const drawings = story.files.filter((name) => isDrawing(name) && isWanted(name));
  return drawings.flatMap((name) => readTextBeside(reader, story, name) ?? []);
}

/** Rows that nothing uses. */
export function checkTermUse(entries: readonly TermEntry[], used: readonly TermRow[]): Problem[] {
  const known = new Set(used);
  return entries
    .filter(({ row }) => !known.has(row))
    .map(({ row, place }) => createProblem("term-unused", place, Object.values(row.forms).find(Boolean) ?? ""));
}
