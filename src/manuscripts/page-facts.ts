/** What a page says of itself behind its text: `meta`, JSON-LD, the names public accounts give, its headings and its language. */
import type { Element, Root } from "hast";
import { toString as toText } from "hast-util-to-string";
import { visit } from "unist-util-visit";

export interface PageFacts {
  /** By name in lower case, the first of each; JSON-LD's under `ld:`, elements' under `#`. */
  readonly meta: ReadonlyMap<string, string>;
  readonly title: string;
  /** `h1` to `h3`, as they follow. */
  readonly headings: readonly { readonly level: number; readonly text: string }[];
  readonly scripts: number;
  readonly embeds: number;
}

const embedded = new Set(["iframe", "object", "embed", "video", "audio"]);

type Note = (name: unknown, value: unknown) => void;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  value !== null && typeof value === "object" && !Array.isArray(value);

/** Names of persons or offices, however they are nested; `persons` says who is one. */
function listNames(value: unknown): { name: string; isPerson: boolean }[] {
  if (typeof value === "string") return [{ name: value, isPerson: true }];
  if (Array.isArray(value)) return value.flatMap(listNames);
  if (!isRecord(value) || typeof value.name !== "string") return [];
  return [{ name: value.name, isPerson: value["@type"] !== "Organization" }];
}

const article = /(?:Article|BlogPosting|Report|LiveBlogPosting|WebPage)$/;

function readItem(item: unknown, note: Note): void {
  if (Array.isArray(item)) for (const one of item) readItem(one, note);
  if (!isRecord(item)) return;
  readItem(item["@graph"], note);
  const types = [item["@type"]].flat().map(String);
  if (!types.some((type) => article.test(type))) return;
  // A page's own record says less of its story than the story's.
  const prefix = types.includes("WebPage") ? "ld-page:" : "ld:";
  for (const key of ["headline", "datePublished", "dateModified", "description", "articleBody", "inLanguage", "url"])
    note(prefix + key, item[key]);
  const authors = listNames(item.author);
  note(
    `${prefix}author`,
    authors
      .filter(({ isPerson }) => isPerson)
      .map(({ name }) => name)
      .join("、"),
  );
  note(`${prefix}publisher`, [...listNames(item.publisher), ...authors.filter(({ isPerson }) => !isPerson)][0]?.name);
}

function readScript(node: Element, note: Note): void {
  if (String(node.properties.type) !== "application/ld+json") return;
  try {
    readItem(JSON.parse(toText(node).replace(/\s+/gu, " ")), note);
  } catch {
    // Broken data says nothing.
  }
}

/** Ids under which public accounts say in the page alone what others say in its head. */
const said = new Set(["publish_time", "js_name", "js_author_name", "activity-name"]);

/** What pages call the places where they show the author and the day. */
const authorName = /^(?:author|byline|writer)(?:[-_]?name)?$/i;
const timeName = /^(?:(?:pub(?:lish)?|post|article)[-_]?)?(?:date|time|datetime)$/i;
const mostNoteCharacters = 30;

export function readFacts(tree: Root): PageFacts {
  const meta = new Map<string, string>();
  const headings: { level: number; text: string }[] = [];
  let [title, scripts, embeds] = ["", 0, 0];
  const note: Note = (name, value) => {
    if (typeof name !== "string" || typeof value !== "string" || value.trim() === "") return;
    if (!meta.has(name.toLowerCase())) meta.set(name.toLowerCase(), value.replace(/\s+/gu, " ").trim());
  };
  visit(tree, (node) => {
    const saved = node.type === "comment" ? /saved from url=\(\d+\)(https?:\S+)/.exec(node.value)?.[1] : undefined;
    if (saved !== undefined) note("saved", saved);
    if (node.type !== "element") return;
    const { tagName, properties } = node;
    if (tagName === "html") note("lang", properties.lang ?? properties.xmlLang);
    if (tagName === "meta") {
      const names = [properties.property, properties.name, properties.itemProp].flat();
      for (const name of names) note(name, properties.content);
      if (String(properties.httpEquiv).toLowerCase() === "content-language")
        note("content-language", properties.content);
    }
    if (tagName === "link" && String(properties.rel).split(/[\s,]/).includes("canonical"))
      note("canonical", properties.href);
    if (typeof properties.id === "string" && said.has(properties.id)) note(`#${properties.id}`, toText(node));
    const names = [properties.className, properties.rel, properties.itemProp].flat().map(String);
    const own = names.some((name) => authorName.test(name))
      ? "#author"
      : names.some((name) => timeName.test(name))
        ? "#time"
        : "";
    if (own !== "" && toText(node).trim().length <= mostNoteCharacters) note(own, toText(node));
    if (tagName === "time" && properties.itemProp !== undefined) note(properties.itemProp, properties.dateTime);
    if (tagName === "time") note("time", properties.dateTime);
    if (tagName === "title" && title === "") title = toText(node).replace(/\s+/gu, " ").trim();
    const level = /^h([1-3])$/.exec(tagName)?.[1];
    const text = level === undefined ? "" : toText(node).replace(/\s+/gu, " ").trim();
    if (text !== "") headings.push({ level: Number(level), text });
    if (tagName === "script") readScript(node, note);
    if (tagName === "script" || Object.keys(properties).some((name) => /^on[A-Z]/.test(name))) scripts += 1;
    if (embedded.has(tagName)) embeds += 1;
  });
  return { meta, title, headings, scripts, embeds };
}
