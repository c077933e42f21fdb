/** A story as a chapter of a book: THE list of its stages. Its text is that of the page, letter for letter. */
import type { Element, ElementContent, Properties } from "hast";
import { toString as toText } from "hast-util-to-string";
import { h } from "hastscript";
import { pagePaths } from "../../site/paths.ts";
import { encodeText } from "../exporter.ts";
import type { StoryParts } from "../story-parts.ts";
import { buildParagraph, editElements, listElements } from "../tree-edits.ts";
import type { BookFile } from "./book-file.ts";
import { formatPage } from "./format-xml.ts";
import { markNotes } from "./notes.ts";
import { placePictures } from "./place-pictures.ts";

export interface Chapter {
  readonly title: string;
  readonly path: string;
  /** Sections of the second level, with the places they begin at. */
  readonly sections: readonly { readonly title: string; readonly path: string }[];
  /** The chapter itself, then its pictures. */
  readonly files: readonly BookFile[];
}

export const nameChapter = (slug: string): string => `${slug}.xhtml`;

const join = ({ edition, kicker, bylines, facts, lead, body, end }: StoryParts): ElementContent[] => [
  h("header", [
    ...(kicker === "" ? [] : [buildParagraph("kicker", [kicker])]),
    h("h1", edition.words.headline),
    buildParagraph("standfirst", [edition.words.standfirst]),
    ...(bylines.length === 0 ? [] : [buildParagraph("byline", [bylines.join("　")])]),
    buildParagraph("facts", [facts.join("　")]),
    ...(lead === undefined ? [] : [lead]),
  ]),
  ...body,
  ...end.map(({ title, blocks }) => h("section", { className: ["end"] }, [h("h2", title), ...blocks])),
];

/** Films and sounds stay on the page: a book of them would be too heavy to send. */
const leadToRecordings = (nodes: readonly ElementContent[], url: string) =>
  editElements(nodes, (element) => {
    if (element.tagName !== "video" && element.tagName !== "audio") return element;
    return h("p", h("a", { href: url }, url));
  });

/** Stories that are in the book too are found there; all other addresses are whole. */
const leadOn = (nodes: readonly ElementContent[], url: string, inBook: ReadonlySet<string>) =>
  editElements(nodes, (element) => {
    const { href } = element.properties;
    if (element.tagName !== "a" || typeof href !== "string" || href.startsWith("#")) return element;
    if (!URL.canParse(href, url)) return element.children;
    const { href: address, origin, pathname, hash } = new URL(href, url);
    const [slug] = [...inBook].filter((name) => pathname.endsWith(`/${pagePaths.story(name)}`));
    const isInside = slug !== undefined && origin === new URL(url).origin && hash === "";
    return { ...element, properties: { ...element.properties, href: isInside ? nameChapter(slug) : address } };
  });

/** What only a page in a browser has a use for. */
const dropped = new Set([
  ..."tabIndex rel target loading decoding fetchPriority ariaDescribedBy popover translate".split(" "),
]);

const tidyProperties = (properties: Properties): Properties =>
  Object.fromEntries(Object.entries(properties).filter(([name]) => !dropped.has(name) && !name.startsWith("data")));

/** Ids that every reader takes, in the order of the text; folds lie open, for some readers cannot open them. */
function tidy(nodes: readonly ElementContent[]): { nodes: ElementContent[]; ids: ReadonlyMap<string, string> } {
  const ids = new Map<string, string>();
  const count = (element: Element | ElementContent): void => {
    if (element.type !== "element") return;
    const { id } = element.properties;
    if (typeof id === "string" && !ids.has(id)) ids.set(id, `i${ids.size + 1}`);
    element.children.forEach(count);
  };
  nodes.forEach(count);
  const edited = editElements(nodes, (element) => {
    const properties = tidyProperties(element.properties);
    const { id, href } = properties;
    if (typeof id === "string") properties.id = ids.get(id) ?? id;
    if (typeof href === "string" && href.startsWith("#")) {
      const place = href.slice(1);
      const target = ids.get(place) ?? ids.get(decodeURIComponent(place));
      if (target === undefined) return element.children;
      properties.href = `#${target}`;
    }
    if (element.tagName === "details") properties.open = true;
    return { ...element, properties };
  });
  return { nodes: edited, ids };
}

/** `root` is the project folder, `inBook` the slugs of all stories of the book. */
export async function makeChapter(root: string, parts: StoryParts, inBook: ReadonlySet<string>): Promise<Chapter> {
  const { edition, url } = parts;
  const { slug, tag, words } = edition;
  const joined = join(parts); // head, text, end
  const led = leadOn(markNotes(joined), url, inBook); // notes over the page, links to where they lead
  const told = leadToRecordings(led, url); // films stay on the page
  const pictures = await placePictures(root, edition, told); // files of the book
  const { nodes, ids } = tidy(pictures.nodes); // what readers of books take
  const path = nameChapter(slug);
  const text = formatPage({ title: words.headline, lang: tag, sheet: "style.css", className: "story", nodes });
  const properties = listElements(nodes, "svg").length > 0 ? "svg" : undefined;
  const chapter: BookFile = {
    path,
    type: "application/xhtml+xml",
    bytes: encodeText(text),
    properties,
    isRead: true,
  };
  const sections = listElements(parts.body, "h2").flatMap((heading) => {
    const id = ids.get(String(heading.properties.id));
    return id === undefined ? [] : [{ title: toText(heading), path: `${path}#${id}` }];
  });
  return { title: words.headline, path, sections, files: [chapter, ...pictures.files] };
}
