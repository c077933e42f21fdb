import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { ExportRecord } from "../../../src/exports/list-records.ts";
import { createProject, type Project, refuseDisk, writeStory } from "./project.ts";
import { say, sayAll } from "./say.ts";

let project: Project;
beforeEach(() => {
  project = createProject();
  rmSync(join(project.root, "content/stories"), { recursive: true });
  project.write("content/stories/bridge/index.md", writeStory("橋後的風"));
  project.write("content/stories/draft/index.md", writeStory("還沒寫完", "draft: true\n"));
  project.write("content/stories/gone/index.md", writeStory("撤下的", "retracted: { date: 2026-01-01, reason: 錯 }\n"));
  project.write("content/stories/later/index.md", writeStory("以後的").replace("2022-03-18", "2999-01-01"));
});
afterEach(() => project.remove());

const exportSearch = (...args: readonly string[]) => say(project.root, "export-search", ...args);
const readRecords = (folder = "search-export") =>
  project
    .read(`${folder}/stories-0001.ndjson`)
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as ExportRecord);

test("what readers see is exported, with all that an engine and its server need", { timeout: 30_000 }, async () => {
  const { code, out, err } = await exportSearch();
  expect([code, err]).toEqual([0, ""]);
  expect(out).toContain("寫好了：1 篇");
  const written = readdirSync(join(project.root, "search-export")).sort();
  expect(JSON.parse(project.read("search-export/files.json"))).toEqual(written.filter((name) => name !== "files.json"));
  expect(written).toEqual(
    expect.arrayContaining(["README.md", "opensearch.json", "meilisearch.json", "typesense.json", "question.mjs"]),
  );
  const [record, ...others] = readRecords();
  expect([record?.id, others]).toEqual(["bridge", []]);
  expect(record).toMatchObject({ publishedAt: 1_647_532_800, year: 2022, topics: ["industry"] });
  expect(record?.editions["zh-Hans"]).toMatchObject({
    headline: "桥后的风",
    date: "2022年3月18日",
    topics: ["产业"],
    address: expect.stringMatching(/^https:\/\/[^/]+\/zh-hans\/stories\/bridge\/$/),
  });
  expect(record?.editions["zh-Hant-TW"]?.headline).toBe("橋後的風");
  // One form for all editions, and nothing an engine could cut otherwise.
  expect(record?.headlineWords).toMatch(/^[0-9a-z]{8} [0-9a-z]{8} [0-9a-z]{8}$/);
});

test("a line begins with the story's name, which the recipe for OpenSearch takes from there", async () => {
  await exportSearch();
  expect(project.read("search-export/stories-0001.ndjson").split('"').slice(0, 4)).toEqual(["{", "id", ":", "bridge"]);
});

test("the next export takes the place of the last one, whole", async () => {
  await exportSearch();
  project.write("content/stories/bridge/index.md", writeStory("橋前的風"));
  expect((await exportSearch()).code).toBe(0);
  expect(readRecords().map(({ editions }) => editions["zh-Hant-TW"]?.headline)).toEqual(["橋前的風"]);
  expect(readdirSync(project.root).sort()).toEqual(["content", "search-export"]);
});

test("it is written where the editor stands", async () => {
  const { code } = await sayAll(project.root, ["export-search", "--to", "out/records"], {
    INIT_CWD: join(project.root, "content"),
  });
  expect([code, readRecords("content/out/records").length]).toEqual([0, 1]);
});

test("a folder that holds anything else is left as it is", async () => {
  project.write("search-export/notes.md", "我的筆記");
  const before = project.list();
  const { code, err } = await exportSearch();
  expect([code, err]).toEqual([1, expect.stringContaining("「notes.md」，不是上一次匯出寫的")]);
  expect(project.list()).toEqual(before);
  rmSync(join(project.root, "search-export/notes.md"));
  await exportSearch();
  project.write("search-export/notes.md", "後來放的");
  const later = project.list();
  expect((await exportSearch()).code).toBe(1);
  expect(project.list()).toEqual(later);
});

test("content with errors and a disk that refuses leave the last export", async () => {
  await exportSearch();
  project.write("content/stories/bridge/index.md", writeStory("橋").replace("topics: [industry]", "topics: [nothing]"));
  const before = project.list();
  const { code, err } = await exportSearch();
  expect([code, err]).toEqual([1, expect.stringContaining("沒有匯出：先把上面的錯改好。")]);
  expect(project.list()).toEqual(before);
  project.write("content/stories/bridge/index.md", writeStory("橋"));
  const mended = project.list();
  for (const at of [1, 2]) {
    const full = await refuseDisk("renameSync", "ENOSPC", () => exportSearch(), at, true);
    expect([full.code, full.err]).toEqual([1, expect.stringContaining("磁碟滿了")]);
    expect(project.list()).toEqual(mended);
  }
});

test("the folder's readme names what lies in it", async () => {
  await exportSearch();
  const text = readFileSync(join(project.root, "search-export/README.md"), "utf8");
  for (const name of text.match(/[\w-]+\.(?:mjs|json)\b/g) ?? [])
    expect(readdirSync(join(project.root, "search-export"))).toContain(name);
});
