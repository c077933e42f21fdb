import { afterEach, beforeEach, expect, test } from "vitest";
import { measureColumns } from "../../../src/terminal/columns.ts";
import { formatRows, formatTable, type ListedRow } from "../../../src/terminal/format-list.ts";
import { createProject, type Project, writeStory } from "./project.ts";
import { say } from "./say.ts";

let project: Project;
beforeEach(() => {
  project = createProject();
});
afterEach(() => project.remove());

const row = (changes: Partial<ListedRow>): ListedRow => ({
  slug: "bridge",
  file: "content/stories/bridge/index.md",
  state: "published",
  published: "2022-03-18T00:00:00+08:00",
  variant: "zh-Hant-TW",
  headline: "橋",
  characters: 18,
  problems: 0,
  ...changes,
});

test("a terminal gets columns that stand under each other, wide characters counted", () => {
  const rows = [
    row({}),
    row({ state: "scheduled", published: "2099-12-01T08:30:00+08:00", slug: "a-longer-slug", headline: "長橋" }),
    row({ state: undefined, published: undefined, variant: undefined, problems: undefined, characters: undefined }),
    row({ state: "retracted" }),
  ];
  const text = formatTable(rows);
  expect(text).toBe(`狀態    日期              原文  字數  問題  網址名稱       標題
已登    2022-03-18        臺    18    0     bridge         橋
排定    2099-12-01 08:30  臺    18    0     a-longer-slug  長橋
讀不懂  –                 –     –     –     bridge         橋
已撤    2022-03-18        臺    18    0     bridge         橋

共 4 篇：已登 1、排定 1、讀不懂 1、已撤 1。
「–」是上次檢查以後改過的；npm run desk -- list --check 重新數。`);
  const starts = text
    .split("\n")
    .slice(0, 5)
    .map((line) => measureColumns(line.slice(0, line.search(/標題|橋|長橋/))));
  expect(new Set(starts).size).toBe(1);
});

test("a pipe gets one line a story with tabs", () => {
  expect(formatRows([row({}), row({ state: "draft", problems: undefined, headline: "橋\t上" })])).toBe(
    "published\t2022-03-18T00:00:00+08:00\tzh-Hant-TW\t18\t0\tbridge\t橋\ndraft\t2022-03-18T00:00:00+08:00\tzh-Hant-TW\t18\t\tbridge\t橋 上",
  );
});

test("states, dates and variants are read from the top of each file, newest first", async () => {
  project.write("content/stories/a-draft/index.md", writeStory("草稿", "draft: 'true'\nvariant: zh-Hans\n"));
  project.write("content/stories/later/index.md", writeStory("以後").replace("2022-03-18", '"2099-01-01T08:00"'));
  project.write("content/stories/broken/index.md", "---\nheadline: [\n---\n");
  project.write("content/stories/no-fields/index.md", "正文");
  const { code, out } = await say(project.root, "list", "--json");
  expect(code).toBe(0);
  const rows = JSON.parse(out) as ListedRow[];
  expect(rows.map(({ slug, state, variant }) => [slug, state, variant])).toEqual([
    ["broken", null, null],
    ["no-fields", null, null],
    ["later", "scheduled", "zh-Hant-TW"],
    ["a-draft", "draft", "zh-Hans"],
    ["old-ferry", "published", "zh-Hant-TW"],
  ]);
  for (const state of ["draft", "scheduled", "published"]) {
    const only = JSON.parse((await say(project.root, "list", "--json", "--state", state)).out) as ListedRow[];
    expect(only.map((entry) => entry.state)).toEqual([state]);
  }
});

test("a headline on two lines, in quotes, or with a list below it is read as YAML reads it", async () => {
  project.write(
    "content/stories/folded/index.md",
    writeStory(">-\n  一座橋的\n  夜班").replace(
      "topics: [industry]",
      "topics:\n- industry\nformerly:\n- older\n- oldest",
    ),
  );
  project.write("content/stories/quoted/index.md", writeStory("'記者: 「說明」'"));
  const rows = JSON.parse((await say(project.root, "list", "--json")).out) as ListedRow[];
  const headline = (slug: string) => rows.find((entry) => entry.slug === slug)?.headline;
  expect([headline("folded"), headline("quoted")]).toEqual(["一座橋的 夜班", "記者: 「說明」"]);
});

test("characters and problems are those of the last check, until the story changes", { timeout: 30_000 }, async () => {
  project.write("content/stories/bridge/index.md", writeStory("橋", "", "守橋的人。\n\n![](none.svg)"));
  const find = async (...args: string[]) => {
    const rows = JSON.parse((await say(project.root, "list", "--json", ...args)).out) as ListedRow[];
    return ["bridge", "old-ferry"].map((slug) => rows.find((entry) => entry.slug === slug)?.problems);
  };
  expect(await find()).toEqual([null, null]);
  expect((await say(project.root, "check")).code).toBe(1);
  expect(await find()).toEqual([2, 0]);
  project.write("content/stories/bridge/index.md", writeStory("橋"));
  expect(await find()).toEqual([null, 0]);
  expect(await find("--check")).toEqual([0, 0]);
});

test("a state that does not exist is a wrong use", async () => {
  const { code, err } = await say(project.root, "list", "--state", "drafts");
  expect([code, err]).toEqual([2, expect.stringContaining("想用的可能是「draft」")]);
});
