/** The desk's pages as they are answered, without a server. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Element, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toString as toText } from "hast-util-to-string";
import { visit } from "unist-util-visit";
import { expect, test } from "vitest";
import { readContent } from "../../../src/library/read-content.ts";
import { answerDesk, type DeskAnswer } from "../../../src/review/answer-desk.ts";
import { withContent } from "../lay-content.ts";
import { createText } from "./read-story.ts";

const slug = "night-shift";
const now = Date.parse("2022-03-10T00:00:00Z");
type Ask = (path: string, form?: Record<string, string>) => DeskAnswer;

/** A desk over the minimal tree with one story more. */
function withDesk<Result>(text: string, use: (ask: Ask, root: string) => Result): Result {
  return withContent(undefined, (root) => {
    mkdirSync(join(root, "content/stories", slug));
    writeFileSync(join(root, "content/stories", slug, "index.md"), text);
    writeFileSync(join(root, "content/stories", slug, "map.svg"), "<svg><text>两只</text></svg>");
    return use((path, form) => {
      const content = readContent(root, { checksCopy: true });
      const method = form === undefined ? "GET" : "POST";
      return answerDesk(
        { root, content, now },
        { method, path: path.split("/").filter(Boolean), form: new URLSearchParams(form) },
      );
    }, root);
  });
}

function listElements({ body }: DeskAnswer, is: (element: Element) => boolean): Element[] {
  const tree: Root = fromHtml(String(body));
  const found: Element[] = [];
  visit(tree, "element", (node) => {
    if (is(node)) found.push(node);
  });
  return found;
}

const hasClass = (name: string) => (element: Element) =>
  Array.isArray(element.properties.className) && element.properties.className.includes(name);
const story = createText("三只猫在[门口](#门)。\n\n## 门\n\n![海](map.svg)\n\n夜里，两只狗来了。");

test("the list of stories: state, day, words, problems, what is new", () => {
  withDesk(story.replace("三只猫", "三只猫,"), (ask) => {
    // A slow machine counts one story at a time: the next answer has the rest.
    ask("");
    const rows = listElements(ask(""), ({ tagName }) => tagName === "tr").map((row) =>
      row.children.map((cell) => (cell.type === "element" ? toText(cell) : "")).join("｜"),
    );
    expect(rows).toEqual([
      "狀態｜日期｜標題｜原文｜字數｜問題｜新決定",
      "排定｜2022年3月18日｜桥的夜班｜简体｜14｜1｜1",
      "已刊出｜2022年3月1日｜老渡口｜繁體（臺灣）｜11｜｜",
    ]);
  });
});

test("every edition shows the same places and the same decisions, each described", () => {
  withDesk(story, (ask) => {
    const page = ask(slug);
    const editions = listElements(page, hasClass("edition"));
    const read = (name: string) =>
      editions.map((edition) => {
        const values: unknown[] = [];
        visit(edition, "element", ({ properties }) => {
          if (properties[name] !== undefined) values.push(properties[name]);
        });
        return values;
      });
    const places = read("dataPlace");
    expect(places[0]).toEqual(["p1", "门", "p2"]);
    expect(new Set(places.map(String)).size).toBe(1);
    const decisions = read("dataDecision");
    expect(decisions[0]).toHaveLength(3);
    expect(new Set(decisions.map(String)).size).toBe(1);
    const ids = listElements(page, ({ properties }) => properties.id !== undefined).map(
      ({ properties }) => properties.id,
    );
    expect(ids.length).toBe(new Set(ids).size);
    for (const mark of listElements(page, hasClass("decision")))
      expect(ids).toEqual(expect.arrayContaining(mark.properties.ariaDescribedBy as string[]));
    // Links of the text would nest with marks and clash between editions.
    const nested = listElements(page, ({ tagName }) => tagName === "a").filter(
      (link) => hasClass("decision")(link) === false,
    );
    expect(nested.map(({ properties }) => properties.href)).toEqual(["/desk/"]);
  });
});

