import { describe, expect, test } from "vitest";
import { listCorrections, planFront } from "../../../src/editions/front.ts";
import { site } from "../../../src/site/site.ts";
import { createTestEdition } from "../library/create-story.ts";

const edition = (slug: string, rest = {}) => createTestEdition(site.defaultVariant, { slug, ...rest });

describe("the front page", () => {
  test("a lead, at most twelve others, and whether there are more", () => {
    const editions = Array.from({ length: 14 }, (_, at) => edition(`s${at}`, { pinned: at === 3 }));
    const plan = planFront(editions);
    expect(plan.lead?.slug).toBe("s3");
    expect(plan.others.map(({ slug }) => slug)).toEqual([
      "s0",
      "s1",
      "s2",
      "s4",
      "s5",
      "s6",
      "s7",
      "s8",
      "s9",
      "s10",
      "s11",
      "s12",
    ]);
    expect(plan.more).toBe(true);
    expect(planFront(editions.slice(0, 13)).more).toBe(false);
  });

  test("no stories, no lead", () => {
    expect(planFront([])).toEqual({ lead: undefined, others: [], more: false });
  });
});

test("corrections come newest first, over all stories", () => {
  const words = (...texts: string[]) => ({
    ...edition("x").words,
    corrections: texts.map((text) => ({ text })),
  });
  const editions = [
    edition("b", {
      words: words("三月", "一月"),
      correctionDays: ["2022-03-01T00:00:00+08:00", "2022-01-01T00:00:00+08:00"],
    }),
    edition("a", {
      words: words("二月", "也是三月"),
      correctionDays: ["2022-02-01T00:00:00+08:00", "2022-03-01T00:00:00+08:00"],
    }),
  ];
  expect(listCorrections(editions, 4).map(({ text }) => text)).toEqual(["也是三月", "三月", "二月", "一月"]);
  expect(listCorrections(editions).length).toBe(2);
});
