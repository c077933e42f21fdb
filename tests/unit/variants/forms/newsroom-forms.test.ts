import { describe, expect, test } from "vitest";
import { createConverter } from "../../../../src/variants/create-converter.ts";
import { newsroomForms } from "../../../../src/variants/forms/newsroom-forms.ts";

const { form, restore } = newsroomForms.HK;

describe("the newsroom's form where the converter chose", () => {
  test.each([
    ["說", "説", "說"],
    ["峰", "峯", "峰"],
    ["他說了群眾的事", "他説了羣眾的事", "他說了群眾的事"],
    ["", "", ""],
  ])("%s, %s -> %s", (source, converted, expected) => {
    expect(restore(source, converted)).toBe(expected);
  });
});

describe("a form that was typed stays as typed", () => {
  test.each([
    ["陳秀峯", "陳秀峯", "陳秀峯"],
    // A character that leaves its plane does not shift the comparison.
    ["𫠜陳秀峯", "齯陳秀峯", "齯陳秀峯"],
    ["户内説", "户内説", "户内説"],
  ])("%s", (source, converted, expected) => {
    expect(restore(source, converted)).toBe(expected);
  });
});

test("a text whose characters no longer align gets the newsroom's forms throughout", () => {
  expect(restore("說", "户説")).toBe("戶說");
  expect(form("户内的温度")).toBe("戶內的溫度");
});

test.each([
  ["zh-Hans", "税、锐、阅、悦、脱、户、床、面条", "稅、銳、閱、悅、脫、戶、床、麵條"],
  ["zh-Hant-TW", "說、群、峰、床、啟、鉤", "說、群、峰、床、啟、鉤"],
] as const)("written in %s, read in Hong Kong", (from, text, expected) => {
  expect(createConverter(from, "zh-Hant-HK")(text)).toBe(expected);
});
