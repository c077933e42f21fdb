/** What the worker answers, and with what. */
import { beforeEach, expect, test, vi } from "vitest";
import { answerFile, answerPage, sortRequest } from "../../../src/offline/answer-request.ts";
import { takePage } from "../../../src/offline/take-page.ts";
import { createMemoryShelf, type MemoryShelf } from "./shelf-in-memory.ts";

const site = "https://paper.example";
const url = `${site}/a/?q=x`;
const down = () => Promise.reject(new TypeError("down"));
const page = (text: string, status = 200) => Promise.resolve(new Response(text, { status }));
const slow = (ms: number, text: string) =>
  new Promise<Response>((done) => setTimeout(() => done(new Response(text)), ms));

let shelf: MemoryShelf;
let later: Promise<unknown>[] = [];
const answer = async (network: Promise<Response>) =>
  (await answerPage(shelf, url, network, "/offline/", (work) => later.push(work), 20)).text();

beforeEach(async () => {
  later = [];
  shelf = createMemoryShelf();
  shelf.host.set("/a/", "kept");
  shelf.host.set("/offline/", "stand-in");
  await takePage(shelf, { path: "/offline/", kind: "frame", headline: "", whole: false });
});
const keep = () => takePage(shelf, { path: "/a/", kind: "kept", headline: "a", whole: true });

test("the network's page comes first, whatever is kept", async () => {
  await keep();
  expect(await answer(page("new"))).toBe("new");
  expect(await answer(page("gone", 404))).toBe("gone");
});

test("without network, or when the host is broken, what is kept; else the stand-in", async () => {
  expect(await answer(down())).toBe("stand-in");
  expect(await answer(page("broken", 502))).toBe("broken");
  await keep();
  expect(await answer(down())).toBe("kept");
  expect(await answer(page("broken", 502))).toBe("kept");
});

test("a slow network is waited for only where nothing is kept, and what it brings is kept in its place", async () => {
  expect(await answer(slow(60, "late"))).toBe("late");
  await keep();
  expect(await answer(slow(60, "late"))).toBe("kept");
  await Promise.all(later);
  expect(await answer(down())).toBe("late");
});

test("storage that refuses leaves the network", async () => {
  shelf = { ...shelf, open: () => Promise.reject(new Error("blocked")) };
  expect(await answer(page("new"))).toBe("new");
  await expect(answer(down())).rejects.toThrow("down");
  const file = await answerFile(
    shelf,
    `${site}/assets/a.abcd1234.js`,
    () => page("x"),
    (work) => later.push(work),
  );
  expect(await file.text()).toBe("x");
  await Promise.all(later);
});

test("a file is asked for once; another size of a photograph stands in for it", async () => {
  const ask = vi.fn(() => page("one"));
  const file = async (name: string, from: () => Promise<Response>) =>
    (await answerFile(shelf, `${site}/photographs/${name}`, from, (work) => later.push(work))).text();
  expect(await file("0a1b-640.avif", ask)).toBe("one");
  await Promise.all(later);
  expect(await file("0a1b-640.avif", ask)).toBe("one");
  expect(ask).toHaveBeenCalledTimes(1);
  expect(await file("0a1b-1280.webp", down)).toBe("one");
  await expect(file("ffff-1280.webp", down)).rejects.toThrow("down");
});

test.each([
  ["GET", "/paper/zh-hans/", "navigate", {}, "page"],
  ["GET", "/paper/assets/a.abcd1234.js", "cors", {}, "file"],
  ["GET", "/paper/assets/a.abcd1234.js", "cors", { range: "bytes=0-1" }, undefined],
  ["GET", "/paper/recordings/x/film.webm", "no-cors", {}, undefined],
  ["POST", "/paper/zh-hans/", "navigate", {}, undefined],
  ["GET", "/other/zh-hans/", "navigate", {}, undefined],
  ["GET", "/paper/zh-hans/", "cors", {}, undefined],
] as const)("%s %s (%s, %o): %s", (method, path, mode, headers, expected) => {
  vi.stubGlobal("self", { location: { origin: site } });
  const request = { method, url: site + path, mode, headers: new Headers(headers) };
  expect(sortRequest("/paper/", request as unknown as Request)).toBe(expected);
  vi.unstubAllGlobals();
});
