/** Every story of the desk is counted, those that are looked at first before the others; once, until it is read from something else. */
import { beforeEach, expect, test, vi } from "vitest";
import type { ListedStory } from "../../../src/desk-engine/desk-story.ts";
import { openDesk } from "../../../src/desk-engine/open-desk.ts";
import type { App } from "../../../src/desk-page/app.ts";
import type { AskWorker } from "../../../src/desk-page/ask-worker.ts";
import { HeldFiles } from "../../../src/desk-page/held-files.ts";
import { createMemoryStore } from "../stores/memory-store.ts";
import { picture } from "../stores/store-cases.ts";

vi.mock("../../../src/desk-page/ask-worker.ts", () => ({ engineName: "worker-1.js" }));

/** What the browser has kept, from one page to the next. */
let kept = new Map<string, { path: string }>();
vi.mock("../../../src/desk-page/browser-shelf.ts", () => ({
  openShelf: async () => ({
    list: async () => [...kept.values()],
    change: async (puts: { path: string }[]) => {
      for (const put of puts) kept.set(put.path, put);
    },
  }),
}));
vi.stubGlobal("location", { pathname: "/" });

const name = (at: number) => `story-${String(at).padStart(3, "0")}`;
const file = (folder: string) => `stories/${folder}/index.md`;
const text = (body: string) =>
  `---\nheadline: 一篇\nstandfirst: 一句導語。\ntopics: [bridges]\npublished: 2020-05-01\nvariant: zh-Hant-TW\n---\n\n${body}\n`;
const lay = (count: number) => ({
  "topics.yaml": "- { slug: bridges, name: 橋, description: 橋和渡口。 }\n",
  ...Object.fromEntries(
    Array.from({ length: count }, (_, at) => [
      [file(name(at)), text(at % 2 === 0 ? "水聲很大。" : "水聲很復雜。")],
      [`stories/${name(at)}/圖.jpg`, picture],
    ]).flat() as [string, string | Uint8Array][],
  ),
});

/** A page that is opened: its modules are its own. */
async function openPage(content: Readonly<Record<string, string | Uint8Array>>) {
  vi.resetModules();
  const { weighStories } = await import("../../../src/desk-page/home/weigh-stories.ts");
  const { weights } = await import("../../../src/desk-page/home/weights.ts");
  const store = createMemoryStore(content);
  const desk = openDesk(() => Date.parse("2026-01-01"));
  const weighed: string[] = [];
  let shown = true;
  const answers: Partial<Record<string, (ask: never) => unknown>> = {
    put: desk.put,
    tops: desk.putTops,
    list: desk.list,
    weigh: (folder: string) => {
      weighed.push(folder);
      return desk.weigh(folder);
    },
  };
  const ask = (async (question: string, asked: never) => answers[question]?.(asked)) as AskWorker;
  const files = new HeldFiles(store, ask);
  await files.refresh();
  const app = { store, ask, files } as unknown as App;
  const run = (order: readonly ListedStory[] = desk.list(), onWeight: (folder: string) => void = () => undefined) =>
    weighStories(app, order, { isShown: () => shown, onKnown: () => undefined, onWeight });
  return { store, files, desk, weights, weighed, run, leave: () => (shown = false) };
}

beforeEach(() => {
  kept = new Map();
});

test("all of them, in the order they stand in; pictures are not held beyond their turn", async () => {
  const page = await openPage(lay(250));
  const order = page.desk.list().toReversed();
  let most = 0;
  const isWhole = await page.run(order, () => {
    most = Math.max(most, order.filter(({ folder }) => page.files.find(`stories/${folder}/圖.jpg`)).length);
  });
  expect(page.weighed).toEqual(order.map(({ folder }) => folder));
  expect(page.weights.size).toBe(250);
  expect(isWhole).toBe(true);
  expect(page.weights.get(name(1))?.terms).toEqual({ used: [], hidden: [] });
  expect(page.weights.get(name(1))).toMatchObject({ errors: 0, reminders: 1 });
  expect(page.weights.get(name(2))).toMatchObject({ errors: 0, reminders: 0 });
  expect(most).toBe(0);
  // It is fetched again by whoever opens the story.
  await page.files.loadStory(name(3));
  expect(page.files.find(`stories/${name(3)}/圖.jpg`)?.bytes).toEqual(picture);
});

test("the next page knows them without reading any, but for those that are read from something else", async () => {
  const content = lay(20);
  const first = await openPage(content);
  await first.run();
  const second = await openPage({
    ...content,
    [file(name(4))]: text("水聲很復雜。"),
    [`stories/${name(6)}/圖.jpg`]: "…",
  });
  await second.run();
  expect(second.weighed).toEqual([name(4), name(6)]);
  expect([...second.weights]).toHaveLength(20);
  expect(second.weights.get(name(4))?.reminders).toBe(1);
  const third = await openPage({ ...content, "glossary.yaml": "[]\n" });
  await third.run();
  expect(third.weighed).toHaveLength(20);
});

test("whoever leaves the list is not kept waiting, and what was counted is kept", async () => {
  const content = lay(40);
  const page = await openPage(content);
  expect(await page.run(undefined, (folder) => folder === name(9) && page.leave())).toBe(false);
  expect(page.weighed).toHaveLength(10);
  const next = await openPage(content);
  await next.run();
  expect(next.weighed).toHaveLength(30);
});
