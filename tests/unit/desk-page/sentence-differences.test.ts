/** Differences as an editor reads them. */
import { expect, test } from "vitest";
import { listDifferences } from "../../../src/desk-page/sentence-differences.ts";

test("a word in one paragraph; the others are counted", () => {
  expect(listDifferences("一。\n\n第四季度投產。\n\n三。", "一。\n\n第四季度達產。\n\n三。", false)).toEqual([
    { same: 1 },
    {
      pieces: [
        { kind: "same", text: "第四季度" },
        { kind: "gone", text: "投" },
        { kind: "new", text: "達" },
        { kind: "same", text: "產。" },
      ],
    },
    { same: 1 },
  ]);
});

test("moved marks count only when they are asked for", () => {
  const [before, after] = ["他說，好。", "他說：「好。」"];
  expect(listDifferences(before, after, true)).toEqual([{ same: 1 }]);
  expect(listDifferences(before, after, false)).toHaveLength(1);
});

test("Latin words and numbers stay whole", () => {
  expect(listDifferences("用了 Node 20。", "用了 Node 24。", false)).toEqual([
    {
      pieces: [
        { kind: "same", text: "用了 Node " },
        { kind: "gone", text: "20" },
        { kind: "new", text: "24" },
        { kind: "same", text: "。" },
      ],
    },
  ]);
});

test("paragraphs that came and went", () => {
  expect(listDifferences("一", "一\n\n二", false)).toEqual([{ same: 1 }, { pieces: [{ kind: "new", text: "二" }] }]);
  expect(listDifferences("一\n\n二", "一", false)).toEqual([{ same: 1 }, { pieces: [{ kind: "gone", text: "二" }] }]);
});
