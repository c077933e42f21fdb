/**
 * A manuscript on its way into the house: what the readers make of a file (text, Markdown, page, Word) and what the stages of
 * import-story.ts hand on. Nothing leaves it without a `Change`, nothing doubtful stays in it without a `Remark`. Whatever
 * came, it is blocks of Markdown with their places in the source, and one list of stages works on it; a block of a `.md` that
 * no stage touched keeps its letters, a touched one is written anew.
 */

import type { Nodes, Paragraph, RootContent } from "mdast";
import { visit } from "unist-util-visit";
import type { VariantTag } from "../variants/table.ts";

/** A paragraph, a heading, a list, a table … */
export interface Block {
  /** Line of the source, or the number of the paragraph where the source has no lines; see `Manuscript.unit`. */
  readonly at: number;
  readonly node: RootContent;
  /** The Markdown as typed, as long as no stage has touched the node. */
  readonly source?: string;
}

export interface Change {
  /** Place in the source; absent when the whole file is meant. */
  readonly at?: number | undefined;
  readonly before: string;
  /** Empty when it was dropped. */
  readonly after: string;
  /** A clause without a full stop. */
  readonly why: string;
}

/** What a person has to look at: one sentence. */
export interface Remark {
  readonly at?: number | undefined;
  readonly text: string;
}

/** A file for the story's folder. */
export interface Picture {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What will stand in the front matter, as far as it is known. */
export interface Head {
  readonly headline?: string;
  readonly kicker?: string;
  readonly standfirst?: string;
  /** As an editor writes it: `2022-03-18` or `2022-03-18T08:00`. */
  readonly published?: string;
  readonly updated?: string;
  readonly dateline?: string;
  readonly authors: readonly { readonly name: string; readonly role: string }[];
  readonly source: { readonly name?: string; readonly title?: string; readonly url?: string };
  /** Tags as typed. */
  readonly tags: readonly string[];
  /** Slugs of topics. */
  readonly topics: readonly string[];
  /** What has no field: kept as comments. */
  readonly comments: readonly string[];
}

export interface Manuscript {
  /** What `at` counts. */
  readonly unit: "行" | "段";
  readonly written: VariantTag;
  readonly blocks: readonly Block[];
  readonly head: Head;
  /** What a page says of itself behind its text: used where the text says nothing. */
  readonly hints: Head;
  readonly pictures: readonly Picture[];
  readonly changes: readonly Change[];
  readonly remarks: readonly Remark[];
}

/** What a reader finds in a file, before anything is known of its variant. */
export type Reading = Omit<Manuscript, "written" | "pictures">;

export const emptyHead: Head = { authors: [], source: {}, tags: [], topics: [], comments: [] };

export function createParagraph(text: string): Paragraph {
  return { type: "paragraph", children: [{ type: "text", value: text }] };
}

/** The plain text of a node: line breaks are kept, marks and raw HTML are not text. */
export function readText(node: Nodes): string {
  let text = "";
  visit(node, (child) => {
    if (child.type === "text" || child.type === "inlineCode" || child.type === "code") text += child.value;
    else if (child.type === "break") text += "\n";
  });
  return text;
}
