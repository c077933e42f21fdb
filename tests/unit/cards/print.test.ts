/** Cards are printed from sorts and sprites that are made once: what a card looks like depends on nothing that was drawn before. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, expect, test, vi } from "vitest";
import { createCard } from "../../../src/cards/card.ts";
import { createFontFinder } from "../../../src/cards/find-font.ts";
import { joinPixel, type Pixels, splitPixel } from "../../../src/cards/pixels.ts";
import { printSort } from "../../../src/cards/print-sort.ts";
import { keepRuns, laySprite } from "../../../src/cards/runs.ts";
import { castSorts } from "../../../src/cards/sorts.ts";
import { createTypesetter } from "../../../src/cards/typeset.ts";

const packages = join(import.meta.dirname, "../../../node_modules");
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** A project without a drawn card, and a drawer that has drawn none. */
async function openFresh() {
  const folder = mkdtempSync(join(tmpdir(), "luozi-print-"));
  folders.push(folder);
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(join(packages, "@fontsource"), join(folder, "node_modules/@fontsource"));
  vi.resetModules();
  const { drawCard } = await import("../../../src/cards/draw-card.ts");
  return async (card: ReturnType<typeof create>) => Buffer.from(await drawCard(folder, card)).toString("base64");
}

const create = (headline: string, circles: number) =>
  createCard(
    "wide",
    "Hant",
    { kicker: "城市", headline, name: "江聲", note: "2026年11月21日" },
    {
      kind: "drawing",
      svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300">${'<circle cx="200" cy="150" r="90" fill="#b22d1b"/>'.repeat(circles)}</svg>`,
    },
  );

const cards = [
  create("巷口的路燈歸誰管", 1),
  create("守橋人 Ray 把橋交給了感測器，路燈不歸他管", 2),
  create("路燈：橋", 1),
];

test("in whatever order, and all at once, each card is the same bytes", async () => {
  const inOrder: string[] = [];
  const first = await openFresh();
  for (const card of cards) inOrder.push(await first(card));
  expect(new Set(inOrder).size).toBe(cards.length);
  const backwards: string[] = [];
  const second = await openFresh();
  for (const card of cards.toReversed()) backwards.unshift(await second(card));
  expect(backwards).toEqual(inOrder);
  const third = await openFresh();
  expect(await Promise.all(cards.map(third))).toEqual(inOrder);
}, 30_000);

const paper = joinPixel([250, 248, 243]);
const ink = joinPixel([28, 26, 23]);
const openRoom = (width: number, height: number): Pixels => ({
  width,
  height,
  data: new Uint32Array(width * height).fill(paper),
});

test("printed words are those that sharp draws of the same outlines", async () => {
  const { place, draw } = createTypesetter(createFontFinder(process.cwd(), "Hant"));
  const where = { x: 10, y: 80, size: 76 };
  const outlines = place("龘南g—，", where);
  const room = openRoom(400, 110);
  for (const [at, sort] of (await castSorts(outlines)).entries())
    if (sort !== undefined) printSort(room, sort, Math.round(outlines[at]?.x ?? 0), 80, ink);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="110"><path fill="#faf8f3" d="M0 0h400v110H0z"/>${draw("龘南g—，", { ...where, fill: "#1c1a17" })}</svg>`;
  const data = await sharp(Buffer.from(svg)).removeAlpha().raw().toBuffer();
  const differences = Array.from(room.data, (pixel, at) =>
    Math.max(...splitPixel(pixel).map((channel, of) => Math.abs(channel - (data[at * 3 + of] ?? 0)))),
  );
  // Letters stand on whole pixels here and not there: g and what follows it may lie half a pixel aside.
  expect(differences.filter((difference, at) => difference > 2 && at % 400 < 162)).toEqual([]);
  expect(room.data.filter((pixel) => pixel === ink).length).toBeGreaterThan(3000);
});

test("what reaches beyond the picture is cut off, on every side", () => {
  const sort = { left: -1, top: -1, width: 3, height: 3, coverage: new Uint8Array(9).fill(255) };
  const sprite = keepRuns(new Uint32Array(9).fill(ink), 3);
  const places = [
    [0, 0],
    [4, 0],
    [0, 3],
    [4, 3],
    [2, 2],
    [-9, 1],
    [9, 9],
  ] as const;
  for (const [x, y] of places) {
    const [printed, laid] = [openRoom(5, 4), openRoom(5, 4)];
    printSort(printed, sort, x, y, ink);
    laySprite(laid, sprite, x - 1, y - 1);
    const expected = Array.from({ length: 20 }, (_, at) =>
      Math.abs((at % 5) - x) <= 1 && Math.abs(Math.floor(at / 5) - y) <= 1 ? ink : paper,
    );
    expect.soft([...printed.data], `printed at ${x}, ${y}`).toEqual(expected);
    expect.soft([...laid.data], `laid at ${x}, ${y}`).toEqual(expected);
  }
});

test("ink over a half covered pixel is mixed with what lies there", () => {
  const room = openRoom(2, 1);
  room.data[1] = joinPixel([0, 100, 200]);
  printSort(room, { left: 0, top: 0, width: 2, height: 1, coverage: Uint8Array.of(51, 51) }, 0, 0, ink);
  expect([...room.data].map(splitPixel)).toEqual([
    [206, 204, 199],
    [6, 85, 165],
  ]);
});
