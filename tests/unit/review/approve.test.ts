import { expect, test } from "vitest";
import { formatApprovals } from "../../../src/library/approvals.ts";
import { approve, groupDecisions, listNew, listPlaces, parseChoice } from "../../../src/review/approve.ts";
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

test("equal decisions are asked once, whatever stands around them, and are approved together", () => {
  const text = "三只猫。\n\n这里只有一本书。\n\n四只狗。\n\n三只猫，问卷里。\n\n文章里。";
  const [review] = readReviews({ "index.md": createText(text) });
  if (review === undefined) throw new Error("not read");
  const groups = groupDecisions(review.decisions);
  expect(groups.map(({ first, all }) => `${first.source} ${first.forms["zh-Hant-TW"]} ${all.length}`)).toEqual([
    "只 隻 3",
    "只 只 1",
    "里 裡 2",
  ]);
  expect(listNew(review)).toEqual(groups);
  const [classifiers] = groups;
  const { approvals } = approve(review, [], listPlaces(classifiers === undefined ? [] : [classifiers]));
  expect(approvals.map(({ context }) => context)).toEqual(["三〔只〕猫。", "四〔只〕狗。", "三〔只〕猫，问卷里。"]);
});

test("the file of approvals is the same whatever was approved first", () => {
  const [review] = readReviews({ "index.md": createText("三只猫。\n\n问卷里。\n\n四只狗。\n\n文章里。") });
  if (review === undefined) throw new Error("not read");
  const [one = [], other = []] = groupDecisions(review.decisions).map((group) => listPlaces([group]));
  const first = formatApprovals(approve(review, approve(review, [], one).approvals, other).approvals);
  const second = formatApprovals(approve(review, approve(review, [], other).approvals, one).approvals);
  expect(first).toBe(second);
  expect(first.split("\n").filter((line) => line.startsWith("- "))).toHaveLength(4);
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
