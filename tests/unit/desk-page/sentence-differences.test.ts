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

test("a sentence that is another one is told whole, its neighbours are left alone", () => {
  const before = "橋長三百公尺。江上起霧。他走了十二趟。";
  const after = "橋長三百公尺。今年沒有下過一場雪。他走了十三趟。";
  expect(listDifferences(before, after, false)).toEqual([
    {
      pieces: [
        { kind: "same", text: "橋長三百公尺。" },
        { kind: "gone", text: "江上起霧。" },
        { kind: "new", text: "今年沒有下過一場雪。" },
        { kind: "same", text: "他走了十" },
        { kind: "gone", text: "二" },
        { kind: "new", text: "三" },
        { kind: "same", text: "趟。" },
      ],
    },
  ]);
});

test("in a paragraph that is other, a sentence whose marks moved is not", () => {
  expect(listDifferences("他說，好。水漲了。", "他說：「好。」水落了。", true)).toEqual([
    {
      pieces: [
        { kind: "same", text: "他說：「好。」水" },
        { kind: "gone", text: "漲" },
        { kind: "new", text: "落" },
        { kind: "same", text: "了。" },
      ],
    },
  ]);
});
