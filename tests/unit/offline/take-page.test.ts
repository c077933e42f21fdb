/** Pages and all they need: whole or not at all, the oldest out, nothing left behind. */
import { expect, test } from "vitest";
import { findKept, listKept, removePage } from "../../../src/offline/kept-pages.ts";
import { isFull, takePage } from "../../../src/offline/take-page.ts";
import { createMemoryShelf, type MemoryShelf } from "./shelf-in-memory.ts";

const script = "/assets/page.abcd1234.js";
const late = "/assets/reader.abcd1234.js";

const write = (name: string, words = name) =>
  `<script src="${script}"></script><p>${words}<img src="/photographs/${name}-960.webp"><img src="/photographs/${name}b-960.webp">`;

function createHost(...names: readonly string[]): MemoryShelf {
  const shelf = createMemoryShelf();
  shelf.host.set(script, 'import("./reader.abcd1234.js")');
  shelf.host.set(late, "");
  for (const name of names) {
    shelf.host.set(`/${name}/`, write(name));
    for (const picture of [name, `${name}b`]) shelf.host.set(`/photographs/${picture}-960.webp`, "");
  }
  return shelf;
}

const order = (name: string, kind: "read" | "kept" = "read") =>
  ({ path: `/${name}/`, kind, headline: name, whole: true }) as const;

test("a page is taken with its scripts, those they fetch later, and its pictures", async () => {
  const shelf = createHost("a");
  await takePage(shelf, order("a"));
  expect((await shelf.list("files")).sort()).toEqual(
    [script, late, "/photographs/a-960.webp", "/photographs/ab-960.webp"].sort(),
  );
  expect(await listKept(shelf, "read")).toMatchObject([{ path: "/a/", headline: "a" }]);
});

test("a page that stands in for others takes only what it cannot start without", async () => {
  const shelf = createHost("a");
  await takePage(shelf, { path: "/a/", kind: "frame", headline: "", whole: false });
  expect(await shelf.list("files")).toEqual([script]);
});

test.each([script, late, "/photographs/a-960.webp"])(
  "without %s the page is not taken, and the one that was there stays",
  async (file) => {
    const shelf = createHost("a");
    await takePage(shelf, order("a"));
    await (await shelf.open("files")).delete(file);
    shelf.host.delete(file);
    shelf.host.set("/a/", write("a", "new"));
    await expect(takePage(shelf, order("a"))).rejects.toThrow(file);
    expect(await (await findKept(shelf, "/a/"))?.answer.text()).toBe(write("a"));
  },
);

test("the oldest of twenty goes, with what only it needed once enough has gathered", async () => {
  const names = Array.from({ length: 160 }, (_, at) => `s${at}`);
  const shelf = createHost(...names);
  for (const name of names) await takePage(shelf, order(name));
  expect(await shelf.list("read")).toEqual(names.slice(-20).map((name) => `/${name}/`));
  const files = await shelf.list("files");
  // Those of twenty pages, and a hundred that nobody needs.
  expect(files).toHaveLength(2 * 20 + 2 + 100);
  expect(files).toContain("/photographs/s140-960.webp");
  expect(files).not.toContain("/photographs/s20-960.webp");
});

test("what was read and is kept lies there once, and is not thrown away for what is read", async () => {
  const names = Array.from({ length: 30 }, (_, at) => `s${at}`);
  const shelf = createHost(...names);
  await takePage(shelf, order("s0"));
  await takePage(shelf, order("s0", "kept"));
  for (const name of names.slice(1)) await takePage(shelf, order(name));
  expect(await shelf.list("kept")).toEqual(["/s0/"]);
  shelf.host.set("/s0/", write("s0", "new"));
  await takePage(shelf, order("s0"));
  expect(await shelf.list("read")).not.toContain("/s0/");
  expect(await (await findKept(shelf, "/s0/"))?.answer.text()).toBe(write("s0", "new"));
  await removePage(shelf, "kept", "/s0/");
  expect(await findKept(shelf, "/s0/")).toBeUndefined();
});

test("on a full disk what was read makes room for what is kept; without room the page is refused", async () => {
  const shelf = createHost("a", "b");
  await takePage(shelf, order("a"));
  shelf.room = 2;
  const failed = await takePage(shelf, order("b", "kept")).catch((error: unknown) => error);
  expect(isFull(failed)).toBe(true);
  expect(await shelf.list("read")).toEqual([]);
  expect(await shelf.list("kept")).toEqual([]);
  expect(await shelf.list("files")).toEqual([]);
  shelf.room = 10;
  await takePage(shelf, order("b", "kept"));
  expect(await shelf.list("kept")).toEqual(["/b/"]);
});
