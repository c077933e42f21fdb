import { expect, test } from "vitest";
import { approve, groupDecisions, listNew, parseChoice } from "../../../src/review/approve.ts";
import { createText, readReviews } from "./read-story.ts";

test.each([
  ["1", [1]],
  ["3,5-9", [3, 5, 6, 7, 8, 9]],
  ["2, 1,2", [1, 2]],
  ["0", undefined],
  ["10", undefined],
  ["3-1", undefined],
  ["", undefined],
  ["1,,2", undefined],
  ["1-2-3", undefined],
])("the choice %s", (choice, numbers) => {
  expect(parseChoice(choice, 9)).toEqual(numbers);
});

test("equal decisions are one, and are approved together", () => {
  const [review] = readReviews({ "index.md": createText("三只猫。\n\n三只猫。\n\n四只狗。") });
  if (review === undefined) throw new Error("not read");
  const groups = groupDecisions(review.decisions);
  expect(groups.map(({ first, all }) => `${first.context} ${all.length}`)).toEqual([
    "三〔只〕猫。 2",
    "四〔只〕狗。 1",
  ]);
  expect(listNew(review)).toEqual(groups);
});

test("approvals of what is no longer there are dropped, the others stay", () => {
  const [review] = readReviews({ "index.md": createText("三只猫。\n\n四只狗。") });
  if (review === undefined) throw new Error("not read");
  const [cat, dog] = review.decisions;
  if (cat === undefined || dog === undefined) throw new Error("not found");
  const gone = { kind: "guess", source: "里", context: "家〔里〕", forms: {} } as const;
  const { approvals, dropped } = approve(review, [cat, gone], [dog]);
  expect(approvals.map(({ context }) => context)).toEqual(["三〔只〕猫。", "四〔只〕狗。"]);
  expect(dropped).toEqual([gone]);
});
