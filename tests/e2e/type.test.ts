/** Type as a phone sets it: what may not begin a line, what may not be parted, and that all of it is copied as it was written. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { formatPath, home, leadPath, storyPaths, variants } from "./pages.ts";
import { expect, test } from "./test.ts";

/** Where lines break in the paragraphs of a text, as the two characters on either side. Runs in the page. */
function listBreaks(): string[] {
  const breaks: string[] = [];
  for (const paragraph of document.querySelectorAll(".body > p")) {
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT, ({ parentElement: parent }) =>
      parent?.closest("rt, rp") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
    );
    let last: { readonly box: DOMRect; readonly letter: string } | undefined;
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const isMark = node.parentElement?.closest("sup") !== null;
      for (let at = 0; at < node.length; at += 1) {
        const range = new Range();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const [box] = range.getClientRects();
        if (box === undefined) continue;
        const letter = isMark ? "註" : node.data.charAt(at);
        // A note's mark stands higher than its line: a new one begins further left, too.
        if (last !== undefined && box.left < last.box.left && box.top > last.box.top + box.height / 2)
          breaks.push(`${last.letter}|${isMark ? "mark" : letter}`);
        last = { box, letter };
      }
    }
  }
  return breaks;
}

const wrong = /\|(?:[，。、；：？！」』”’）》〉】]|mark$)|\d\|\p{Script=Han}|第\|\d/u;

for (const { tag } of variants)
  test(`no line begins with a mark or parts a figure from its unit in ${tag}`, async ({ page }) => {
    for (const path of tag === home.tag ? storyPaths : [leadPath]) {
      await page.goto(formatPath(tag, path));
      for (const [width, size] of [
        [320, "5"],
        [375, "2"],
        [390, "2"],
      ] as const) {
        await page.setViewportSize({ width, height: 800 });
        await page.evaluate((named) => {
          document.documentElement.dataset.size = named;
        }, size);
        const breaks = await page.evaluate(listBreaks);
        expect(breaks.length).toBeGreaterThan(10);
        expect(
          breaks.filter((found) => wrong.test(found)),
          `${path} at ${width}`,
        ).toEqual([]);
      }
    }
  });

/** Widths of marks between two characters of a line, in squares of their size. Runs in the page. */
function measureMarks(): number[] {
  const widths: number[] = [];
  for (const element of document.querySelectorAll("h1, .facts, figcaption, .body > p, .end p")) {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT, ({ parentElement: parent }) =>
      parent?.closest("i, rt, rp, sup") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
    );
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const size = Number.parseFloat(getComputedStyle(node.parentElement ?? element).fontSize);
      for (const { index } of node.data.matchAll(/(?<=\p{Script=Han})[，。；：](?=\p{Script=Han})/gu)) {
        const range = new Range();
        range.setStart(node, index);
        range.setEnd(node, index + 1);
        widths.push(range.getBoundingClientRect().width / size);
      }
    }
  }
  return widths;
}

test("a mark between two characters keeps its whole square", async ({ page }) => {
  await page.goto(formatPath(home.tag, leadPath));
  const widths = await page.evaluate(measureMarks);
  expect(widths.length).toBeGreaterThan(10);
  // A justified line may be wider.
  expect(widths.filter((width) => width < 0.95)).toEqual([]);
});

/** What may stand in a heading and in a block's title: a figure with its unit, a note's mark, a word of its own; tags and texts. */
const mixed = [
  ["", "第"],
  ["i", "3屆"],
  ["", "大會之後的"],
  ["sup", "1"],
  ["", "註與"],
  ["i", "2019—2021年"],
  ["", "的"],
  ["b", "水聲"],
  ["", "，在河的這一邊"],
] as const;

/** How the parts of a text lie: all on one line behind each other, or further lines that begin where the text does. Runs in the page. */
function measureLines(parts: typeof mixed): string[] {
  const faults: string[] = [];
  for (const [place, element] of document.querySelectorAll(".body > h2, .body > h3, .cap > *").entries()) {
    const nodes = parts.map(([tag, text]) => {
      const node = tag === "" ? new Text() : document.createElement(tag);
      node.textContent = text;
      return node;
    });
    element.replaceChildren(...nodes);
    const boxes: DOMRect[] = [];
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const range = new Range();
      range.selectNodeContents(walker.currentNode);
      boxes.push(...range.getClientRects());
    }
    const size = Number.parseFloat(getComputedStyle(element).fontSize);
    const edge = Math.min(...boxes.map(({ left }) => left));
    for (const [at, box] of boxes.entries()) {
      const before = boxes[at - 1];
      if (before === undefined) continue;
      const follows = Math.abs(box.left - before.right) < size * 0.4 && Math.abs(box.bottom - before.bottom) < size;
      const begins = Math.abs(box.left - edge) < size * 0.4 && box.bottom > before.bottom + size * 0.5;
      if (!follows && !begins) faults.push(`${element.localName} ${place}: ${at}`);
    }
  }
  return faults;
}

