/** What an editor sees on the desk is what is published: the engine of the desk's worker against the pages of the built site. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Element, ElementContent } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toString as toText } from "hast-util-to-string";
import { expect, test } from "vitest";
import { openDesk } from "../../src/desk-engine/open-desk.ts";
import { renderArticleBody } from "../../src/desk-engine/show-story.ts";
import { createEdition } from "../../src/editions/create-edition.ts";
import { createResolver } from "../../src/editions/images.ts";
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

const hasClass = (name: string) => (node: ElementContent) =>
  node.type === "element" && ((node.properties["className"] ?? []) as string[]).includes(name);

const findChild = (node: Element | undefined, name: string) =>
  node?.children.find(hasClass(name)) as Element | undefined;

test.each(cases)("$folder in $tag: with its decisions marked, not a word is other", ({ folder, tag, segment }) => {
  const article = desk.read(folder)?.shown?.editions.find((edition) => edition.tag === tag)?.article;
  const body = findChild(findChild(article, "story"), "body");
  const page = fromHtml(
    readFileSync(
      join(root, "dist", segment, "stories", desk.find(folder)?.read.story.slug ?? "", "index.html"),
      "utf8",
    ),
  );
  const words = (node: Element) => toText(node).replace(/\s+/gu, "");
  const find = (node: { children: readonly unknown[] }): Element | undefined => {
    for (const child of node.children as ElementContent[]) {
      if (child.type !== "element") continue;
      const own = hasClass("body")(child) ? child : find(child);
      if (own !== undefined) return own;
    }
    return undefined;
  };
  const built = find(page);
  if (body === undefined || built === undefined) throw new Error(`no body: ${folder}`);
  expect(words(body)).toBe(words(built));
});
