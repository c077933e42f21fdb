/** Type as a phone sets it: what may not begin a line, what may not be parted, and that all of it is copied as it was written. */
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
      for (const width of [375, 390]) {
        await page.setViewportSize({ width, height: 800 });
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
