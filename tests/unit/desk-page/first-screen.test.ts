/**
 * What stands before the first screen grows with the tops of stories and with nothing else: neither their texts nor the files beside
 * them are read, sent or looked through. Work and bytes are counted, not timed.
 */
import { setFlagsFromString } from "node:v8";
import { expect, onTestFinished, test } from "vitest";
import type { Questions } from "../../../src/desk-engine/messages.ts";
import { openDesk } from "../../../src/desk-engine/open-desk.ts";
import type { AskWorker } from "../../../src/desk-page/ask-worker.ts";
import { HeldFiles } from "../../../src/desk-page/held-files.ts";
import type { Store, StoreFile } from "../../../src/stores/store.ts";
import { countWork } from "../../stress/count-work.ts";
import { createMemoryStore } from "../stores/memory-store.ts";

const now = Date.parse("2026-01-01T00:00:00Z");
const file = (at: number) => `stories/story-${String(at).padStart(3, "0")}/index.md`;
const top = (at: number) => `---
headline: 第${String(at).padStart(3, "0")}篇
standfirst: 一句導語。
topics: [bridges]
published: 2020-05-0${1 + (at % 9)}
authors:
  - { name: 王小明, role: 撰文 }
related: [story-00${at % 7}]
variant: zh-Hant-TW
---`;

const lay = (stories: number, body: string) => ({
  "about.md": "---\nheadline: 關於\nstandfirst: 一頁。\n---\n\n一頁。\n",
  "topics.yaml": "- { slug: bridges, name: 橋, description: 橋和渡口。 }\n",
  ...Object.fromEntries(
    Array.from({ length: stories }, (_, at) => [
      [file(at), `${top(at)}\n\n${body}\n\n見[一篇](../story-003/#水聲)。\n`],
      [file(at).replace("index.md", "圖.jpg"), new Uint8Array(body.length)],
    ]).flat() as [string, string | Uint8Array][],
  ),
});

const weigh = (files: readonly StoreFile[]) =>
  files.reduce((sum, { text = "", bytes }) => sum + (bytes?.length ?? new TextEncoder().encode(text).length), 0);

/** A desk as the page has it, with its engine in the same thread. */
function open(content: Readonly<Record<string, string | Uint8Array>>) {
  const memory = createMemoryStore(content);
  const read: string[] = [];
  let topBytes = 0;
  const store: Store = {
    ...memory,
    async read(paths) {
      read.push(...paths);
      return memory.read(paths);
    },
    async readTops(paths) {
      const tops = await memory.readTops(paths);
      topBytes += weigh(tops);
      return tops;
    },
  };
  const desk = openDesk(() => now);
  const answers: Partial<{ [Name in keyof Questions]: (ask: Questions[Name]["ask"]) => unknown }> = {
    put: desk.put,
    tops: desk.putTops,
    list: desk.list,
    topics: desk.topics,
    search: desk.search,
    read: desk.read,
  };
  const ask = (async (name: keyof Questions, asked: never) => answers[name]?.(asked)) as AskWorker;
  return { store, desk, ask, files: new HeldFiles(store, ask), read, topBytes: () => topBytes };
}

async function showFirst({ files, ask }: ReturnType<typeof open>) {
  await files.refresh();
  return Promise.all([ask("list", undefined), ask("topics", undefined)]);
}

const short = "水聲很大。";
const long = `${short}\n\n`.repeat(200);

test("tops are read, and of texts only those that all stories share", async () => {
  for (const [stories, body] of [
    [200, short],
    [400, short],
    [200, long],
  ] as const) {
    const opened = open(lay(stories, body));
    const [list] = await showFirst(opened);
    expect(list).toHaveLength(stories);
    expect(list[7]).toMatchObject({ headline: "第007篇", state: "published", names: ["王小明"], topics: ["bridges"] });
    expect(opened.read).toEqual(["about.md", "topics.yaml"]);
    expect(opened.topBytes()).toBe(stories * new TextEncoder().encode(top(0)).length);
  }
});

test("the engine's work is the tops': the same for stories two hundred times as long, and a top more for a story more", async () => {
  for (const compiler of ["opt", "maglev", "sparkplug"]) setFlagsFromString(`--no-${compiler}`);
  onTestFinished(() => {
    for (const compiler of ["opt", "maglev", "sparkplug"]) setFlagsFromString(`--${compiler}`);
  });
  const count = async (stories: number, body: string) => {
    const opened = open(lay(stories, body));
    const tops = await opened.store.readTops(Array.from({ length: stories }, (_, at) => file(at)));
    const told = tops.map(({ path, text }) => [`content/${path}`, new TextEncoder().encode(text)] as const);
    return countWork(() => {
      opened.desk.putTops(told);
      expect(opened.desk.list()).toHaveLength(stories);
    });
  };
  await count(50, short);
  const [few, many, lengthy] = [await count(200, short), await count(400, short), await count(200, long)];
  expect(lengthy / few).toBeLessThan(1.005);
  expect(many / few).toBeLessThan(2.02);
});