test("what is approved is written beside the story and stays quiet; a page that has grown old approves nothing else", () => {
  withDesk(story, (ask, root) => {
    const values = listElements(ask(slug), ({ properties }) => properties.name === "decision").map(({ properties }) =>
      String(properties.value),
    );
    const [all = "", first = ""] = values;
    expect(all.split(" ")).toEqual(values.slice(1));
    // Asked once, with every place.
    const asked = listElements(ask(slug), hasClass("sentence")).map((element) => toText(element));
    expect(asked).toHaveLength(3);
    expect(ask(`${slug}/approve`, { decision: first }).headers.location).toBe(`/desk/${slug}/#decisions`);
    const file = join(root, "content/stories", slug, "review.yaml");
    for (const context of ["三〔只〕猫在门口。", "两〔只〕", "夜里，两〔只〕狗来了。"])
      expect(readFileSync(file, "utf8")).toContain(context);
    expect(listElements(ask(slug), hasClass("fresh"))).toEqual([]);
    writeFileSync(join(root, "content/stories", slug, "index.md"), story.replace("两只狗", "四只狗"));
    ask(`${slug}/approve`, { decision: all });
    const fresh = listElements(ask(slug), hasClass("fresh")).map(toText);
    expect(new Set(fresh)).toEqual(new Set(["只", "隻"]));
    expect(readFileSync(file, "utf8")).not.toContain("四〔只〕狗");
  });
});

test("a story that cannot be read has a page of its problems", () => {
  withDesk(story.replace("topics", "topix"), (ask) => {
    const page = ask(slug);
    expect(listElements(page, hasClass("error")).length).toBeGreaterThan(0);
    expect(listElements(page, hasClass("source")).map(toText)).toContain("topix: [industry]");
    expect(listElements(ask(""), ({ properties }) => properties.dataState === "broken")).toHaveLength(1);
  });
});

test.each([
  ["nowhere", 404],
  [`${slug}/map.svg`, 404],
  [`${slug}/..`, 404],
  [`${slug}/index.md`, 404],
  [`${slug}/a/b`, 404],
])("%s is not answered", (path, status) => {
  expect(withDesk(story, (ask) => ask(path).status)).toBe(status);
});

test("the guide is a page of the desk: chapters, their places, pictures, and nothing else", () => {
  const chapter = "<!-- 程式 -->\n# 手冊\n\n見[圖](blocks.md#圖)。\n\n![圖](pictures/a.png)\n\n| 字 |\n| - |\n| 手 |\n";
  withDesk(story, (ask, root) => {
    const guide = join(root, "content/guide");
    mkdirSync(join(guide, "zh-hans"), { recursive: true });
    mkdirSync(join(guide, "pictures"));
    writeFileSync(join(guide, "README.md"), chapter);
    writeFileSync(join(guide, "zh-hans/README.md"), "# 手册\n");
    writeFileSync(join(guide, "pictures/a.png"), "png");
    const answer = ask("guide");
    expect(answer.status).toBe(200);
    expect(listElements(answer, ({ tagName }) => tagName === "h1").map(({ properties }) => properties.id)).toEqual([
      "手冊",
    ]);
    expect(listElements(answer, ({ tagName }) => tagName === "td").map((cell) => toText(cell))).toEqual(["手"]);
    expect(String(answer.body)).toContain('src="pictures/a.png"');
    expect(String(answer.body)).not.toContain("程式");
    expect(ask("guide/README.md").body).toBe(answer.body);
    expect(String(ask("guide/zh-hans/README.md").body)).toContain('lang="zh-hans"');
    expect(ask("guide/pictures/a.png").headers).toEqual({ "content-type": "image/png" });
    for (const path of ["guide/none.md", "guide/../topics.yaml", "guide/pictures/../../topics.yaml", "guide/a/b/c.md"])
      expect([path, ask(path).status]).toEqual([path, 404]);
    expect(String(ask("").body)).toContain('href="/desk/guide/"');
  });
});
