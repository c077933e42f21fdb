import { describe, expect, test } from "vitest";
import { findVariant, listVoices, pickServed, variants } from "../../../src/site/served-variants.ts";
import { matchVariant } from "../../../src/variants/match-variant.ts";
import { listFamily, standards, type VariantTag } from "../../../src/variants/table.ts";

const settings = (served: readonly [VariantTag, ...VariantTag[]], usual: VariantTag) =>
  ({ served, default: usual, written: "zh-Hant-TW", editors: "zh-Hant-TW" }) as const;

describe("what the settings serve", () => {
  test("is in their order, whatever the table's", () => {
    const served = pickServed(settings(["zh-Hant-HK", "zh-Hans"], "zh-Hans"));
    expect(served.map(({ tag }) => tag)).toEqual(["zh-Hant-HK", "zh-Hans"]);
  });

  test("holds what `/` shows, or a sentence says so", () => {
    expect(() => pickServed(settings(["zh-Hans", "zh-Hant-HK"], "zh-Hant-TW"))).toThrow(
      /variants\.default 是 zh-Hant-TW，.*沒有它.*改成 zh-Hans、zh-Hant-HK。/,
    );
  });

  test("names nothing twice, or a sentence says so", () => {
    expect(() => pickServed(settings(["zh-Hans", "zh-Hans"], "zh-Hans"))).toThrow(/寫了兩次/);
  });
});

describe("a served variant", () => {
  test("is found by its tag", () => {
    for (const variant of variants) expect(findVariant(variant.tag)).toBe(variant);
  });

  test("that is not served is a mistake of the program", () => {
    expect(() => findVariant("zh-Latn")).toThrow(RangeError);
    expect(() => findVariant("toString")).toThrow(RangeError);
  });

  test("is read by the voices of its own languages, and by none of another family's", () => {
    const areRelated = (one: VariantTag, other: VariantTag) =>
      listFamily(one).includes(other) || listFamily(other).includes(one);
    for (const { tag } of variants) {
      const find = (language: string) => matchVariant([language], listVoices(tag))?.tag;
      for (const member of listFamily(tag)) for (const own of standards[member].prefers) expect(find(own)).toBe(tag);
      for (const row of variants.filter((other) => !areRelated(tag, other.tag)))
        for (const foreign of standards[row.tag].prefers) expect(find(foreign)).not.toBe(tag);
    }
  });
});
