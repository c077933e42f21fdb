/** Cards as they are drawn: small, whole, the same bytes each time, in either script, with whatever stands in a headline. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, expect, test } from "vitest";
import { type Card, type CardArt, createCard } from "../../../src/cards/card.ts";
import { drawCard, mostBytes } from "../../../src/cards/draw-card.ts";
import { type CardShape, shapes } from "../../../src/cards/shapes.ts";
import type { Script } from "../../../src/variants/table.ts";
import { createRandom } from "../../bench/search/corpus.ts";

const packages = join(import.meta.dirname, "../../../node_modules");
const folder = mkdtempSync(join(tmpdir(), "luozi-cards-"));
mkdirSync(join(folder, "node_modules"));
symlinkSync(join(packages, "@fontsource"), join(folder, "node_modules/@fontsource"));
afterAll(() => rmSync(folder, { recursive: true }));

const drawing: CardArt = {
  kind: "drawing",
  svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300"><circle cx="200" cy="150" r="90" fill="#b22d1b"/></svg>',
};

const create = (headline: string, shape: CardShape = "wide", script: Script = "Hant", art: CardArt = drawing): Card =>
  createCard(shape, script, { kicker: "城市", headline, name: "江聲", note: "2026年11月21日" }, art);

/** Pixels of a part of a card that are not paper. */
async function countDrawn(bytes: Uint8Array, left: number, top: number, width: number, height: number) {
  const { data } = await sharp(bytes).extract({ left, top, width, height }).raw().toBuffer({ resolveWithObject: true });
  let drawn = 0;
  for (let at = 0; at < data.length; at += 3) if ((data[at] ?? 255) < 160) drawn += 1;
  return drawn;
}

const headlineBox = [60, 105, 590, 390] as const;

for (const shape of Object.keys(shapes) as CardShape[])
  for (const script of ["Hant", "Hans"] as const)
    test(`${shape} in ${script}: its measures, its weight, words and drawing`, async () => {
      const bytes = await drawCard(folder, create("最晚入局的南通，下出百億一手", shape, script));
      const { width, height, art } = shapes[shape];
      expect(await sharp(bytes).metadata()).toMatchObject({ width, height, format: "png" });
      expect(bytes.length).toBeLessThanOrEqual(mostBytes);
      expect(await countDrawn(bytes, 0, height - 130, 600, 130)).toBeGreaterThan(500);
      const middle = { left: art.left + art.width / 2, top: art.top + art.height / 2 };
      const { data } = await sharp(bytes)
        .extract({ ...middle, width: 1, height: 1 })
        .raw()
        .toBuffer({ resolveWithObject: true });
      expect([...data]).toEqual([0xb2, 0x2d, 0x1b]);
    });

test("a card is kept by what is on it, and drawn again is the same bytes", async () => {
  const card = create("巷口的路燈歸誰管");
  const first = Buffer.from(await drawCard(folder, card));
  const kept = join(folder, "node_modules/.cache/luozi/cards");
  expect(readdirSync(kept)).toContain(card.file);
  rmSync(kept, { recursive: true });
  expect(first.equals(await drawCard(folder, card))).toBe(true);
  expect(create("巷口的路燈歸誰管").file).toBe(card.file);
  for (const other of [
    create("巷口的路燈"),
    create("巷口的路燈歸誰管", "square"),
    create("巷口的路燈歸誰管", "wide", "Hans"),
  ])
    expect(other.file).not.toBe(card.file);
});

for (const headline of [
  "一份卷宗走過五個辦公室，章都蓋對了，天天有人簽收，案子卻過了時效",
  "沒有標點的很長很長的標題一直說下去說到沒有人知道它什麼時候才會停下來為止然後還有一點點",
  "Supercalifragilisticexpialidocious：一個字",
  "用 Linux 寫的 20 年：Open Source 在臺灣",
  `${"很長的題目，".repeat(12)}完`,
  "龘靐、𨋢嘅",
  "café 與 naïve",
])
  test(`${headline} fits`, async () => {
    const bytes = await drawCard(folder, create(headline));
    expect(bytes.length).toBeLessThanOrEqual(mostBytes);
    expect(await countDrawn(bytes, ...headlineBox)).toBeGreaterThan(1000);
    // Nothing reaches the drawing, the left edge or the name.
    expect(await countDrawn(bytes, 0, 0, 60, 630)).toBe(0);
    expect(await countDrawn(bytes, 60, 496, 590, 20)).toBe(0);
  });

for (const headline of ["笑臉🙂在這裡", "㐀字", "\u{30000}的故事", "私用\ue000字", "α 與 𠮷野家", "한강"])
  test(`${headline}: no letter takes the headline with it`, async () => {
    const bytes = await drawCard(folder, create(headline));
    expect(await countDrawn(bytes, ...headlineBox)).toBeGreaterThan(1000);
    expect(await countDrawn(bytes, 60, 500, 590, 130)).toBeGreaterThan(500);
  });

test("what chooses a form of a character is no character", async () => {
  const plain = await drawCard(folder, create("邊城"));
  const chosen = await drawCard(folder, create("邊\u{e0100}城"));
  expect(await countDrawn(chosen, ...headlineBox)).toBe(await countDrawn(plain, ...headlineBox));
});

for (const [name, blur] of [
  ["soft", 2],
  ["all grain", 0.3],
] as const)
  test(`a photograph, ${name}, is cut to the box, and light enough however much is in it`, async () => {
    const random = createRandom(7);
    const noise = Buffer.from(Array.from({ length: 900 * 600 * 3 }, () => Math.floor(random() * 256)));
    const file = `${name}.jpg`;
    await sharp(noise, { raw: { width: 900, height: 600, channels: 3 } })
      .blur(blur)
      .jpeg({ quality: 100 })
      .toFile(join(folder, file));
    const bytes = await drawCard(
      folder,
      create("守橋人把橋交給了感測器", "wide", "Hant", { kind: "photograph", file, id: name }),
    );
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 1200, height: 630, format: "jpeg" });
    expect(bytes.length).toBeLessThanOrEqual(25_000);
    expect(await countDrawn(bytes, ...headlineBox)).toBeGreaterThan(1000);
  });
