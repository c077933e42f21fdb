/** The choice of the front page, as a table of days, weights and topics. */
import { describe, expect, test } from "vitest";
import { type Candidate, chooseFront, type FrontPlan } from "../../../src/editions/choose-front.ts";
import { noChoice } from "../../../src/library/front-choice.ts";

/** `day weight topic`, a `+` behind it for a photograph, a `!` for a pinned one; its place in the list is its name. */
type Row = `${number} ${"a" | "b" | "c"} ${string}`;

const last = Date.parse("2026-12-31T00:00:00Z");

/** The first number of a row is its age in days. */
function choose(rows: readonly Row[], choice: Partial<typeof noChoice> & { pin?: string } = {}) {
  const items = rows.map((row, at) => {
    const [age = "", weight = "c", topic = ""] = row.split(" ");
    const published = new Date(last - Number(age) * 86_400_000).toISOString();
    const slug = `s${at}`;
    const [name = ""] = topic.split(/[+!]/);
    return { slug, published, weight: weight as Candidate["weight"], topics: [name], pinned: topic.includes("!") };
  });
  const isPhotograph = ({ slug }: Candidate) => rows[Number(slug.slice(1))]?.includes("+") === true;
  return chooseFront(items, { ...noChoice, ...choice }, isPhotograph);
}

const names = (items: readonly Candidate[]) => items.map(({ slug }) => slug);
const listBands = ({ bands }: FrontPlan<Candidate>) =>
  bands.map((band) =>
    band.kind === "band" ? [band.topic, ...names([band.first, ...band.rest])] : ["photographs", ...names(band.items)],
  );
function listAll(plan: FrontPlan<Candidate>): string[] {
  const ofBands = listBands(plan).flatMap(([, ...slugs]) => slugs);
  return [...(plan.lead ? [plan.lead.slug] : []), ...names(plan.seconds), ...ofBands];
}

describe("the lead", () => {
  test.each<[string, readonly Row[], string | undefined]>([
    ["no stories", [], undefined],
    ["the newest of equal weight", ["0 c x", "1 c x"], "s0"],
    ["a weightier one up to two weeks for each step", ["0 c x", "27 a y"], "s1"],
    ["but not longer", ["0 c x", "29 a y"], "s0"],
    ["of equal scores the later", ["0 c x", "14 b y", "28 a z"], "s0"],
    ["the newest pinned one", ["0 a x", "50 c y!", "90 c z!"], "s1"],
  ])("%s", (_name, rows, lead) => {
    expect(choose(rows).lead?.slug).toBe(lead);
  });
});

describe("the seconds", () => {
  test.each<[string, readonly Row[], string[]]>([
    ["the next best, each of another topic", ["0 c x", "1 c x", "2 c y", "3 c y", "4 c z"], ["s2", "s4"]],
    ["none older than two months before the newest", ["0 c x", "59 c y", "60 c z", "61 c w"], ["s1", "s2"]],
    [
      "at most three, and a fourth that weighs something",
      ["0 a x", "1 b y", "2 b z", "3 b w", "4 b v", "5 b u"],
      ["s1", "s2", "s3", "s4"],
    ],
    ["no light fourth", ["0 a x", "1 b y", "2 b z", "3 b w", "4 c v"], ["s1", "s2", "s3"]],
    ["photographs take the large places", ["0 c x", "1 c y", "2 c z+", "3 c w"], ["s2", "s1", "s3"]],
    ["topics come again where there is but one", ["0 c x", "1 c x", "2 c x", "3 c x"], ["s1", "s2"]],
  ])("%s", (_name, rows, seconds) => {
    expect(names(choose(rows).seconds)).toEqual(seconds);
  });
});

