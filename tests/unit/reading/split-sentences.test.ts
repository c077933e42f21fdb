import { expect, test } from "vitest";
import { splitSentences } from "../../../src/reading/split-sentences.ts";

test.each([
  ["", []],
  ["……", []],
  ["沒有句號", ["沒有句號"]],
  ["一句。兩句。", ["一句。", "兩句。"]],
  ["他說：「好。」然後走了。", ["他說：「好。」", "然後走了。"]],
  ["真的？！是的……好", ["真的？！", "是的……", "好"]],
  ["“好！”他说。", ["“好！”", "他说。"]],
  ["1.5億元，2022年。", ["1.5億元，2022年。"]],
])("%j", (text, expected) => {
  expect(splitSentences(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
});
