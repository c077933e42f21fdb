/** What leaves the house by a browser: a story pasted where a platform strips it, and a story on paper. */
import { writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { Page } from "@playwright/test";
import sharp from "sharp";
import { extractText, getDocumentProxy } from "unpdf";
import { openCheckout } from "../../src/checkout/open-checkout.ts";
import { makeDeskPage } from "../../src/desk/make-desk-page.ts";
import { openPress } from "../../src/desk/press.ts";
import { createTickets, createToken } from "../../src/desk-server/guard.ts";
import { servePage } from "../../src/desk-server/page-folder.ts";
import { serveDesk } from "../../src/desk-server/serve-desk.ts";
import type { ExportOrder } from "../../src/exports/exporter.ts";
import { holdStories } from "../../src/exports/hold-stories.ts";
import { writePdf } from "../../src/exports/pdf/pdf.ts";
import { selectStories } from "../../src/exports/select-stories.ts";
import { writeWechat } from "../../src/exports/wechat/wechat.ts";
import { stripAsPlatform } from "../unit/exports/wechat/strip-as-platform.ts";
import { formatPath, home, lead, leadPath } from "./pages.ts";
import { simplify } from "./printed-words.ts";
import { expect, test } from "./test.ts";

// The page that copies lies on the editor's disk, the desk is served on a port that is free.
test.use({ expected: [/^request: (?:file:|http:\/\/127\.0\.0\.1:)/] });

function makeOrder(): ExportOrder {
  const root = process.cwd();
  expect(holdStories(root)).toEqual([]);
  const selection = selectStories(home.tag, [lead.slug]).value;
  if (selection === undefined) throw new RangeError(lead.slug);
  return { root, tag: home.tag, selection, vertical: false, openPress: async () => openPress(root) };
}

const shorten = (html: string) => html.replace(/;base64,[^"]*/g, "");

/** What an editor of another platform is handed when somebody pastes into it. */
async function paste(page: Page): Promise<string> {
  await page.goto("about:blank");
  await page.evaluate(() => {
    document.body.innerHTML = '<div contenteditable="true"></div>';
    document.querySelector("div")?.addEventListener("paste", (event) => {
      document.body.dataset.pasted = event.clipboardData?.getData("text/html") ?? "";
    });
  });
  await page.locator("div").focus();
  await page.keyboard.press("ControlOrMeta+v");
  // The clipboard is read in its own time.
  await expect(page.locator("body")).toHaveAttribute("data-pasted", /./);
  return (await page.locator("body").getAttribute("data-pasted")) ?? "";
}

test("what is copied for a public account loses nothing in its editor", async ({ page }, info) => {
  const { files } = await writeWechat(makeOrder());
  const find = (ending: string) => Buffer.from(files.find(({ name }) => name.endsWith(ending))?.bytes ?? []).toString();
  const place = info.outputPath("wechat.html");
  writeFileSync(place, find("wechat.html"));
  await page.goto(pathToFileURL(place).href);
  await page.locator("button[name=text]").click();
  await expect(page.locator("[role=status]")).not.toBeEmpty();
  const [pasted, text] = [await paste(page), find("-text.html")];
  expect(shorten(stripAsPlatform(pasted))).toBe(shorten(stripAsPlatform(text)));
  expect(pasted.match(/;base64,[^"]*/g)).toEqual(text.match(/;base64,[^"]*/g));
});

/** Of every picture in a text: its form and size, and how light it is, 0 to 255. */
const measurePictures = (html: string) =>
  Promise.all(
    [...html.matchAll(/;base64,([^"]*)/g)].map(async ([, base64 = ""]) => {
      const picture = sharp(Buffer.from(base64, "base64"));
      const [{ format, width, height }, { channels }] = [await picture.metadata(), await picture.stats()];
      return { size: `${format} ${width} × ${height}`, tone: channels[0]?.mean ?? 0 };
    }),
  );

test("the desk copies the same in one press", async ({ page }) => {
  const root = process.cwd();
  const token = createToken();
  const { server, port } = await serveDesk(0, {
    store: openCheckout(root),
    token,
    tickets: createTickets(token),
    serveFile: servePage(await makeDeskPage(root)),
    onError: (error) => console.error(error),
  });
  await page.goto(`http://127.0.0.1:${port}/#${token}`);
  const folder = lead.file.split("/").at(-2);
  await page.evaluate((place) => location.assign(place), `#/${folder}/publish`);
  const part = page.locator("div", { has: page.locator("> h2", { hasText: "公眾號" }) }).last();
  await part.getByRole("button", { name: home.name }).click();
  await expect(part.locator("[role=status]")).toContainText("貼上");
  const pasted = await paste(page);
  const { files } = await writeWechat(makeOrder());
  const text = Buffer.from(files.find(({ name }) => name.endsWith("-text.html"))?.bytes ?? []).toString();
  expect(shorten(stripAsPlatform(pasted))).toBe(shorten(stripAsPlatform(text)));
  // Made by another hand, they show the same.
  const [theirs, ours] = [await measurePictures(pasted), await measurePictures(text)];
  expect(theirs.map(({ size }) => size)).toEqual(ours.map(({ size }) => size));
  for (const [at, { tone }] of theirs.entries()) expect(Math.abs(tone - (ours[at]?.tone ?? 0))).toBeLessThan(12);
  server.close();
  server.closeAllConnections();
});

test("a story on paper is whole, tagged, and says what it is", async ({ page }) => {
  const { files, refusal } = await writePdf(makeOrder());
  expect(refusal).toBeUndefined();
  const document = await getDocumentProxy(new Uint8Array(files[0]?.bytes ?? []));
  const [{ text }, outline, marked, { info }] = await Promise.all([
    extractText(document, { mergePages: true }),
    document.getOutline(),
    document.getMarkInfo(),
    document.getMetadata(),
  ]);
  await page.goto(formatPath(home.tag, leadPath));
  const headline = (await page.locator("h1").textContent()) ?? "";
  const paragraphs = await page.locator(".body > p, .body > h2").allTextContents();
  const printed = simplify(text);
  expect(paragraphs.map(simplify).filter((words) => !printed.includes(words))).toEqual([]);
  expect(outline.map(({ title }) => simplify(title))).toEqual([simplify(headline)]);
  expect(marked).toMatchObject({ Marked: true });
  expect(info).toMatchObject({ Title: headline.trim(), Language: home.tag });
});
