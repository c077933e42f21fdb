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

/**
 * What a change did, for sums. What is `moved` went to a field or beside a picture, `left-out` is in the article and not in
 * the story, `beside` stood elsewhere on the page.
 */
export type ChangeKind =
  | "letters"
  | "marks"
  | "characters"
  | "moved"
  | "left-out"
  | "beside"
  | "field"
  | "structure"
  | "link"
  | "picture";

export interface Change {
  readonly kind: ChangeKind;
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
  /** Told to those who ask for everything. */
  readonly minor?: boolean;
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
  /** A headline that is too long for its field. */
  readonly longTitle?: string;
  /** What the source says of itself: it is not to be published yet. */
  readonly draft?: boolean;
  /** The name it has where it comes from, as an address. */
  readonly slug?: string;
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
  /** The article as it came, letter by letter: what the account of losses is held against. */
  readonly source: string;
  /** The variant the source says it is in; its text decides the script. */
  readonly declared?: VariantTag | undefined;
  /** Two parts of the source may both be the story; both are in. */
  readonly doubtful?: boolean;
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
