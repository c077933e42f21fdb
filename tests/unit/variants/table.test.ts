import { describe, expect, test } from "vitest";
import {
  findVariant,
  matchVariant,
  standards,
  type Variant,
  type VariantTag,
  variants,
} from "../../../src/variants/table.ts";

const row = (tag: VariantTag, prefers: readonly string[]): Variant => ({
  tag,
  segment: tag.toLowerCase(),
  name: tag,
  stone: "石",
  locale: tag,
  prefers,
});

/** A publication of its own, so that these cases hold whatever this one serves. */
const rows = [
  row("zh-Hans", ["zh-hans", "zh-cn", "zh-sg"]),
  row("zh-Hant-TW", ["zh-hant", "zh-tw"]),
  row("zh-Hant-HK", ["zh-hant-hk", "zh-hk", "yue"]),
];

describe("the variant a browser prefers", () => {
  test.each([
    [["zh-TW"], "zh-Hant-TW"],
    [["zh-tw", "en"], "zh-Hant-TW"],
    [["zh-CN"], "zh-Hans"],
    [["zh-Hans-SG"], "zh-Hans"],
    [["zh-Hant"], "zh-Hant-TW"],
    [["zh-Hant-TW"], "zh-Hant-TW"],
    [["zh-Hant-HK"], "zh-Hant-HK"],
    [["zh-Hant-HK-x-private"], "zh-Hant-HK"],
    [["yue-Hans"], "zh-Hant-HK"],
    [["en-US", "ja", "zh-HK"], "zh-Hant-HK"],
    [["zh-HK", "zh-CN"], "zh-Hant-HK"],
    [["zh"], undefined],
    [["zh-cnx"], undefined],
    [["en", "ja"], undefined],
    [[""], undefined],
    [[], undefined],
  ])("%j", (languages, expected) => {
    expect(matchVariant(languages, rows)?.tag).toBe(expected);
  });

  test("only what is served is offered", () => {
    expect(matchVariant(["zh-HK", "zh-CN"], rows.slice(0, 1))?.tag).toBe("zh-Hans");
    expect(matchVariant(["zh-Hant-HK"], rows.slice(0, 2))?.tag).toBe("zh-Hant-TW");
    expect(matchVariant(["zh-HK"], [])).toBeUndefined();
  });
});

describe("THE table", () => {
  test("every row is a known standard, found by its tag, with an address of its own", () => {
    expect(variants.length).toBeGreaterThan(0);
    for (const variant of variants) {
      expect(Object.keys(standards)).toContain(variant.tag);
      expect(findVariant(variant.tag)).toBe(variant);
      expect(variant.segment).toBe(variant.tag.toLowerCase());
      expect(Intl.getCanonicalLocales(variant.tag)).toEqual([variant.tag]);
      expect([...variant.stone].length).toBe(1);
      expect(matchVariant([variant.tag])).toBe(variant);
    }
    expect(new Set(variants.map(({ tag }) => tag)).size).toBe(variants.length);
    const prefixes = variants.flatMap(({ prefers }) => prefers);
    expect(new Set(prefixes).size).toBe(prefixes.length);
    for (const prefix of prefixes) expect(prefix).toBe(prefix.toLowerCase());
  });

  test("a tag that is not served is a mistake of the program", () => {
    expect(() => findVariant("zh-Latn")).toThrow(RangeError);
    expect(() => findVariant("toString")).toThrow(RangeError);
  });
});
