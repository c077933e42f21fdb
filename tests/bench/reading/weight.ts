/** Weight: bytes over the wire by kind, requests, and elements beside what the text needs. */
import type { Browser, Response } from "@playwright/test";
import { findFace, weigh } from "../../site/pack.ts";
import type { Figure } from "../figure.ts";
import type { ReadingSite } from "./site.ts";

/** Text weighs what a host sends (brotli). */
const weighText = (text: string) => weigh(Buffer.from(text));
const withoutFigures = (html: string) => html.replace(/<svg.*?<\/svg>/gs, "");
const withoutFace = (html: string) => html.replace(findFace(html), "");
const withoutStyle = (html: string) => html.replace(/<style>.*?<\/style>/gs, "");
const listStyles = (html: string) => [...html.matchAll(/<style>(.*?)<\/style>/gs)].map(([, css = ""]) => css).join("");

/** What the page asks for until it is quiet, untouched. */
async function load(browser: Browser, address: string) {
  const page = await browser.newPage();
  try {
    const responses: Response[] = [];
    page.on("response", (response) => responses.push(response));
    await page.goto(address, { waitUntil: "networkidle" });
    const { blocking, elements } = await page.evaluate(() => ({
      blocking: performance
        .getEntriesByType("resource")
        .filter((entry) => "renderBlockingStatus" in entry && entry.renderBlockingStatus === "blocking").length,
      elements: document.querySelectorAll("*:not(main svg, main svg *)").length,
    }));
    const bodies = await Promise.all(
      responses.map(async (response) => ({ kind: response.request().resourceType(), body: await response.body() })),
    );
    return { bodies, blocking, elements };
  } finally {
    await page.close();
  }
}

export async function measureWeight(browser: Browser, site: ReadingSite): Promise<Figure[]> {
  const [ours, bare] = [await load(browser, site.story), await load(browser, site.floor)];
  const [html, floor] = [site.html, site.floorHtml];
  const pick = (kind: string) => ours.bodies.filter((entry) => entry.kind === kind).map(({ body }) => body);
  const script = pick("script").reduce((sum, body) => sum + weigh(body), 0);
  const face = Buffer.from(findFace(html), "base64").byteLength;
  const document = weighText(withoutFigures(withoutFace(html)));
  const floorDocument = weighText(floor);
  const [words, floorWords] = [weighText(withoutStyle(withoutFigures(html))), weighText(withoutStyle(floor))];
  const ratio = (part: number, whole: number) => `${part} / ${whole} bytes`;
  return [
    {
      name: "HTML 與 CSS，比底線",
      measured: document / floorDocument,
      limit: 2.6,
      unit: " 倍",
      note: `${ratio(document, floorDocument)}；CSS ${weighText(listStyles(withoutFace(html)))}`,
    },
    { name: "只算 HTML，比底線", measured: words / floorWords, limit: 2, unit: " 倍", note: ratio(words, floorWords) },
    { name: "動手以前的 JavaScript", measured: script, limit: 5120, unit: " bytes" },
    { name: "標題字體", measured: face, limit: 8192, unit: " bytes" },
    {
      name: "全部加起來",
      measured: weighText(withoutFigures(html)) + script,
      limit: 20_480,
      unit: " bytes",
      note: `連圖 ${weighText(html) + script} bytes`,
    },
    {
      name: "讀到以前等的請求（網頁以外）",
      measured: ours.blocking,
      limit: 1,
      note: "擋住第一次繪製的",
    },
    { name: "請求總數", measured: ours.bodies.length, limit: 6 },
    {
      name: "比文字多的元素",
      measured: ours.elements - bare.elements,
      limit: 150,
      note: `${ours.elements} − ${bare.elements}，不算圖`,
    },
  ];
}
