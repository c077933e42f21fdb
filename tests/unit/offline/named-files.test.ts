/** Which files are named after what they hold, and which a page and a script name. */
import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { isNamed, isWhatItIsNamed, listPageFiles, listScriptFiles } from "../../../src/offline/named-files.ts";

test.each([
  ["/paper/assets/a.abcd1234.js", true],
  ["/paper/photographs/0a1b-640.avif", true],
  ["/paper/zh-hans/reading.json?a1-_b2", true],
  ["/paper/zh-hans/reading.json", false],
  ["/paper/zh-hans/feed.json?a1", false],
  ["/paper/recordings/story/clip.webm", false],
  ["/paper/search-index/table.json", false],
  ["/assets/a.abcd1234.js", false],
])("%s: %s", (address, expected) => {
  expect(isNamed("/paper/", address)).toBe(expected);
});

test("a page names files in its attributes, not in its text", () => {
  const html =
    '<style>a{background:url(/paper/assets/a.png)}</style><body data-worker="/paper/offline.js"><script src="/paper/assets/a.abcd1234.js"></script><reading-settings data-words="/paper/zh-hans/reading.json?Ab-_12"><p>/paper/assets/b.abcd1234.js</p><a href="/paper/assets/">';
  expect(listPageFiles(html, "/paper/")).toEqual(["/paper/assets/a.abcd1234.js", "/paper/zh-hans/reading.json?Ab-_12"]);
});

test("a script names what it imports, what it may fetch, its sheets and workers, and nothing of an engine's", () => {
  const script =
    'import{a as b}from"./a.abcd1234.js";import"./b.abcd1234.js";import("./c.abcd1234.js");const s="/paper/assets/d-abcd1234.css",w=`/paper/assets/e.abcd1234.js`,o="./pagefind_web_bg.js",x="https://x.example/assets/f.abcd1234.js";';
  const direct = ["/paper/assets/a.abcd1234.js", "/paper/assets/b.abcd1234.js"];
  expect(listScriptFiles(script, "/paper/", false)).toEqual(direct);
  expect(listScriptFiles(script, "/paper/", true)).toEqual([
    ...direct,
    "/paper/assets/c.abcd1234.js",
    "/paper/assets/d-abcd1234.css",
    "/paper/assets/e.abcd1234.js",
  ]);
});

test("an answer that is another file than was asked for is told from it", async () => {
  const words = '{"bar":"閱讀列"}';
  const digest = createHash("sha256").update(words).digest("base64url").slice(0, 6);
  const answer = (text: string, type = "application/json", status = 200) =>
    new Response(text, { status, headers: { "content-type": type } });
  expect(await isWhatItIsNamed(`/zh-hans/reading.json?${digest}`, answer(words))).toBe(true);
  expect(await isWhatItIsNamed(`/zh-hans/reading.json?${digest}`, answer("{}"))).toBe(false);
  expect(await isWhatItIsNamed("/assets/a.js", answer("", "text/javascript"))).toBe(true);
  // A host that sends its front page for what it has not, and one that sends a part.
  expect(await isWhatItIsNamed("/assets/a.js", answer("<!doctype html>", "text/html; charset=utf-8"))).toBe(false);
  expect(await isWhatItIsNamed("/assets/a.js", answer("", "text/javascript", 206))).toBe(false);
});
