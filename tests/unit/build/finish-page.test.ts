/** A finished page has a policy that names the scripts that stand on it and no others, whatever its words speak of. */
import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { createPageFinisher } from "../../../src/build/finish-page.ts";
import { contentPolicy } from "../../../src/metadata/content-policy.ts";

const hash = (text: string) => `sha256-${createHash("sha256").update(text).digest("base64")}`;
const [firstPaint = ""] = contentPolicy.scriptDirective.hashes;
const scripts = ["run()", "other()", "let a=1<2,b='</p>';"] as const;
const directive = hash("a directive that no page has");
const finish = createPageFinisher({
  inlinedScripts: new Map(scripts.map((text, at) => [`module-${at}`, text])),
  csp: { scriptHashes: [firstPaint, ...scripts.map(hash), directive] },
});

/** `hashes` are those of its scripts, `words` stand where a standfirst does. */
function format(hashes: readonly string[], on: readonly string[], words = "三十四年"): string {
  const sources = ["'self'", ...hashes.map((name) => `'${name}'`)].join(" ");
  const style = `'${hash("p{a:b}")}'`;
  return (
    `<html lang="zh-Hans"><head><style>p{a:b}</style><meta name="description" content="${words}">` +
    `<meta property="og:description" content="${words}">` +
    `<meta http-equiv="content-security-policy" content="default-src 'none'; script-src ${sources}; style-src 'self' ${style};">` +
    `</head><p class="one">'${hash("other()")}'</p>${on.map((text) => `<script type="module">${text}</script>`).join("")}`
  );
}

const all = [firstPaint, ...scripts.map(hash), directive];

test("hashes of other pages' scripts are gone, those of the style and of what stands on all pages stay", () => {
  expect(finish(format(all, ["run()"]))).toBe(format([firstPaint, hash("run()")], ["run()"]));
  expect(finish(format(all, []))).toBe(format([firstPaint], []));
  expect(finish(format(all, [...scripts]))).toBe(format([firstPaint, ...scripts.map(hash)], [...scripts]));
});

test.each([
  "樣式寫在 <style> 裡",
  "<style>",
  "</style>",
  "<script>",
  "</script>",
  "程式寫在 <script src='a.js'></script> 裡，樣式寫在 <style media=print>p{}</style> 裡",
  "<!-- 註解",
  "--> <textarea> <title> <plaintext>",
  "<meta http-equiv='content-security-policy' content='x'>",
  "&quot;><script>",
  "<![CDATA[ ]]>",
])("words that speak of markup change no policy: %s", (words) => {
  expect(finish(format(all, ["run()"], words))).toBe(format([firstPaint, hash("run()")], ["run()"], words));
});

test("what the policy does not name stays without a name", () => {
  expect(finish(format([], ["run()"]))).toBe(format([], ["run()"]));
});
