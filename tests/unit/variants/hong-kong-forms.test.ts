import { describe, expect, test } from "vitest";
import { createConverter } from "../../../src/variants/create-converter.ts";
import { restoreHongKongForms } from "../../../src/variants/hong-kong-forms.ts";

describe("the newsroom's form where the converter chose", () => {
  test.each([
    ["户内的温度", "户内的温度", "戶內的溫度"],
    ["说", "説", "說"],
    ["他说了群众的事", "他説了羣衆的事", "他說了群衆的事"],
    ["峰", "峯", "峰"],
    ["𫠜说", "齯説", "齯說"],
    ["", "", ""],
  ])("%s, %s -> %s", (source, converted, expected) => {
    expect(restoreHongKongForms(source, converted, "Hans")).toBe(expected);
  });
});

describe("a form that was typed stays as typed", () => {
  test.each([
    ["陳秀峯", "陳秀峯", "陳秀峯"],
    ["陈秀峯说", "陳秀峯説", "陳秀峯說"],
    // A character that leaves its plane does not shift the comparison.
    ["𫠜陈秀峯", "齯陳秀峯", "齯陳秀峯"],
  ])("%s", (source, converted, expected) => {
    expect(restoreHongKongForms(source, converted, "Hans")).toBe(expected);
  });
});

test("in a Traditional text every such form was typed", () => {
  expect(restoreHongKongForms("户内説", "户内説", "Hant")).toBe("户内説");
});

test.each([
  ["zh-Hans", "税、锐、阅、悦、脱、户、床、面条", "稅、銳、閱、悅、脫、戶、床、麵條"],
  ["zh-Hant-TW", "說、群、峰、床、啟、鉤", "說、群、峰、床、啟、鉤"],
] as const)("written in %s, read in Hong Kong", (from, text, expected) => {
  expect(createConverter(from, "zh-Hant-HK")(text)).toBe(expected);
});
