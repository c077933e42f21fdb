/** Which stories are indexed together: little moves when one comes or goes. */
import { expect, test } from "vitest";
import { type Dated, planVolumes } from "../../../../src/search/volumes/plan-volumes.ts";
import { createRandom } from "../../../bench/search/corpus.ts";

const limits = { part: 10, least: 40, most: 90 };

/** `count` stories of a year, evenly. */
const ofYear = (year: number, count: number): Dated[] =>
  Array.from({ length: count }, (_, at) => {
    const day = Math.floor((at * 365) / count);
    return { slug: `${year}-${at}`, published: new Date(Date.UTC(year, 0, 1 + day)).toISOString().slice(0, 10) };
  });

const plan = (entries: readonly Dated[]) => planVolumes(entries, limits);
const name = (volumes: readonly (readonly (readonly Dated[])[])[]) =>
  volumes.map((parts) =>
    parts
      .flat()
      .map(({ slug }) => slug)
      .join(" "),
  );
const years = (...counts: number[]) => counts.flatMap((count, at) => ofYear(2001 + at, count));

test("all stories are there, in their order, in parts and volumes of their sizes", () => {
  const entries = years(3, 500, 12, 40, 7, 95);
  const volumes = plan(entries);
  expect(volumes.flat(2)).toEqual(entries);
  expect(Math.max(...volumes.flat().map(({ length }) => length))).toBeLessThanOrEqual(limits.part);
  expect(Math.max(...volumes.map((parts) => parts.flat().length))).toBeLessThanOrEqual(limits.most);
  for (const parts of volumes.slice(0, -1)) expect(parts.flat().length).toBeGreaterThanOrEqual(limits.least);
  expect(plan([])).toEqual([]);
});

test("a volume ends with a year; one that is full before, with its weightiest period", () => {
  const ends = (entries: readonly Dated[]) => plan(entries).map((parts) => parts.at(-1)?.at(-1)?.published.slice(0, 7));
  expect(ends(years(45, 45, 45))).toEqual(["2001-12", "2002-12", "2003-12"]);
  expect(ends(years(20, 20, 20, 20))).toEqual(["2002-12", "2004-12"]);
  expect(ends(years(140))).toEqual(["2001-07", "2001-12"]);
});

test("a day of more stories than a part has is cut in hundreds, or whatever a part has", () => {
  const entries = Array.from({ length: 25 }, (_, at) => ({ slug: String(at), published: "2001-05-01" }));
  expect(
    plan(entries)
      .flat()
      .map(({ length }) => length),
  ).toEqual([10, 10, 5]);
});

test("a story that comes changes the newest volume and no other, however many have come", () => {
  const entries = years(30, 30, 100, 5, 230, 41);
  let before: string[] = [];
  for (let count = 1; count <= entries.length; count += 1) {
    const now = name(plan(entries.slice(0, count)));
    expect(now.slice(0, Math.max(0, before.length - 1))).toEqual(before.slice(0, -1));
    before = now;
  }
  expect(before.length).toBeGreaterThan(4);
});

test("an old story that goes changes few volumes", () => {
  const entries = years(30, 30, 100, 5, 230, 41, 60, 60);
  const before = name(plan(entries));
  const random = createRandom(3);
  const changed = Array.from({ length: 40 }, () => {
    const at = Math.floor(random() * entries.length);
    return name(plan(entries.toSpliced(at, 1))).filter((volume) => !before.includes(volume)).length;
  });
  expect(Math.max(...changed)).toBeLessThanOrEqual(3);
  expect(changed.filter((count) => count === 1).length).toBeGreaterThan(30);
});
