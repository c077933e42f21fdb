/** A story printed to PDF, asked as a file: all of its words are in it, nothing of the page around it, and no figure is split. */
import type { Page } from "@playwright/test";
import { extractTextItems, getDocumentProxy } from "unpdf";
import { listLabels } from "../../src/site/labels.ts";
import { countCharacters, formatPath, home, leadPath, storyPaths, variants } from "./pages.ts";
import { simplify } from "./printed-words.ts";
import { expect, test } from "./test.ts";

/** Points at the foot of a sheet that hold the page number. */
const foot = 50;
/** Points from the edge of a sheet to the rule between its columns. */
const middle = 297;

/** What stands on each sheet, without its number, and in each of its two columns. */
async function readSheets(page: Page): Promise<{ sheets: string[]; columns: string[] }> {
  const document = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
  const { items } = await extractTextItems(document);
  const printed = items.map((sheet) => sheet.filter(({ y }) => y > foot));
  const read = (sheet: (typeof printed)[number]) => simplify(sheet.map(({ str }) => str).join(""));
  return {
    sheets: printed.map(read),
    columns: printed.flatMap((sheet) => [
      read(sheet.filter(({ x }) => x < middle)),
      read(sheet.filter(({ x }) => x >= middle)),
    ]),
  };
}

/** The pieces of text below each element that paper shows. */
function listTexts(page: Page, selector: string): Promise<string[][]> {
  return page.locator(selector).evaluateAll((elements) =>
    elements.map((element) => {
      const texts: string[] = [];
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        range.selectNodeContents(node);
        const shown = [...range.getClientRects()].some(({ width, height }) => width > 1 && height > 1);
        if (shown) texts.push(node.nodeValue ?? "");
      }
      return texts;
    }),
  );
}

const prints = [
  ...storyPaths.map((path) => ({ tag: home.tag, path })),
  ...variants.filter(({ tag }) => tag !== home.tag).map(({ tag }) => ({ tag, path: leadPath })),
];

for (const { tag, path } of prints) {
  test(`${formatPath(tag, path)} is whole on paper`, async ({ page }) => {
    await page.goto(formatPath(tag, path));
    await page.emulateMedia({ media: "print" });
    const words = (await listTexts(page, "article")).flat().map(simplify);
    const lead = await listTexts(page, ".lead");
    const whole = await listTexts(
      page,
      ".body figure:not(.gallery), .body .block:not(.timeline, .gallery), .timeline li",
    );
    const { sheets, columns } = await readSheets(page);
    const all = sheets.join("");
    expect(words.join("").length).toBeGreaterThan(countCharacters(path) * 0.9);
    expect(words.filter((text) => !all.includes(text))).toEqual([]);

    const { skip, contents, share, next, footText } = listLabels(tag);
    const chrome = [skip, contents, share, next, footText].map(simplify);
    expect(chrome.filter((text) => all.includes(text))).toEqual([]);

    const findSplit = (blocks: string[][], places: string[]) =>
      blocks.filter((texts) => !places.some((place) => texts.every((text) => place.includes(simplify(text)))));
    expect([...findSplit(lead, sheets), ...findSplit(whole, columns)]).toEqual([]);
  });
}
