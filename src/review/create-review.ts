/**
 * The review of a story: every place where its conversion was not a matter of looking up, with its sentence, what each edition
 * shows there and why, and whether an editor has approved it. The terminal and the page of the dev server show the same.
 */
import type { Root } from "hast";
import { visit } from "unist-util-visit";
import { createStoryConverter } from "../editions/story-converter.ts";
import { type Approval, approves } from "../library/approvals.ts";
import type { Story } from "../library/story.ts";
import { convertStory } from "../markdown/story-renderer.ts";
import { variants } from "../site/served-variants.ts";
import { createDecisionLister } from "../variants/list-decisions.ts";
import type { VariantTag } from "../variants/table.ts";
import type { TermRow } from "../variants/term-row.ts";
import { createTerms } from "../variants/terms.ts";
import { gap } from "../variants/text-runs.ts";
import { fillOwnWords } from "./fill-own-words.ts";
import { type MarkedDecision, markDecisions, readMarks } from "./mark-decisions.ts";
import { buildStoryTree } from "./story-tree.ts";

/** Where a term stands, from the narrowest to the widest. */
export type Level = "story" | "topic" | "site" | "local";

export interface ReviewedDecision extends Approval {
  /** Stands in `data-decision` of its marks. */
  readonly number: number;
  /** The rest of its sentence, on either side. */
  readonly before: string;
  readonly after: string;
  /** The terms that decided it. */
  readonly terms: readonly { readonly level: Level; readonly reason: string }[];
  /** Where it stands: a field of the front matter, or the body. */
  readonly field: string | undefined;
  /** Line of the story's file, for the body. */
  readonly line: number | undefined;
  readonly approved: boolean;
}

export interface Review {
  /** In the order of the text. */
  readonly decisions: readonly ReviewedDecision[];
  /** Every served edition with its marks: the parts of a story tree. */
  readonly editions: ReadonlyMap<VariantTag, Root>;
}

export interface ReviewedStory {
  readonly story: Story;
  readonly body: Root;
  /** Line of the file on which the body starts. */
  readonly bodyLine: number;
  /** Bodies of editions made by hand. */
  readonly own: Readonly<Partial<Record<VariantTag, Root>>>;
  /** The SVG files beside the story. */
  readonly drawings: readonly string[];
  readonly levels: ReadonlyMap<TermRow, Level>;
  readonly approvals: readonly Approval[];
}

/** Characters of a sentence shown on either side of a decision. */
const shownLength = 40;

/** Characters on either side that make a decision the same after an edit elsewhere. */
const contextLength = 6;

const tidy = (text: string) => text.replaceAll(gap, "…").replace(/\s+/gu, " ");

/** The rest of the sentence on either side of a decision. */
function cutSentence({ text, at, length }: MarkedDecision): [before: string, after: string] {
  const before = /[^。！？；\n]*$/u.exec(text.slice(0, at))?.[0] ?? "";
  const after = /^[^。！？；\n]*[。！？；]?/u.exec(text.slice(at + length))?.[0] ?? "";
  return [tidy(before), tidy(after)];
}

const cutStart = (text: string, length: number, mark = "") =>
  [...text].length > length ? mark + [...text].slice(-length).join("") : text;
const cutEnd = (text: string, length: number, mark = "") =>
  [...text].length > length ? [...text].slice(0, length).join("") + mark : text;

/** The field of every decision outside the body, by its number. */
function listPlaces(tree: Root): ReadonlyMap<number, string> {
  const places = new Map<number, string>();
  visit(tree, "element", (node) => {
    const { dataField } = node.properties;
    if (typeof dataField !== "string") return;
    for (const number of readMarks({ type: "root", children: [node] }).keys()) places.set(number, dataField);
  });
  return places;
}

export function createReview({ story, body, bodyLine, own, drawings, levels, approvals }: ReviewedStory): Review {
  const tags = variants.map(({ tag }) => tag);
  const list = createDecisionLister(story.written, tags, createTerms(story.terms), story.names);
  const { tree, decisions } = markDecisions(buildStoryTree(story.words, body, drawings), list);
  const editions = new Map(
    tags.map((tag) => {
      const converted = convertStory(tree, createStoryConverter(story, tag), tag);
      return [tag, fillOwnWords(converted, story, tag, own[tag])];
    }),
  );
  const forms = tags
    .filter((tag) => tag !== story.written)
    .map((tag) => [tag, readMarks(editions.get(tag) ?? tree)] as const);
  const places = listPlaces(tree);
  const reviewed = decisions.map((decision, number): ReviewedDecision => {
    const { kind, rows, text, at, length, line } = decision;
    const source = tidy(text.slice(at, at + length));
    const [before, after] = cutSentence(decision);
    const context = `${cutStart(before, contextLength)}〔${source}〕${cutEnd(after, contextLength)}`.trim();
    const shownForms = forms.flatMap(([tag, marks]) => {
      const form = marks.get(number);
      return form === undefined ? [] : [[tag, form] as const];
    });
    const approval = {
      kind,
      source,
      context: kind === "term" ? undefined : context,
      forms: Object.fromEntries(shownForms),
    };
    const field = places.get(number);
    return {
      ...approval,
      number,
      before: cutStart(before, shownLength, "……"),
      after: cutEnd(after, shownLength, "……"),
      terms: rows.map((row) => ({ level: levels.get(row) ?? "story", reason: row.reason })),
      field,
      line: field === undefined && line !== undefined ? line + bodyLine - 1 : undefined,
      approved: approvals.some((given) => approves(given, approval)),
    };
  });
  // Where every edition was made by hand nothing is left to decide.
  return { decisions: reviewed.filter((decision) => Object.keys(decision.forms).length > 0), editions };
}