test("what stands among the words of a heading or a title is set in their lines", async ({ page }) => {
  for (const path of storyPaths)
    for (const width of [390, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(formatPath(home.tag, path));
      expect(await page.evaluate(measureLines, mixed), `${path} at ${width}`).toEqual([]);
    }
});

test("a paragraph is copied letter for letter", async ({ page }) => {
  for (const path of storyPaths) {
    await page.goto(formatPath(home.tag, path));
    const copies = await page.evaluate(() =>
      [...document.querySelectorAll(".body > p")].map((paragraph) => {
        getSelection()?.selectAllChildren(paragraph);
        return [getSelection()?.toString().trim(), paragraph.textContent];
      }),
    );
    for (const [copied, written] of copies) {
      expect(copied).toBe(written);
      expect(copied).not.toMatch(/[\u200B\u2060]/u);
    }
  }
});

/** The style of a text as it stands in the source, on a page of its own: no story has every kind of list. */
const readSheets = (...names: string[]) =>
  names.map((name) => readFileSync(join(import.meta.dirname, "../../src/styles", `${name}.css`), "utf8")).join("");

const kindsOfLists = `<div class="body">
  <ul id="dot"><li>甲<ul id="ring"><li>乙<ol id="inner"><li>丙</ol></ul></ul>
  <ol id="numbered">${"<li>丁".repeat(12)}</ol>
  <blockquote><ul id="quoted"><li>戊</ul></blockquote>
  <aside class="aside"><ol id="aside"><li>己</ol></aside>
  <section class="footnotes"><ol id="notes"><li>庚<ul id="in-note"><li>辛</ul></ol></section></div>`;

test("a list of any kind has its marks, inside the page", async ({ page }) => {
  await page.setContent(
    `<style>${readSheets("layers", "base", "text/body", "text/shown/of-li", "text/shown/footnotes")}
    :root{--text:1.125rem;--leading:2;--line:2.25rem;--half:1.125rem;--measure:36em}body{padding:0 20px}</style>${kindsOfLists}`,
  );
  await page.setViewportSize({ width: 320, height: 800 });
  const lists = await page.evaluate(() =>
    [...document.querySelectorAll("ul, ol")].map((list) => {
      const { listStyleType, paddingInlineStart, fontSize } = getComputedStyle(list);
      return [list.id, listStyleType, Number.parseFloat(paddingInlineStart) / Number.parseFloat(fontSize)];
    }),
  );
  expect(lists).toEqual([
    ["dot", "disc", 2],
    ["ring", "circle", 1.5],
    ["inner", "decimal", 1.5],
    ["numbered", "cjk-ideographic", 3],
    ["quoted", "disc", 2],
    ["aside", "cjk-ideographic", 2],
    ["notes", "decimal", 2],
    ["in-note", "circle", 1.5],
  ]);
});

test("what was done and by whom is not broken in a credit, nor the number of a story beside its series", async ({
  page,
}) => {
  await page.setContent(
    `<html lang="zh-Hant-TW"><style>${readSheets("layers", "base", "story/head")}body{font:16px/1.6 serif}</style>
    <p class="kicker"><a>城市</a><span>第17手</span><a>橋上三季，第2篇，共3篇</a></p>
    <figure><figcaption>清晨的江面，橋的影子。<span>攝影：歐陽明月</span></figcaption></figure>
    <p class="facts"><span>資料整理<b>歐陽明月</b><b>張三</b><b>李四</b></span></p>`,
  );
  const broken = new Set<string>();
  for (let width = 90; width < 400; width += 3) {
    await page.setViewportSize({ width, height: 800 });
    const breaks = await page.evaluate(() =>
      [...document.querySelectorAll("figcaption span, .facts span, .kicker span")].flatMap((element) => {
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        const found: string[] = [];
        while (walker.nextNode()) {
          const range = new Range();
          const { data } = walker.currentNode as Text;
          for (const word of data.matchAll(/[^：]+：?/gu)) {
            range.setStart(walker.currentNode, word.index);
            range.setEnd(walker.currentNode, word.index + word[0].length);
            if (new Set([...range.getClientRects()].map(({ top }) => top)).size > 1) found.push(word[0]);
          }
        }
        return found;
      }),
    );
    for (const word of breaks) broken.add(word);
  }
  expect([...broken]).toEqual([]);
});

test("a name that begins a line begins at its edge", async ({ page }) => {
  await page.setContent(
    `<html lang="zh-Hant-TW"><style>${readSheets("layers", "base", "story/head")}body{font:16px/1.6 serif}</style>
    <p class="facts"><span>撰文<b>趙一</b><b>錢二</b><b>孫三</b><b>李四</b><b>周五</b><b>吳六</b><b>鄭七</b></span></p>`,
  );
  await page.setViewportSize({ width: 200, height: 800 });
  const edges = await page.locator("b").evaluateAll((names) => {
    const left = names[0]?.parentElement?.getBoundingClientRect().left ?? 0;
    const boxes = names.map((name) => name.getBoundingClientRect());
    return boxes
      .filter(({ top }, at) => top > (boxes[at - 1]?.bottom ?? Number.POSITIVE_INFINITY) - 1)
      .map((box) => box.left - left);
  });
  expect(edges.length).toBeGreaterThan(0);
  expect(edges).toEqual(edges.map(() => 0));
});

test("how many stories a topic has is not broken beside a long name", async ({ page }) => {
  await page.setContent(
    `<html lang="zh-Hant-TW"><style>${readSheets("layers", "base", "front/bands")}body{font:16px/1.6 serif}</style>
    <section class="band"><header><h2>一個名字長得不像話的欄目與它的編輯部</h2><p>22篇</p></header></section>`,
  );
  await page.setViewportSize({ width: 320, height: 800 });
  const [lines, height] = await page
    .locator(".band p")
    .evaluate((count) => [count.clientHeight, Number.parseFloat(getComputedStyle(count).lineHeight)] as const);
  expect(lines).toBeLessThan(height * 1.5);
});
