/** Texts of all editions, stored as one and read again. */
import { expect, test } from "vitest";
import { loadClasses } from "../../../../src/search/fold-classes.ts";
import type { StoredPiece } from "../../../../src/search/layout.ts";
import { findForms } from "../../../../src/search/texts/build-forms.ts";
import { packForms, unpackForms } from "../../../../src/search/texts/forms.ts";
import { readPiece } from "../../../../src/search/texts/read-piece.ts";
import { storeText } from "../../../../src/search/texts/store-text.ts";
import { readText, type StoredText } from "../../../../src/search/texts/stored-text.ts";
import type { VariantTag } from "../../../../src/variants/table.ts";

const tags: VariantTag[] = ["zh-Hans", "zh-Hant-TW", "zh-Hant-HK"];
const written: VariantTag = "zh-Hant-TW";

const rows: readonly [texts: Partial<Record<VariantTag, string>>, stored: StoredText, why: string][] = [
  [
    { "zh-Hans": "他说：“后来”", "zh-Hant-TW": "他說：「後來」", "zh-Hant-HK": "他說：「後來」" },
    "他說：「後來」",
    "editions in their usual forms cost nothing",
  ],
  [
    { "zh-Hans": "那是乾隆年间的事了", "zh-Hant-TW": "那是乾隆年間的事了", "zh-Hant-HK": "那是乾隆年間的事了" },
    ["那是乾隆年間的事了", [2, "乾"], 0],
    "an unusual form is a place",
  ],
  [
    { "zh-Hans": "软件很好", "zh-Hant-TW": "軟體很好", "zh-Hant-HK": "軟件很好" },
    ["軟體很好", "软件很好", "軟件很好"],
    "of a short text the whole is shorter than its places",
  ],
  [
    { "zh-Hans": "在互联网上", "zh-Hant-TW": "在網際網路上", "zh-Hant-HK": "在互聯網上" },
    ["在網際網路上", "在互联网上", "在互聯網上"],
    "another length is another text",
  ],
  [{ "zh-Hant-TW": "只有這裡" }, ["只有這裡", -1, -1], "an edition may lack a text"],
  [{ "zh-Hans": "只有这里" }, [-1, "只有这里", -1], "and so may the written one"],
];

for (const [texts, wanted, why] of rows)
  test(why, () => {
    const stored = storeText(texts, written, tags);
    expect(stored).toEqual(wanted);
    const others: VariantTag[] = tags.filter((tag) => tag !== written);
    for (const tag of tags)
      expect(readText(stored, others.indexOf(tag), tag === written ? new Map() : findForms(written, tag))).toBe(
        texts[tag],
      );
  });

test("forms are read as they were written, for the classes that are kept", () => {
  const forms = findForms("zh-Hant-TW", "zh-Hans");
  const all = unpackForms(packForms(forms, loadClasses()), loadClasses());
  expect([...all].sort()).toEqual([...forms].sort());
  const few = loadClasses().filter((group) => /[後臺]/.test(group));
  expect(unpackForms(packForms(forms, few), few).get("後")).toBe("后");
  expect(packForms(forms, few).length).toBeLessThan(30);
});

test("a story written in a variant that is not served is read in those that are", () => {
  const served: VariantTag[] = ["zh-Hant-TW", "zh-Hant-HK"];
  const texts = { "zh-Hant-TW": "軟體很好", "zh-Hant-HK": "軟件很好" };
  const text = storeText(texts, "zh-Hans", served);
  const piece: StoredPiece = [served.indexOf("zh-Hans"), "good-software", text, text, text, text, [["p1", text]]];
  const read = served.map((_, edition) => readPiece(piece, edition, () => new Map()).headline);
  expect(read).toEqual(Object.values(texts));
});
