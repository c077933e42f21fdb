import { describe, expect, test } from "vitest";
import { matchVariant } from "../../../src/variants/match-variant.ts";
import { isTag, listFamily, pickVariants, standards, tags, type VariantRow } from "../../../src/variants/table.ts";

describe("every row", () => {
  test.each(tags)("%s is found by its tag, with an address of its own", (tag) => {
    const row = standards[tag];
    expect(row.tag).toBe(tag);
    expect(isTag(tag)).toBe(true);
    expect(row.segment).toBe(tag.toLowerCase());
    expect(Intl.getCanonicalLocales(tag)).toEqual([tag]);
    expect(new Intl.Locale(tag).maximize().script).toBe(row.script);
    expect(row.locale).toBe(`zh_${new Intl.Locale(tag).maximize().region}`);
    expect([...row.short].length).toBe(1);
  });

  test.each(tags)("a browser that asks for %s gets it", (tag) => {
    expect(matchVariant([tag], pickVariants(tags))?.tag).toBe(tag);
    for (const prefix of standards[tag].prefers) expect(prefix).toBe(prefix.toLowerCase());
  });

  // A row that falls back on one below it could fall back in a circle.
  test.each(tags)("%s falls back on rows above it, of its own script", (tag) => {
    const { family, script } = standards[tag];
    if (family === undefined) return;
    expect(tags.indexOf(family)).toBeLessThan(tags.indexOf(tag));
    expect(standards[family].script).toBe(script);
    expect(listFamily(tag)).toEqual([tag, ...listFamily(family)]);
  });

  test("has a name, a character and languages that no other has", () => {
    const rows = pickVariants(tags);
    const facts = rows.flatMap(({ name, short, editorsName, prefers }) => [name, short, editorsName, ...prefers]);
    expect(facts.length).toBe(new Set(facts).size);
  });

  test("what is no tag is none", () => {
    for (const name of ["zh-Latn", "zh-hans", "toString", ""]) expect(isTag(name), name).toBe(false);
  });
});

/** The compiler is the test: a row without one of these facts must not compile. */
describe("a row that lacks something does not compile", () => {
  const names = {
    name: "繁體",
    short: "繁",
    editorsName: "繁體",
    locale: "zh_TW",
    readings: "pinyin",
    prefers: ["zh-hant"],
  } as const;
  const fonts = { sans: ["甲"], serif: ["乙"] };
  const simplified = { family: undefined, script: "Hans", fonts } as const;
  const traditional = { family: undefined, script: "Hant", dictionaries: "TW", newsroom: undefined, fonts } as const;
  const lacking: readonly VariantRow[] = [
    // @ts-expect-error: no script.
    { ...names, family: undefined, fonts },
    // @ts-expect-error: no dictionaries.
    { ...names, family: undefined, script: "Hant", newsroom: undefined, fonts },
    // @ts-expect-error: dictionaries that are not there.
    { ...names, ...traditional, dictionaries: "SG" },
    // @ts-expect-error: not said what newsrooms type.
    { ...names, family: undefined, script: "Hant", dictionaries: "TW", fonts },
    // @ts-expect-error: not said what it falls back on.
    { ...names, script: "Hans", fonts },
    // @ts-expect-error: neither fonts nor a family that has them.
    { ...names, family: undefined, script: "Hans" },
    // @ts-expect-error: no character for the switch.
    { ...simplified, name: "简体", editorsName: "簡體", locale: "zh_CN", prefers: [] },
    // @ts-expect-error: no name for editors.
    { ...simplified, name: "简体", short: "简", locale: "zh_CN", prefers: [] },
    // @ts-expect-error: no languages.
    { ...simplified, name: "简体", short: "简", editorsName: "簡體", locale: "zh_CN" },
    // @ts-expect-error: not said how readings are written.
    { ...simplified, name: "简体", short: "简", editorsName: "簡體", locale: "zh_CN", prefers: [] },
  ];
  const whole: readonly VariantRow[] = [
    { ...names, ...simplified },
    { ...names, ...traditional },
    { ...names, family: "zh-Hans", script: "Hans" },
  ];

  test("and one that lacks nothing does", () => {
    expect([lacking.length, whole.length]).toEqual([10, 3]);
  });
});
