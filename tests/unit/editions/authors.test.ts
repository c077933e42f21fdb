/** Who signs stories: one person in both scripts, an address that stays, the desk without a page. */
import { expect, test } from "vitest";
import { createAuthors } from "../../../src/editions/authors.ts";
import type { AuthorRow } from "../../../src/library/authors.ts";
import { site } from "../../../src/site/site.ts";
import { createStory, createTestEdition } from "../library/create-story.ts";

const tag = site.defaultVariant;
const signed = (slug: string, year: number, ...names: string[]) =>
  createTestEdition(tag, {
    slug,
    published: `${year}-03-18T00:00:00+08:00`,
    words: { ...createStory().words, authors: names.map((name) => ({ name, role: "撰文" })) },
  });
/** Newest first. */
const editions = [
  signed("d", 2026, "王小明", "周行"),
  signed("c", 2025, site.desk),
  signed("b", 2024, "王曉明"),
  signed("a", 2023, "周行", "王晓明"),
];
const row = (name: string, rest: Partial<AuthorRow> = {}): AuthorRow => ({ name, terms: [], ...rest });
const list = (rows: AuthorRow[] = []) => createAuthors(editions, rows, tag);

test("those who made most come first, each with the year of the first story", () => {
  expect(
    list()
      .list()
      .map(({ slug, count, since }) => [slug, count, since]),
  ).toEqual([
    ["wangxiaoming", 2, "2023"],
    ["zhouxing", 2, "2023"],
    ["wangxiaoming-2", 1, "2026"],
  ]);
});

test("a name in the other script is the same person", () => {
  expect(
    list()
      .listStories("wangxiaoming")
      .map(({ slug }) => slug),
  ).toEqual(["b", "a"]);
});

test("an editor gives the address, the role and a note", () => {
  const authors = list([row("王晓明", { slug: "xm", role: "記者", unit: true })]);
  expect(authors.find("xm")).toMatchObject({ role: "記者", count: 2, isUnit: true });
  // Whoever came before keeps nothing that an editor gave away.
  expect(authors.find("wangxiaoming")).toMatchObject({ count: 1 });
});

test("what is no person shows by its name, unless its editor says otherwise", () => {
  const find = (name: string, rows: readonly AuthorRow[] = []) =>
    createAuthors([signed("a", 2020, name)], rows, tag).list()[0]?.isUnit;
  expect([find("數據組"), find("何敏")]).toEqual([true, false]);
  expect([find("數據組", [row("數據組")]), find("數據組", [row("數據組", { unit: false })])]).toEqual([true, false]);
});

test.each([
  ["John Smith", "john-smith"],
  ["阿米爾·汗", "amier-han"],
  ["曾志偉", "zengzhiwei"],
  ["ひろし", "author"],
])("the address of %s is %s", (name, slug) => {
  expect(createAuthors([signed("a", 2020, name)], [], tag).list()[0]?.slug).toBe(slug);
});

test("a byline leads to the page, that of the desk nowhere", () => {
  const [newest, ofDesk] = editions.map((edition) => list().listBylines(edition));
  expect(newest?.map(({ path }) => path?.replace(/.*authors/, ""))).toEqual(["/wangxiaoming-2/", "/zhouxing/"]);
  expect(ofDesk).toMatchObject([{ path: undefined, isUnit: true }]);
});

test("a note is told once of whoever has one, under the name that signs", () => {
  const authors = list([row("王晓明", { note: "寫河。" }), row("周行"), row(site.desk, { note: "本報。" })]);
  expect(editions.map((edition) => authors.listNotes(edition))).toEqual([
    [],
    [],
    [{ name: "王曉明", note: "寫河。" }],
    [{ name: "王晓明", note: "寫河。" }],
  ]);
});