describe("the bands", () => {
  const topic = (name: string, from: number, count: number, mark = "") =>
    Array.from({ length: count }, (_, at): Row => `${from + at * 10} c ${name}${mark}`);

  test("few stories are all there, each topic with what is left of it", () => {
    const plan = choose(["0 c x", "1 c y", "2 c z", "3 c w", "4 c v", "5 c x", "6 c x"]);
    expect(listBands(plan)).toEqual([
      ["x", "s5", "s6"],
      ["v", "s4"],
    ]);
    expect(listAll(plan)).toHaveLength(7);
  });

  test("of many, topics with three stories, the one with the newest first, large and small in turn", () => {
    const rows = [...topic("x", 0, 6), ...topic("y", 1, 6), ...topic("z", 2, 6), ...topic("rare", 300, 2)];
    const sorted = rows.toSorted((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10));
    const plan = choose(sorted);
    expect(listBands(plan).map(([name, ...slugs]) => [name, slugs.length])).toEqual([
      ["x", 4],
      ["y", 4],
      ["z", 4],
    ]);
    expect(plan.bands.map((band) => band.kind === "band" && band.size)).toEqual(["large", "small", "large"]);
  });

  test("a band begins with its best, and goes on with its newest", () => {
    const rows: Row[] = [...topic("x", 0, 12), "3 c y", "4 c y", "20 a y", "21 c y", "22 c z", "40 c z", "41 c z"];
    const plan = choose(rows);
    expect(listBands(plan).find(([name]) => name === "y")?.[1]).not.toBe("s13");
  });

  test("photographs stand behind the third topic, when three are left", () => {
    const many = ["x", "y", "z", "w"].flatMap((name, at) => topic(name, at, 8, "+"));
    const sorted = many.toSorted((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10));
    expect(listBands(choose(sorted)).map(([name, ...slugs]) => [name, slugs.length])).toEqual([
      ["x", 4],
      ["y", 4],
      ["z", 4],
      ["photographs", 3],
      ["w", 4],
    ]);
  });

  test("a single topic shows more of itself", () => {
    expect(listBands(choose(topic("x", 0, 40)))).toEqual([
      ["x", ...Array.from({ length: 10 }, (_, at) => `s${at + 3}`)],
    ]);
  });

  test("a page holds ten topics at most", () => {
    const rows = Array.from({ length: 30 }, (_, at) => topic(`t${at}`, at, 4)).flat();
    expect(choose(rows).bands).toHaveLength(10);
  });
});

describe("an editor's wishes", () => {
  const rows: Row[] = ["0 a x", "1 b y", "2 b z", "3 c w", "4 c v"];

  test.each([
    ["a lead", { pin: "s3" }, "s3", ["s0", "s1", "s2", "s4"].slice(0, 3)],
    ["seconds in their order", { order: ["s4", "s3"] }, "s0", ["s4", "s3", "s1"]],
    ["the lead is not among the ordered", { order: ["s0"] }, "s1", ["s0", "s2", "s3"]],
    ["what is hidden is nowhere", { hide: ["s0", "s2"] }, "s1", ["s3", "s4"]],
    ["a lead that is not out yet makes way", { pin: "later" }, "s0", ["s1", "s2", "s3"]],
  ])("%s", (_name, choice, lead, seconds) => {
    const plan = choose(rows, choice);
    expect([plan.lead?.slug, names(plan.seconds)]).toEqual([lead, seconds]);
    for (const slug of "hide" in choice ? choice.hide : []) expect(listAll(plan)).not.toContain(slug);
  });
});

test.each([1, 2, 5, 12, 20, 65, 205, 2000])("of %i stories none appears twice", (count) => {
  const rows = Array.from(
    { length: count },
    (_, at): Row =>
      `${at * 2} ${(["a", "b", "c", "c"] as const)[at % 4] ?? "c"} t${(at * 7) % 8}${at % 3 === 0 ? "+" : ""}`,
  );
  const all = listAll(choose(rows));
  expect(new Set(all).size).toBe(all.length);
  expect(all.length).toBeLessThan(60);
  if (count < 12) expect(all).toHaveLength(count);
});
