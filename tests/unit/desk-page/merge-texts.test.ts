/** Two who changed one text: nothing of either is lost. */

import { expect, test } from "vitest";
import { joinClash } from "../../../src/desk-page/join-clash.ts";
import { isSettled, joinMerged, mergeTexts } from "../../../src/desk-page/merge-texts.ts";
import { createRandom } from "../seeded.ts";

// biome-ignore format: one case, one line
const cases: readonly (readonly [name: string, base: string, mine: string, theirs: string, merged: ReturnType<typeof mergeTexts>])[] = [
  ["changes of different lines", "一\n\n二\n\n三", "壹\n\n二\n\n三", "一\n\n二\n\n叁", ["壹\n\n二\n\n叁"]],
  ["the same change", "一\n二", "一\n貳", "一\n貳", ["一\n貳"]],
  ["other changes of one line", "一\n二\n三", "一\n貳\n三", "一\n弍\n三", ["一", { mine: "貳", base: "二", theirs: "弍" }, "三"]],
  ["lines added in one place", "一", "甲\n一", "乙\n一", [{ mine: "甲", base: "", theirs: "乙" }, "一"]],
  ["one deleted what the other changed", "一\n二\n三", "一\n三", "一\n貳\n三", ["一", { mine: "", base: "二", theirs: "貳" }, "三"]],
];

test.each(cases)("%s", (_name, base, mine, theirs, merged) => {
  expect(mergeTexts(base, mine, theirs)).toEqual(merged);
});

test("what only one of them changed is taken as it is; what is asked is answered by one whole side", () => {
  const pick = createRandom(7);
  const change = (lines: readonly string[]) => {
    const changed = [...lines];
    for (let times = pick(4); times > 0; times -= 1) {
      const at = pick(changed.length + 1);
      if (pick(2) === 0) changed.splice(at, 0, ["丁", "戊", ""][pick(3)] ?? "");
      else changed.splice(at, 1);
    }
    return changed.length === 0 ? [""] : changed;
  };
  for (let times = 0; times < 2000; times += 1) {
    const lines = Array.from({ length: 1 + pick(8) }, () => ["甲", "乙", "丙", ""][pick(4)] ?? "");
    const [base, mine, theirs] = [lines, change(lines), change(lines)].map((text) => text.join("\n")) as [
      string,
      string,
      string,
    ];
    expect(mergeTexts(base, mine, base)).toEqual([mine]);
    expect(mergeTexts(base, base, theirs)).toEqual([theirs]);
    expect(mergeTexts(base, mine, mine)).toEqual([mine]);
    const merged = mergeTexts(base, mine, theirs);
    const [mineLines, theirLines] = [mine.split("\n"), theirs.split("\n")];
    const all = joinMerged(merged, (clash) => `${clash.mine}\n${clash.theirs}`).split("\n");
    // A line that one of them added is there, settled or asked.
    for (const line of [...mineLines, ...theirLines].filter((text) => !lines.includes(text)))
      expect(all).toContain(line);
    expect(isSettled(merged)).toBe(merged.every((part) => typeof part === "string"));
  }
});

// biome-ignore format: one case, one line
test.each([
  ["one put words before, the other too", "我，第一段。", "第一段。", "他，第一段。", "我，第一段。他，第一段。"],
  ["each another sentence", "一甲。二。三。", "一。二。三。", "一。二。三乙。", "一甲。二。三乙。"],
  ["one took a sentence away that the other changed", "一。三。", "一。二。三。", "一。二乙。三。", "一。二乙。三。"],
  ["one wrote behind what the other took away", "一。二。三。", "一。二。", "一。", "一。二。三。"],
  ["one took all away", "", "一。", "一乙。", "一乙。"],
  ["lines", "甲\n二\n", "一\n二\n", "乙\n二\n", "甲乙\n二\n"],
  ["no full stop", "甲", "一", "乙", "甲乙"],
  ["quotes stay with their sentence", "他說「去。」我去。", "他說「去。」", "他說「來。」", "他說「去。」我去。他說「來。」"],
] as const)("a clash to go on from: %s", (_name, mine, base, theirs, both) => {
  expect(joinClash({ mine, base, theirs })).toBe(both);
});
