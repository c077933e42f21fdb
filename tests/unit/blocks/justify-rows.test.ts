/** Galleries of all sizes and shapes: every row is full and equally high, no picture stands alone that is not wide. */
import { describe, expect, test } from "vitest";
import {
  gallerySpace,
  justifyRows,
  measureRow,
  phoneSpace,
  placePictures,
  priceRow,
} from "../../../src/blocks/gallery/justify-rows.ts";
import { createRandom, pick } from "../seeded.ts";

const shapes = [2 / 3, 3 / 4, 4 / 5, 1, 5 / 4, 4 / 3, 3 / 2, 16 / 9, 2, 2.35, 3];

function cutAt<Kind>(pictures: readonly Kind[], rows: readonly number[]): Kind[][] {
  const starts = rows.map((_count, row) => rows.slice(0, row).reduce((all, count) => all + count, 0));
  return rows.map((count, row) => pictures.slice(starts[row], (starts[row] ?? 0) + count));
}

const cut = (ratios: readonly number[], rows: readonly number[]) => cutAt(ratios, rows);

/** The cheapest of all ways there are, found by trying them. */
function tryAll(ratios: readonly number[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (let mask = 0; mask < 2 ** (ratios.length - 1); mask += 1) {
    const rows = [1];
    for (let at = 1; at < ratios.length; at += 1)
      if (mask & (1 << (at - 1))) rows.push(1);
      else rows[rows.length - 1] = (rows.at(-1) ?? 0) + 1;
    least = Math.min(least, price(ratios, rows));
  }
  return least;
}

const price = (ratios: readonly number[], rows: readonly number[]): number =>
  cut(ratios, rows).reduce((all, row) => all + priceRow(row, gallerySpace), 0);

describe("rows", () => {
  test("the design's own: three and three", () => {
    expect(justifyRows([1, 2, 0.8, 0.8, 1.5, 1.5])).toEqual([3, 3]);
    expect(justifyRows([1.5, 0.8])).toEqual([2]);
  });

  test.each(Array.from({ length: 20 }, (_, at) => at + 1))("%i of one shape", (count) => {
    for (const shape of shapes) {
      const ratios = Array.from({ length: count }, () => shape);
      const rows = justifyRows(ratios);
      expect(rows.reduce((all, row) => all + row, 0)).toBe(count);
      if (count > 1 && shape <= 1.7) expect(Math.min(...rows)).toBeGreaterThan(1);
      // A row of two standing pictures is high, one of many landscapes low; none is absurd.
      const heights = cut(ratios, rows).map((row) => measureRow(row, gallerySpace));
      if (count > 4) expect(Math.max(...heights) / Math.min(...heights)).toBeLessThan(2.1);
    }
  });

  test("of any shapes, the best there is", () => {
    const random = createRandom(7);
    for (let round = 0; round < 60; round += 1) {
      const ratios = Array.from({ length: 2 + (round % 9) }, () => pick(random, shapes));
      expect(price(ratios, justifyRows(ratios))).toBeCloseTo(tryAll(ratios), 6);
    }
  });

  test("absurd shapes end, too", () => {
    for (const ratios of [
      [0.125, 0.125],
      [0.125, 20],
      [20, 20, 20],
      [0.125, 3, 0.125],
      [1.7, 1.7],
      [0.67, 3],
    ])
      expect(justifyRows(ratios).reduce((all, row) => all + row, 0)).toBe(ratios.length);
    expect(justifyRows([1])).toEqual([1]);
    expect(justifyRows([])).toEqual([]);
  });
});

describe("a phone's rows", () => {
  test.each([
    ["two landscapes share one", [1.5, 1.5], [2]],
    ["a third has its own", [1.5, 1.5, 1.5], [2, 1]],
    ["so has a panorama", [1.5, 4, 1.5], [1, 1, 1]],
    ["a standing one is never alone, at the end neither", [3.2, 0.67, 1.5, 1, 0.75], [1, 2, 2]],
    ["captions have room beside each other", [0.67, 0.67, 0.75, 0.75, 0.56, 0.67], [3, 3]],
    ["one is alone, whatever it is", [0.67], [1]],
  ])("%s", (_name, ratios, rows) => {
    expect(justifyRows(ratios, phoneSpace)).toEqual(rows);
  });

  test("are filled, with spaces between", () => {
    const shares = placePictures([1.5, 0.75, 3], [2, 1], phoneSpace).map(({ share }) => share);
    expect(shares[2]).toBe(1);
    expect((shares[0] ?? 0) + (shares[1] ?? 0) + phoneSpace.gap / phoneSpace.width).toBeCloseTo(1, 6);
  });
});

describe("captions", () => {
  const place = (ratios: readonly number[], space: typeof phoneSpace, rows = justifyRows(ratios, space)) =>
    placePictures(
      ratios,
      rows,
      space,
      ratios.map(() => 40),
    );

  test.each([
    ["a pair of a third and a landscape has room", [1 / 3, 1.5], ["under", "under"]],
    ["beside the panorama it has not", [1 / 3, 5], ["beside", "under"]],
    ["nor has a square one beside a long panorama", [1, 10], ["beside", "under"]],
    ["two columns beside a landscape", [0.2, 1.5, 0.2], ["beside", "under", "beside"]],
    ["one that has none needs no room", [0.2, 1.5], ["under", "under"], [0, 40]],
    ["three characters have room under a column", [0.2, 1.5], ["under", "under"], [6, 40]],
  ] as const)("on a page: %s", (_name, ratios, captions, said?) => {
    const placed = placePictures(ratios, [ratios.length], gallerySpace, said ?? ratios.map(() => 40));
    expect(placed.map(({ caption }) => caption)).toEqual(captions);
  });

  test.each([
    ["a third has a row with its caption", [1 / 3, 1.5], ["alone", "under"]],
    ["so have two columns", [0.2, 0.25], ["alone", "alone"]],
    ["one without a wide neighbour shares its row", [1 / 3, 1], ["beside", "under"]],
    ["landscapes are as they were", [1.5, 1.5], ["under", "under"]],
  ] as const)("on a phone: %s", (_name, ratios, captions) => {
    expect(place(ratios, phoneSpace).map(({ caption }) => caption)).toEqual(captions);
  });

  test("never stand under less than they need, and fill their row with the pictures", () => {
    const random = createRandom(11);
    const all = [...shapes, 1 / 8, 1 / 5, 1 / 3, 4, 8];
    for (let round = 0; round < 200; round += 1) {
      const ratios = Array.from({ length: 2 + (round % 7) }, () => pick(random, all));
      for (const space of [gallerySpace, phoneSpace]) {
        const rows = justifyRows(ratios, space);
        for (const row of cutAt(place(ratios, space, rows), rows)) {
          if (row[0]?.caption === "alone") continue;
          const beside = row.filter(({ caption }) => caption === "beside").length;
          const used = row.reduce((sum, { share }) => sum + share, 0) * space.width + beside * space.least;
          expect(used + space.gap * (row.length - 1)).toBeCloseTo(space.width, 6);
          for (const { share, caption } of row)
            if (caption === "under" && row.length > 1)
              expect(share * space.width).toBeGreaterThanOrEqual(space.least - 1e-9);
        }
      }
    }
  });
});
