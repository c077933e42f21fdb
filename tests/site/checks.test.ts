/** The checks themselves: each of them sees the mistake it is there for, put into the built site without touching the disk. */
import { join } from "node:path";
import { expect, test } from "vitest";
import { variants } from "../../src/site/served-variants.ts";
import { site } from "../../src/site/site.ts";
import { checks } from "./checks.ts";
import { type Changes, openDist } from "./dist.ts";
import { listStories, root } from "./stories.ts";

const [{ tag, segment } = { tag: "", segment: "" }] = variants;
const slug = listStories()[0]?.slug ?? "";
const page = `${segment}/stories/${slug}/index.html`;
const front = `${segment}/index.html`;
const swap = (from: string | RegExp, to: string) => (text: string) => text.replace(from, to);
const add = (text: string) => () => text;
/** Marks that brotli cannot make small. */
const noise = Array.from({ length: 40_000 }, (_, at) => String.fromCodePoint(0x4e00 + ((at * 7919) % 20_000))).join("");

/** THE list of mistakes: the name of a check, or its beginning, and the change it must see. */
const mistakes: readonly { check: string; changes: Changes }[] = [
  { check: "every page is valid", changes: { [page]: swap("<article>", "<article><p><div></div></p>") } },
  { check: "every page parses", changes: { [page]: swap("</html>", "</html><p>又一段") } },
  { check: "every page has a title", changes: { [page]: swap(/<title>[^<]*/, "<title>") } },
  { check: "every page has a title", changes: { [page]: swap(/<title>[^<]*/, "<title>{title}") } },
  { check: "every page has one h1", changes: { [page]: swap("</h1>", "</h1><h1>另一個</h1>") } },
  { check: "every address on a page", changes: { [page]: swap('href="#main"', 'href="#mian"') } },
  { check: "every address on a page", changes: { [page]: swap("/favicon.svg", "/favicon.ico") } },
  { check: "every address in feeds", changes: { [`${segment}/rss.xml`]: swap(`${slug}/</link>`, "gone/</link>") } },
  {
    check: "links that leave",
    changes: { [page]: swap("</article>", '<a href="https://example.org/">外</a></article>') },
  },
  { check: "every page says the language", changes: { [page]: swap(`lang="${tag}"`, 'lang="en"') } },
  { check: "every listed page names", changes: { [page]: swap('rel="canonical"', 'rel="next"') } },
  { check: "alternates are complete", changes: { [page]: swap('hreflang="x-default"', 'hreflang="en"') } },
  { check: "every page offers", changes: { [page]: swap(/ aria-current="true"/, "") } },
  { check: "the sitemap lists", changes: { "sitemap.xml": swap(/<url>.*?<\/url>/s, "") } },
  { check: "ids are unique", changes: { [page]: swap('id="p2"', 'id="p1"') } },
  { check: "every paragraph", changes: { [page]: swap('<p id="p2">', "<p>") } },
  { check: "every story has", changes: { [`${segment}/archive/index.html`]: swap(`/stories/${slug}/`, "/stories/") } },
  {
    check: "a former address",
    changes: { [`${segment}/stories/old/index.html`]: add('<meta http-equiv="refresh" content="0; url=/nowhere/">') },
  },
  { check: "the root page", changes: { [front]: swap("</main>", "<first-visit></first-visit></main>") } },
  {
    check: "RSS and JSON",
    changes: { [`${segment}/feed.json`]: swap(/"content_html":"(?:[^"\\]|\\.){500}/, '"content_html":"') },
  },
  { check: "every page names its", changes: { [page]: swap("/feed.json", "/rss.xml") } },
  { check: "structured data", changes: { [page]: swap('"NewsArticle"', '"Article"') } },
  { check: "every page carries", changes: { [page]: swap("style-src ", "style-src 'unsafe-inline' ") } },
  { check: "every page carries", changes: { [page]: swap("content-security-policy", "refresh") } },
  { check: "every page carries", changes: { [page]: swap("script-src ", "script-src https://cdn.example ") } },
  { check: "every page carries", changes: { [page]: swap("require-trusted-types-for 'script';", "") } },
  { check: "no inline style", changes: { [page]: swap("<article>", '<article style="color:red">') } },
  { check: "no inline style", changes: { [page]: swap("<article>", '<article onclick="x()">') } },
  { check: "no inline style", changes: { [page]: swap("</article>", "<script>x()</script></article>") } },
  { check: "no inline style", changes: { [page]: swap("</style>", "a{}</style>") } },
  {
    check: "nothing is loaded",
    changes: { [page]: swap("</article>", '<img src="https://x.example/a.png" alt=""></article>') },
  },
  { check: "our scripts hold", changes: { "assets/bad.js": add("a.innerHTML=b") } },
  { check: "every file is referenced", changes: { "assets/left.css": add("a{}") } },
  { check: "no source map", changes: { "assets/a.js.map": add("{}") } },
  { check: "no source map", changes: { [page]: swap("</article>", `${root}/src</article>`) } },
  { check: "nothing of the editor's desk", changes: { "desk/index.html": add("<!doctype html>") } },
  { check: "nothing of the editor's desk", changes: { [page]: swap("<article>", "<article data-decision='1'>") } },
  { check: "a story's page", changes: { [page]: swap("</article>", `${"<div></div>".repeat(100)}</article>`) } },
  { check: "a story's page", changes: { [page]: swap("</article>", `<p>${"<i>甲</i>".repeat(300)}</p></article>`) } },
  { check: "a page with its scripts", changes: { [page]: swap("</article>", `${noise}</article>`) } },
];

for (const { check: name, changes } of mistakes) {
  const file = Object.keys(changes).join();
  test(`“${name} …” sees a mistake in ${file}: ${Object.values(changes).map(String).join().slice(0, 40)}`, async () => {
    const check = checks.find((entry) => entry.name.startsWith(name));
    const dist = openDist(join(root, "dist"), changes);
    expect(check).toBeDefined();
    // Every change must have changed something, or the test would prove nothing.
    for (const changed of Object.keys(changes)) {
      const before = openDist(join(root, "dist"));
      if (before.has(changed)) expect(dist.read(changed)).not.toBe(before.read(changed));
    }
    expect(await check?.find(dist)).not.toEqual([]);
  });
}

test.skipIf(variants.length < 2)("“every edition has the same pages” sees a page and an id that one lacks", () => {
  const check = checks.find((entry) => entry.name.startsWith("every edition has"));
  expect(check?.find(openDist(join(root, "dist"), { [`${segment}/extra.html`]: add("<p>") }))).not.toEqual([]);
  expect(check?.find(openDist(join(root, "dist"), { [page]: swap('id="p2"', 'id="q2"') }))).not.toEqual([]);
});

test.skipIf(site.base === "/")("“every address within the site” sees one without the base path", () => {
  const check = checks.find((entry) => entry.name.startsWith("every address within"));
  expect(check?.find(openDist(join(root, "dist"), { [page]: swap(`href="${site.base}`, 'href="/') }))).not.toEqual([]);
});
