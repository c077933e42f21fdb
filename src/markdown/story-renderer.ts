/**
 * Markdown to HTML. `parseStory` runs the stages that every edition shares, up to the ids; `renderStory` runs the ones that
 * differ by variant. THE list of stages stands here and nowhere else; each stage is one file with one transform.
 */
import type { Root } from "hast";
import rehypeStringify from "rehype-stringify";
import remarkCjkFriendly from "remark-cjk-friendly";
import remarkCjkFriendlyGfmStrikethrough from "remark-cjk-friendly-gfm-strikethrough";
import remarkDirective from "remark-directive";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { VFile } from "vfile";
import { createProblem } from "../problems/catalog.ts";
import type { Problem } from "../problems/problem.ts";
import type { Converter } from "../variants/converter.ts";
import { standards, type VariantTag } from "../variants/table.ts";
import { remarkCheckDepth } from "./check-depth.ts";
import { rehypeCheckFragments } from "./check-fragments.ts";
import { remarkCheckHeadings } from "./check-headings.ts";
import { rehypeCheckParagraphs } from "./check-paragraphs.ts";
import { remarkCheckPullQuotes } from "./check-pull-quotes.ts";
import { remarkCheckSlips } from "./check-slips.ts";
import { chooseForms } from "./choose-forms.ts";
import { rehypeCleanHtml } from "./clean-html.ts";
import { convertTree } from "./convert-tree.ts";
import { rehypeDropEmptyHeadings } from "./drop-empty-headings.ts";
import { rehypeDropUnprintable } from "./drop-unprintable.ts";
import { createBlockHandler, remarkFeatureBlocks } from "./feature-blocks.ts";
import { rehypeFigures } from "./figures.ts";
import { rehypeFitContent } from "./fit-content.ts";
import { createFootnoteOptions } from "./footnotes.ts";
import { rehypeHeadingIds } from "./heading-ids.ts";
import { rehypeHeldElements } from "./held-elements.ts";
import { remarkInlineNotes } from "./inline-notes.ts";
import { remarkKeepMarks } from "./keep-marks.ts";
import { rehypeLinks } from "./links.ts";
import { listOutline, type OutlineEntry } from "./outline.ts";
import { rehypeParagraphIds } from "./paragraph-ids.ts";
import { type ImageResolver, placeImages } from "./place-images.ts";
import { listParagraphs, type Paragraph } from "./plain-text.ts";
import { quotePassages } from "./quote-passages.ts";
import { rehypeRawHtml } from "./raw-html.ts";
import { remarkRestoreDirectives } from "./restore-directives.ts";
import { remarkRubyMarks } from "./ruby-marks.ts";
import { rehypeSeatFigures } from "./seat-figures.ts";
import { rehypeSectionIds } from "./section-ids.ts";
import { setType } from "./set-type.ts";
import { showReadings } from "./show-readings.ts";
import { type StorySource, takeProblems } from "./source.ts";
import { rehypeTables } from "./tables.ts";
import { remarkTaskMarks } from "./task-marks.ts";
import { remarkTrimAutolinks } from "./trim-autolinks.ts";
import { rehypeTypedRuby } from "./typed-ruby.ts";
import { unlinkStories } from "./unlink-stories.ts";
import { remarkVariantMarks } from "./variant-marks.ts";

export interface ParsedStory {
  /** The whole body with its ids, in the written variant. Shared by all who render it: never changed after parsing. */
  readonly tree: Root;
  readonly problems: readonly Problem[];
}

export interface RenderedTree {
  readonly tree: Root;
  readonly outline: readonly OutlineEntry[];
  readonly paragraphs: readonly Paragraph[];
}

export interface RenderedStory extends Omit<RenderedTree, "tree"> {
  readonly html: string;
}