test("a second look asks for nothing that is as it was, and for the top of what is another", async () => {
  const opened = open(lay(20, short));
  await showFirst(opened);
  const before = opened.topBytes();
  expect(await opened.files.refresh()).toBe(false);
  expect(opened.topBytes()).toBe(before);
  const [entry] = await opened.store.read([file(3)]);
  opened.read.length = 0;
  const text = `${top(3).replace("第003篇", "第三篇")}\n\n夜。\n`;
  await opened.store.write([{ path: file(3), text, base: entry?.version ?? "" }]);
  expect(await opened.files.refresh()).toBe(true);
  expect(opened.read).toEqual([]);
  expect(opened.topBytes()).toBe(before + new TextEncoder().encode(top(3)).length);
  expect(opened.desk.list()[3]?.headline).toBe("第三篇");
  const [gone] = await opened.store.read([file(5)]);
  await opened.store.write([{ path: file(5), remove: true, base: gone?.version ?? "" }]);
  expect(await opened.files.refresh()).toBe(true);
  expect(opened.desk.list().map(({ folder }) => folder)).not.toContain("story-005");
});

test("what was asked of other texts is fetched when a story is read, once", async () => {
  const opened = open(lay(20, "## 水聲\n\n水聲很大。"));
  await showFirst(opened);
  opened.read.length = 0;
  await opened.files.loadStory("story-007");
  expect(opened.read.sort()).toEqual([file(7), file(7).replace("index.md", "圖.jpg")]);
  const first = await opened.ask("read", "story-007");
  expect(first?.wants).toEqual([`content/${file(3)}`]);
  expect(first?.problems.map(({ code }) => code)).not.toContain("broken-place");
  opened.read.length = 0;
  expect(await opened.files.loadTexts(first?.wants)).toBe(true);
  expect(opened.read).toEqual([file(3)]);
  const whole = await opened.ask("read", "story-007");
  expect(whole).toEqual({ ...first, wants: [] });
  expect(await opened.files.loadTexts(whole?.wants)).toBe(false);
});

test("a place that is not there is said once the other text is at hand", async () => {
  const opened = open(lay(5, short));
  await showFirst(opened);
  await opened.files.loadStory("story-001");
  const codes = async () => (await opened.ask("read", "story-001"))?.problems.map(({ code }) => code);
  expect(await codes()).not.toContain("broken-place");
  await opened.files.loadTexts([`content/${file(3)}`]);
  expect(await codes()).toContain("broken-place");
});

test("parts of a series are named as if all their texts were at hand", async () => {
  const part = (at: number) =>
    `${top(at).replace(/\n---$/, `\nseries: { name: 橋上, part: ${at} }\n---`)}\n\n水聲很大。\n`;
  const content = { ...lay(1, short), [file(1)]: part(1), [file(2)]: part(2), [file(4)]: part(4) };
  const opened = open(content);
  await showFirst(opened);
  await opened.files.loadStory("story-002");
  const first = await opened.ask("read", "story-002");
  expect(first?.wants.toSorted()).toEqual([`content/${file(1)}`, `content/${file(4)}`]);
  await opened.files.loadTexts(first?.wants);
  const read = await opened.ask("read", "story-002");
  const whole = open(content);
  whole.desk.put(
    Object.entries(content).map(
      ([path, value]) =>
        [`content/${path}`, typeof value === "string" ? new TextEncoder().encode(value) : value] as const,
    ),
  );
  const known = await whole.ask("read", "story-002");
  expect(read).toEqual(known);
  expect(read?.problems.map(({ code }) => code)).toContain("part-missing");
});

test("what is sought is found in texts that were fetched for it, and each is fetched once", async () => {
  const opened = open(lay(1200, "水聲很大。"));
  await showFirst(opened);
  opened.read.length = 0;
  await Promise.all([opened.files.loadTexts(), opened.files.loadTexts(), opened.files.loadStory("story-700")]);
  expect(opened.read.filter((path) => path.endsWith(".md"))).toHaveLength(1200);
  expect(new Set(opened.read).size).toBe(opened.read.length);
  expect(await opened.ask("search", "水聲")).toHaveLength(1200);
  expect(await opened.files.loadTexts()).toBe(false);
});

test("a store that does not answer leaves what was fetched, and is asked again", async () => {
  const opened = open(lay(20, short));
  await showFirst(opened);
  const { read } = opened.store;
  let isDown = true;
  Object.assign(opened.store, {
    read: async (paths: readonly string[]) => {
      if (isDown) throw new Error("no line");
      return read(paths);
    },
  });
  await expect(opened.files.loadTexts()).rejects.toThrow("no line");
  expect(await opened.ask("search", "第007篇")).toHaveLength(1);
  isDown = false;
  expect(await opened.files.loadTexts()).toBe(true);
  expect(await opened.ask("search", "水聲")).toHaveLength(20);
});
