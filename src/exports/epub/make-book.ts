/** A selection as a book: cover, contents where there is more than one story, chapters. The same stories give the same bytes. */
import { h } from "hastscript";
import { drawCard } from "../../cards/draw-card.ts";
import { cardList, cardStory } from "../../cards/page-cards.ts";
import type { Edition } from "../../editions/edition.ts";
import { listLabels } from "../../site/labels.ts";
import { formatUrl } from "../../site/paths.ts";
import { nameSite } from "../../site/site-converter.ts";
import type { VariantTag } from "../../variants/table.ts";
import { buildStory } from "../build-story.ts";
import { encodeText } from "../exporter.ts";
import type { Selection } from "../select-stories.ts";
import type { BookFile } from "./book-file.ts";
import { type Chapter, makeChapter } from "./chapter.ts";
import { formatPage } from "./format-xml.ts";
import { packBook } from "./pack-book.ts";
import { type BookFacts, formatPackage } from "./package-document.ts";
import { formatSheet } from "./style.ts";

export interface BookOrder {
  /** The project folder. */
  readonly root: string;
  readonly tag: VariantTag;
  readonly selection: Selection;
  readonly vertical: boolean;
}

const page = "application/xhtml+xml";

/** The square card: of the one story, or with the title on it. */
async function drawCover({ root, tag, selection }: BookOrder): Promise<readonly BookFile[]> {
  const [edition] = selection.editions;
  const isOne = selection.kind === "story" && edition !== undefined;
  const card = isOne ? cardStory(edition, "square") : cardList(tag, selection.title, "square");
  const jpeg = card.file.endsWith(".jpg");
  const image: BookFile = {
    path: jpeg ? "cover.jpg" : "cover.png",
    type: jpeg ? "image/jpeg" : "image/png",
    bytes: await drawCard(root, card),
    properties: "cover-image",
  };
  const nodes = [h("p", { className: ["cover"] }, h("img", { src: image.path, alt: selection.title }))];
  const text = formatPage({ title: selection.title, lang: tag, sheet: "style.css", className: "cover", nodes });
  return [{ path: "cover.xhtml", type: page, bytes: encodeText(text), isRead: true }, image];
}

function makeContents({ tag, selection }: BookOrder, chapters: readonly Chapter[]): BookFile {
  const title = listLabels(tag).contents;
  const rows = chapters.map(({ title: name, path, sections }) =>
    h("li", [
      h("a", { href: path }, name),
      ...(sections.length === 0
        ? []
        : [
            h(
              "ol",
              sections.map((section) => h("li", h("a", { href: section.path }, section.title))),
            ),
          ]),
    ]),
  );
  const nodes = [
    h("nav", { "epub:type": "toc", role: "doc-toc" }, [h("h1", title), h("ol", { className: ["contents"] }, rows)]),
  ];
  const text = formatPage({ title: selection.title, lang: tag, sheet: "style.css", className: "contents", nodes });
  const file: BookFile = { path: "contents.xhtml", type: page, bytes: encodeText(text), properties: "nav" };
  return chapters.length > 1 ? { ...file, isRead: true } : file;
}

/** A moment of any of the stories, the latest. */
const findLast = (editions: readonly Edition[], read: (edition: Edition) => readonly (string | undefined)[]) =>
  editions
    .flatMap((edition) => read(edition).flatMap((moment) => moment ?? []))
    .reduce((last, moment) => (Date.parse(moment) > Date.parse(last) ? moment : last));

function describeBook({ tag, selection, vertical }: BookOrder): BookFacts {
  const { editions, title, description, path } = selection;
  const isPage = selection.kind === "story" || selection.kind === "topic";
  // What several books would share tells nobody which one it is.
  const marks = [...(isPage ? [] : [selection.name]), ...(vertical ? ["vertical"] : [])];
  return {
    id: formatUrl(path) + (marks.length === 0 ? "" : `#${marks.join("-")}`),
    title,
    lang: tag,
    description,
    authors: [...new Set(editions.flatMap(({ words }) => words.authors.map(({ name }) => name)))],
    publisher: nameSite(tag),
    published: findLast(editions, ({ published }) => [published]),
    modified: findLast(editions, ({ published, updated, correctionDays, followupDays }) => [
      published,
      updated,
      ...correctionDays,
      ...followupDays,
    ]),
    isVertical: vertical,
  };
}

export async function makeBook(order: BookOrder): Promise<Uint8Array> {
  const { root, selection, vertical } = order;
  const inBook = new Set(selection.editions.map(({ slug }) => slug));
  const chapters: Chapter[] = [];
  for (const edition of selection.editions) chapters.push(await makeChapter(root, buildStory(edition), inBook));
  const sheet: BookFile = { path: "style.css", type: "text/css", bytes: encodeText(formatSheet(vertical)) };
  const all = [
    ...(await drawCover(order)),
    makeContents(order, chapters),
    ...chapters.flatMap(({ files }) => files),
    sheet,
  ];
  // Two stories may show the same photograph.
  const files = [...new Map(all.map((file) => [file.path, file])).values()];
  return packBook(formatPackage(describeBook(order), files), files);
}
