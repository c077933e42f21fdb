import { expect, test } from "vitest";
import { type GivenWishes, parseWishes } from "../../../src/founding/parse-wishes.ts";

const given: GivenWishes = {
  name: "江声",
  variants: "zh-Hans,zh-Hant-HK",
  default: "zh-Hans",
  editors: "zh-Hans",
  url: "https://paper.example",
  "time-zone": "Asia/Shanghai",
  accent: "#1F5F8B",
};

test.each<[string, Partial<GivenWishes>, object]>([
  ["all of it", {}, { served: ["zh-Hans", "zh-Hant-HK"], accent: "#1f5f8b" }],
  ["marks of a Chinese keyboard", { variants: "zh-Hans、zh-Hant-TW，zh-Hant-HK" }, { served: { length: 3 } }],
  [
    "one variant",
    { variants: "zh-Hant-TW", default: "", editors: "" },
    { default: "zh-Hant-TW", editors: "zh-Hant-TW" },
  ],
  ["editors of a variant that is not served", { editors: "zh-Hant-TW" }, { editors: "zh-Hant-TW" }],
  ["a slash at the end", { url: "https://paper.example/" }, { url: "https://paper.example" }],
])("%s is understood", (_name, rest, expected) => {
  const { value, refusal } = parseWishes({ ...given, ...rest });
  expect(refusal).toBeUndefined();
  expect(value).toMatchObject(expected);
});

test.each<[string, Partial<GivenWishes>, RegExp]>([
  ["no name", { name: " " }, /刊名要有字/],
  ["a name that would break the settings", { name: 'a"b' }, /引號/],
  ["no variant", { variants: "" }, /要出哪幾種版本/],
  ["an unknown variant", { variants: "zh-HK" }, /沒有叫「zh-HK」的中文。想用的可能是「zh-Hant-HK」/],
  ["a variant twice", { variants: "zh-Hans,zh-Hans" }, /寫了兩次/],
  ["a default that is not served", { default: "zh-Hant-TW" }, /不在要出的版本裡/],
  ["an address without its beginning", { url: "paper.example" }, /從 https:\/\/ 寫起/],
  ["no such time zone", { "time-zone": "Asia/Nantong" }, /沒有叫「Asia\/Nantong」的時區/],
  ["a colour in words", { accent: "red" }, /#1f5f8b，不能是「red」/],
])("%s is answered with a sentence", (_name, rest, expected) => {
  const { value, refusal } = parseWishes({ ...given, ...rest });
  expect(value).toBeUndefined();
  expect(refusal).toMatchObject({ code: 2, sentence: expect.stringMatching(expected) });
});

test("all mistakes are said at once", () => {
  expect(parseWishes({ ...given, name: "", url: "", accent: "" }).refusal?.sentence.split("\n")).toHaveLength(3);
});
