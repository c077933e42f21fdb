/** What an editor sees on the desk is what is published: the engine of the desk's worker against the pages of the built site. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Element, ElementContent, RootContent } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toHtml } from "hast-util-to-html";
import { toString as toText } from "hast-util-to-string";
import { expect, test } from "vitest";
import { openDesk } from "../../src/desk-engine/open-desk.ts";
import { renderArticleBody } from "../../src/desk-engine/show-story.ts";
import { createEdition } from "../../src/editions/create-edition.ts";
import { createResolver } from "../../src/editions/images.ts";
import { suggestNameSlug } from "../../src/library/slug.ts";
import { once } from "../../src/once.ts";
import { listLabels } from "../../src/site/labels.ts";
import { formatPhotographPath } from "../../src/site/paths.ts";
import { variants } from "../../src/site/served-variants.ts";
import { root } from "./stories.ts";

const content = readdirSync(join(root, "content"), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !entry.parentPath.includes("content/guide"))
  .map((entry) => join(entry.parentPath, entry.name));

const desk = openDesk(() => Date.now());
desk.put(content.map((file) => [file.slice(root.length + 1), new Uint8Array(readFileSync(file))]));
const published = desk.list().filter(({ state }) => state === "published");

test("every story is read", () => expect(published.length).toBeGreaterThan(0));

const cases = published.flatMap(({ folder }) => variants.map(({ tag, segment }) => ({ folder, tag, segment })));

test.each(cases)("$folder in $tag: byte for byte the body of its page", ({ folder, tag, segment }) => {
  const found = desk.find(folder);
  if (found === undefined) throw new Error(`not read: ${folder}`);
  const { read, closed } = found;
  const html = renderArticleBody(read, tag, createResolver(createEdition(read.story, tag)), closed);
  const page = readFileSync(join(root, "dist", segment, "stories", read.story.slug, "index.html"), "utf8");
  const start = /<div class="body"[^>]*>/.exec(page)?.[0] ?? "";
  expect(start).not.toBe("");
  expect(page.includes(`${start}${html}</div>`)).toBe(true);
});

const hasClass =
  (...names: readonly string[]) =>
  (node: Element) =>
    names.every((name) => ((node.properties["className"] ?? []) as string[]).includes(name));

const isElement = (node: RootContent | ElementContent): node is Element => node.type === "element";

function findClass(node: { readonly children: readonly (RootContent | ElementContent)[] }, ...names: string[]) {
  const found: Element[] = [];
  const walk = ({ children }: typeof node) => {
    for (const child of children.filter(isElement)) {
      if (hasClass(...names)(child)) found.push(child);
      else walk(child);
    }
  };
  walk(node);
  if (found[0] === undefined) throw new Error(`nothing of ${names.join(".")}`);
  return found[0];
}

const readPage = (segment: string, folder: string) => {
  const slug = desk.find(folder)?.read.story.slug ?? "";
  return fromHtml(readFileSync(join(root, "dist", segment, "stories", slug, "index.html"), "utf8"));
};
const read = once((folder: string) => {
  desk.learnNames((desk.read(folder)?.unspelt ?? []).map((name) => [name, suggestNameSlug(name)]));
  return desk.read(folder);
});
const findArticle = (folder: string, tag: string) => {
  const article = read(folder)?.shown?.editions.find((edition) => edition.tag === tag)?.article;
  if (article === undefined) throw new Error(`not shown: ${folder}`);
  return article;
};

test.each(cases)("$folder in $tag: with its decisions marked, not a word is other", ({ folder, tag, segment }) => {
  const words = (node: Element) => toText(node).replace(/\s+/gu, "");
  expect(words(findClass(findArticle(folder, tag), "body"))).toBe(words(findClass(readPage(segment, folder), "body")));
});

/** What is the page's and not the story's: sharing and reporting. */
const isOfPage = ({ properties, children }: Element) =>
  hasClass("acts", "scripted")({ properties, children } as Element) ||
  children.some((child) => isElement(child) && isReport(child));
const isReport = ({ tagName, children }: Element) =>
  tagName === "h2" && reports.has(toText({ type: "root", children }));
const reports = new Set(variants.map(({ tag }) => listLabels(tag).report));

/** Where a picture's bytes lie, in which sizes, and that it opens larger. */
const addresses = new Set(["src", "srcSet", "sizes", "loading", "decoding", "fetchPriority", "width", "height"]);

/**
 * One form for both: without the marks of decisions and without what is only of the page; pictures without the addresses of their
 * bytes. Astro's blank lines between elements are no text.
 */
function normalise(node: Element): Element {
  const children = node.children.flatMap((child): ElementContent[] => {
    if (child.type === "text") {
      const isBetween = /^\s*$/.test(child.value) && child.value.includes("\n");
      return isBetween ? [] : [{ type: "text", value: child.value.replace(/^\s*\n\s*|\s*\n\s*$/g, "") }];
    }
    if (!isElement(child) || isOfPage(child)) return [];
    const own = normalise(child);
    const opensLarger = own.tagName === "a" && String(own.properties["href"]).startsWith(formatPhotographPath(""));
    if ("dataDecision" in own.properties || own.tagName === "picture" || opensLarger) return own.children;
    if (own.tagName === "source") return [];
    const drops = (key: string) => own.tagName === "img" && addresses.has(key);
    const properties = Object.fromEntries(Object.entries(own.properties).filter(([key]) => !drops(key)));
    return [{ ...own, properties }];
  });
  return { ...node, children };
}

const format = (node: Element) => toHtml(normalise(node)).replace(/<(\/?)(p|h1|h2|section|div|header)\b/g, "\n<$1$2");

test.each(cases)("$folder in $tag: head and end of the article are those of its page", ({ folder, tag, segment }) => {
  const page = readPage(segment, folder);
  const article = findArticle(folder, tag);
  for (const name of ["head", "end"])
    expect(format(findClass(article, name, "board")), name).toBe(format(findClass(page, name, "board")));
});
