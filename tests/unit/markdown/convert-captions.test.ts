import { expect, test } from "vitest";
import { convertCaptions } from "../../../src/markdown/convert-captions.ts";
import { createConverter } from "../../../src/variants/create-converter.ts";

const captions = `WEBVTT 裡面

NOTE 這是給剪輯看的，在後面

開頭
00:00.000 --> 00:02.000 align:start
<v 皇后>他在
裡面</v>

00:02.000 --> 00:03.000

00:03.000 --> 00:04.000
說：「在後面。」
`;

test("only the words of the cues change", () => {
  const expected = captions
    .replace("<v 皇后>他在\n裡面", "<v 皇后>他在\n里面")
    .replace("說：「在後面。」", "说：“在后面。”");
  expect(convertCaptions(captions, createConverter("zh-Hant-TW", "zh-Hans"))).toBe(expected);
  expect(convertCaptions(captions, (text) => text)).toBe(captions);
});
