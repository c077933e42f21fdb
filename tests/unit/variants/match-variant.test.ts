import { describe, expect, test } from "vitest";
import {
  formatLanguages,
  type LanguageRow,
  matchVariant,
  parseLanguages,
} from "../../../src/variants/match-variant.ts";
import { standards } from "../../../src/variants/table.ts";

/** A publication of its own, so that these cases hold whatever this one serves. */
const rows: readonly LanguageRow[] = [
  { tag: "zh-Hans", prefers: ["zh-hans", "zh-cn", "zh-sg"] },
  { tag: "zh-Hant-TW", prefers: ["zh-hant", "zh-tw"] },
  { tag: "zh-Hant-HK", prefers: ["zh-hant-hk", "zh-hk", "yue"] },
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

  test("of two rows that prefer the same, the first", () => {
    const both: readonly LanguageRow[] = [
      { tag: "zh-Hant-HK", prefers: ["zh-mo"] },
      { tag: "zh-Hant-TW", prefers: ["zh-mo"] },
    ];
    expect(matchVariant(["zh-MO"], both)?.tag).toBe("zh-Hant-HK");
  });
});

describe("rows written into a page", () => {
  test.each([[rows], [rows.slice(1, 2)], [Object.values(standards)]])("are read back", (given) => {
    expect(parseLanguages(formatLanguages(given))).toEqual(given.map(({ tag, prefers }) => ({ tag, prefers })));
  });

  test("that are not there match nothing", () => {
    expect(matchVariant(["zh-CN", ""], parseLanguages(undefined))).toBeUndefined();
  });
});