/** Leaves a mark with the file's name in the process's timeline: `performance.getEntriesByName("parse story")` counts. */
export function parseStory(source: StorySource): ParsedStory {
  performance.mark("parse story", { detail: source.file });
  const file = new VFile({ path: source.file, value: source.body });
  const processor = unified()
    .use(remarkParse) // Markdown, as CommonMark has it
    .use(remarkGfm, { singleTilde: false }) // tables and footnotes; 3~5天 is a range, not a deletion
    .use(remarkCjkFriendly) // bold beside full-width punctuation
    .use(remarkCjkFriendlyGfmStrikethrough, { singleTilde: false }) // and deletions beside it
    .use(remarkTaskMarks) // a thing done or not has a sign
    .use(remarkTrimAutolinks) // https://example.org，ends before the comma
    .use(remarkDirective) // :::blocks and :marks
    .use(remarkCheckDepth) // nothing is nested without end
    .use(remarkCheckSlips) // marks of another width are none
    .use(remarkFeatureBlocks) // claims the known blocks, reports the others
    .use(remarkKeepMarks) // claims :keep[…]
    .use(remarkVariantMarks) // claims :variant[…]{…}
    .use(remarkRubyMarks) // claims :ruby[…]{…}
    .use(remarkInlineNotes, source) // claims :note[…]{…}, the note goes behind its paragraph
    .use(remarkRestoreDirectives) // what nobody claimed was prose: 12:30, 記者:王小明
    .use(remarkCheckHeadings) // sections start at ##
    .use(remarkCheckPullQuotes) // a pull quote stands in the story
    .use(remarkRehype, {
      allowDangerousHtml: true,
      handlers: { containerDirective: createBlockHandler(source, file) },
      ...createFootnoteOptions(standards[source.written].script),
    }) // to an HTML tree
    .use(rehypeRawHtml) // raw HTML becomes elements like all others, its ids go
    .use(rehypeCleanHtml) // and only what is allowed stays
    .use(rehypeFitContent) // each element where a page may hold it
    .use(rehypeTypedRuby) // ruby typed as HTML is a mark like the others
    .use(rehypeHeldElements) // what blocks drew comes in behind the cleaning
    .use(rehypeDropUnprintable) // no character that a feed cannot carry
    .use(rehypeDropEmptyHeadings) // no heading without words
    .use(rehypeTables) // figures stand right, wide tables scroll in a frame
    .use(rehypeFigures, source) // an image alone in its paragraph is a figure; missing ones are reported
    .use(rehypeSeatFigures) // pairs stand side by side; one beside the text has text beside it
    .use(rehypeLinks) // links out say so; links inside have a story's address
    .use(rehypeHeadingIds) // heading ids, before conversion: equal in every edition
    .use(rehypeSectionIds) // none empty, none twice
    .use(rehypeParagraphIds) // paragraph ids, for the same reason
    .use(rehypeCheckFragments) // links within the story find their place
    .use(rehypeCheckParagraphs, source); // nothing was pasted twice
  try {
    const tree = processor.runSync(processor.parse(file), file) as Root;
    return { tree, problems: takeProblems(file, source) };
  } catch (error) {
    // The parser itself recurses: beyond some thousand levels it runs out of stack.
    if (!(error instanceof RangeError)) throw error;
    const place = { file: source.file, line: source.bodyLine };
    return { tree: { type: "root", children: [] }, problems: [createProblem("too-deep", place)] };
  }
}

/** The body of one edition, its images still names. `tag` is the edition's variant, whose forms of `:variant[…]` are shown. */
export function convertStory(tree: Root, convert: Converter, tag: VariantTag | undefined): Root {
  const chosen = chooseForms(tree, tag); // the forms this edition was given by hand
  const converted = convertTree(chosen, convert); // text, alternative text, captions, quotation marks
  quotePassages(chosen, converted, convert); // a pull quote has the form that stands in the body
  return converted;
}

/** `closed` are slugs of stories that readers cannot open. */
export function renderTree(
  parsed: Pick<ParsedStory, "tree">,
  convert: Converter,
  image: ImageResolver,
  tag?: VariantTag,
  closed: ReadonlySet<string> = new Set(),
): RenderedTree {
  const converted = convertStory(parsed.tree, convert, tag);
  unlinkStories(converted, closed); // what readers cannot open yet is not linked to
  const tree = placeImages(converted, image); // the files behind the names; drawings join the page
  const [outline, paragraphs] = [listOutline(tree), listParagraphs(tree)]; // what is said, before it is set
  showReadings(tree, tag === undefined ? "pinyin" : standards[tag].readings); // beside their characters
  if (tag !== undefined) setType(tree, standards[tag].script); // figures with their units, marks that meet, dots
  return { tree, outline, paragraphs };
}

/** The same as HTML: for pages. What goes on from the tree needs no letters of it. */
export function renderStory(...told: Parameters<typeof renderTree>): RenderedStory {
  const { tree, ...said } = renderTree(...told);
  return { html: unified().use(rehypeStringify).stringify(tree), ...said };
}
