/** Answers of the index: asked for on the device first, whole or in part, and no more of them than there is room for. */
import { expect, test, vi } from "vitest";
import { type Ask, createKeepingFetch, trimAnswers } from "../../../src/offline/keep-answers.ts";
import { createMemoryShelf } from "./shelf-in-memory.ts";

const text = "0123456789";

function start() {
  const shelf = createMemoryShelf();
  let up = true;
  const ask = vi.fn<Ask>(async (address, options) => {
    if (!up) throw new TypeError("down");
    const [, part] = address.split("?");
    const [from, to] = part?.split("-").map(Number) ?? [];
    return new Response(text.slice(from, to), { status: options?.headers === undefined ? 200 : 206 });
  });
  const get = createKeepingFetch(ask, () => shelf.open("search"));
  return { shelf, ask, get, cut: () => (up = false) };
}
const range = { headers: { range: "bytes=2-3" } };
/** Keeping goes on behind the answer. */
const settle = () => new Promise((done) => setTimeout(done, 5));

test("a part is asked for once, and is a part the next time too", async () => {
  const { get, ask, cut } = start();
  await get("/i/words-0.bin?2-4", range);
  await settle();
  cut();
  const answer = await get("/i/words-0.bin?2-4", range);
  expect([answer.status, await answer.text()]).toEqual([206, "23"]);
  expect(ask).toHaveBeenCalledTimes(1);
  await expect(get("/i/words-0.bin?4-6", range)).rejects.toThrow("down");
});

test("of a file that is there whole every part is there", async () => {
  const { get, cut } = start();
  await get("/i/words-0.bin");
  await settle();
  cut();
  const answer = await get("/i/words-0.bin?4-6", range);
  expect([answer.status, await answer.text()]).toEqual([206, "45"]);
});

test("the file that names the others is the host's, as long as there is one", async () => {
  const { get, ask, cut } = start();
  for (const _ of [1, 2]) await get("/i/table.json", { cache: "no-cache" });
  expect(ask).toHaveBeenCalledTimes(2);
  await settle();
  cut();
  expect(await (await get("/i/table.json", { cache: "no-cache" })).text()).toBe(text);
});

test("full or missing storage leaves the host's answers", async () => {
  const { shelf, get, ask } = start();
  shelf.room = 0;
  expect(await (await get("/i/words-0.bin")).text()).toBe(text);
  await settle();
  expect(await shelf.list("search")).toEqual([]);
  const without = createKeepingFetch(ask, async () => undefined);
  expect(await (await without("/i/words-0.bin")).text()).toBe(text);
});

test("the oldest answers go first", async () => {
  const { shelf } = start();
  const drawer = await shelf.open("search");
  for (let at = 0; at < 20; at += 1)
    await drawer.put(`/i/${at}`, new Response("", { headers: { "x-status": "200", "x-bytes": "1000000" } }));
  await trimAnswers(drawer);
  expect(await shelf.list("search")).toEqual(Array.from({ length: 12 }, (_, at) => `/i/${at + 8}`));
});
