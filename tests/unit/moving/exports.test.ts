/** Exports from strangers: what must not get in, what is broken, and what their systems write into texts. */
import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { ghost } from "../../../src/moving/ghost.ts";
import { hexo } from "../../../src/moving/hexo.ts";
import { readLanguages } from "../../../src/moving/hugo-languages.ts";
import { jekyll } from "../../../src/moving/jekyll.ts";
import type { OldSite } from "../../../src/moving/old-site.ts";
import { readXml } from "../../../src/moving/read-xml.ts";
import { wordpress } from "../../../src/moving/wordpress.ts";
import { readBody } from "../../../src/moving/wordpress-body.ts";
import { openZipSite } from "../../../src/moving/zip-site.ts";
import { measureWork } from "../measure-work.ts";

const laySite = (files: Readonly<Record<string, string>>): OldSite => ({
  name: "old",
  files: Object.keys(files),
  read: (path) => (files[path] === undefined ? undefined : new TextEncoder().encode(files[path])),
  isTooLarge: () => false,
});

const channel = (inside: string, before = "") =>
  `<?xml version="1.0"?>${before}<rss xmlns:wp="http://wordpress.org/export/1.2/"><channel><link>https://a.example</link>${inside}</channel></rss>`;
const item = (inside: string) =>
  `<item><title>渡口</title><wp:post_id>1</wp:post_id><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>${inside}</item>`;
const readPosts = (xml: string) => wordpress.read(laySite({ "a.xml": xml }), "Asia/Taipei");

test.each([
  ["entities that blow up", '<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>'],
  ["a file of this machine", '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>'],
  ["a document type from elsewhere", '<!DOCTYPE a SYSTEM "https://evil.example/a.dtd">'],
])("%s: the file is refused and named", (_what, before) => {
  const { posts, unread } = readPosts(channel(item("<title>&c;&b;</title>"), before));
  expect({ posts, unread }).toEqual({ posts: [], unread: ["a.xml"] });
});

test("elements without end are refused, not followed", () => {
  expect(readXml("<a>".repeat(100_000))).toBeUndefined();
});

test.each([
  ["cut off in a post", channel(item("<content:encoded><![CDATA[一段文字。]]></content:encoded>")).slice(0, -40)],
  ["an entity nobody knows", channel(item("<excerpt:encoded>甲&nobody;乙</excerpt:encoded>"))],
  ["an ampersand by itself", channel(item("<content:encoded>甲 & 乙</content:encoded>"))],
])("%s: what can be read is moved, and it is said", (_what, xml) => {
  const { posts, remarks } = readPosts(xml);
  expect(posts.map(({ title }) => title)).toEqual(["渡口"]);
  expect(remarks).toHaveLength(1);
});

test("a text split at the end of its own mark is whole", () => {
  const { posts } = readPosts(channel(item("<content:encoded><![CDATA[甲]]]]><![CDATA[>乙]]></content:encoded>")));
  expect(posts[0]?.body).toBe("<p>甲]]>乙</p>");
});

const attachments = new Map([
  ["7", { id: "7", url: "https://a.example/b.png", parent: "1", alt: "橋", caption: "石橋" }],
]);
const library = {
  id: "1",
  attachments,
  reused: new Map([
    ["9", "<p>共用</p>"],
    ["8", '<!-- wp:block {"ref":8} /-->'],
  ]),
};

test.each([
  ["甲\n\n乙", "<p>甲</p><p>乙</p>"],
  ["甲\n乙", "<p>甲<br>乙</p>"],
  ["甲<br />\n乙", "<p>甲<br>乙</p>"],
  ["<div>甲\n\n乙</div>丙", "<div><p>甲</p><p>乙</p></div><p>丙</p>"],
  ["<ul>\n<li>甲</li>\n<li>乙</li>\n</ul>", "<ul>\n<li>甲</li>\n<li>乙</li>\n</ul>"],
  ["甲 <b>乙\n丙</b> 丁", "<p>甲 <b>乙<br>丙</b> 丁</p>"],
  ["<pre>a\n\nb [gallery]</pre>", "<pre>a\n\nb [gallery]</pre>"],
  ["<h2>甲</h2>\n乙", "<h2>甲</h2><p>乙</p>"],
  ["https://v.example/1\n\n甲", '<p><a href="https://v.example/1">https://v.example/1</a></p><p>甲</p>'],
  [
    '[caption width="9"]<img src="b.png"> 石橋[/caption]',
    '<figure><img src="b.png"><figcaption>石橋</figcaption></figure>',
  ],
  [
    '[gallery ids="7,404"]',
    '<figure><img src="https://a.example/b.png" alt="橋"><figcaption>石橋</figcaption></figure>',
  ],
  ["[gallery]", '<figure><img src="https://a.example/b.png" alt="橋"><figcaption>石橋</figcaption></figure>'],
  ["[embed]https://v.example/1[/embed]", '<p><a href="https://v.example/1">https://v.example/1</a></p>'],
  ["他說[sic]，見[1]、[注]和[note 3]。", "<p>他說[sic]，見[1]、[注]和[note 3]。</p>"],
  ["[[gallery]]是一種寫法。", "<p>[[gallery]]是一種寫法。</p>"],
  ['[php]echo "<b>";[/php]', '<pre><code class="language-php">echo "&#x3C;b>";</code></pre>'],
  ["[su_box title=“甲”]乙[/su_box]", '<kept-comment data-text="[su_box title=“甲”]"></kept-comment><p>乙</p>'],
  ['<!-- wp:block {"ref":9} /-->', "<p>共用</p>"],
  ['<!-- wp:block {"ref":8} /-->', '<kept-comment data-text="wp:block"></kept-comment>'],
  ["<!-- wp:latest-posts /--><!-- wp:paragraph --><p>甲</p><!-- /wp:paragraph -->", "<p>甲</p>"],
  ['<!-- wp:my/map {"a":1} /-->', '<kept-comment data-text="wp:my/map"></kept-comment>'],
])("the text %j", (typed, html) => {
  expect(
    readBody(typed, library)
      .replace(/\n+(?=<(?:p|figure|pre|div))|\n+$/g, "")
      .trim(),
  ).toBe(html);
});

test.each([
  ["open brackets", "[a1 ".repeat(50_000)],
  ["brackets of many names", Array.from({ length: 20_000 }, (_, at) => `[n${at}]`).join("")],
  ["comments that never end", "<!-- wp:a ".repeat(50_000)],
  ["code that never ends", "<pre ".repeat(50_000)],
  ["boxes in boxes", "<div>".repeat(5_000)],
  ["captions that never end", `${"[caption]".repeat(20_000)}[/caption]`],
])("%s take no time", { timeout: 120_000 }, (_what, typed) => {
  expect(measureWork(() => readBody(typed, library))).toBeLessThan(10);
});

test("one text twice, in two files of an export, is one post", () => {
  const xml = channel(item(""));
  expect(wordpress.read(laySite({ "a.xml": xml, "b.xml": xml }), "Asia/Taipei").posts).toHaveLength(1);
});

test.each([
  ["no posts", '{"meta":{"exported_on":1},"data":{"posts":[]}}', 0],
  [
    "rows that are none",
    '{"meta":{"exported_on":1},"data":{"posts":[1,null,"a",[],{"html":"<p>甲</p>"}],"tags":7,"posts_tags":{}}}',
    1,
  ],
  ["no JSON", '{"exported_on":1,"posts":[', 0],
  [
    "names of the language's own",
    '{"exported_on":1,"__proto__":{"a":1},"data":{"posts":[{"id":"constructor","html":"<p>甲</p>"}]}}',
    1,
  ],
])("Ghost's export with %s", (_what, text, count) => {
  expect(ghost.read(laySite({ "g.json": text }), "Asia/Taipei").posts).toHaveLength(count);
});

test("a zip gives no path out of it, and nothing larger than it may be", () => {
  const zip = zipSync({
    "blog/a.md": strToU8("甲"),
    "blog/../../out.md": strToU8("乙"),
    "/etc/x.md": strToU8("丙"),
    "blog/bomb.md": new Uint8Array(21_000_000),
  });
  const site = openZipSite("blog", zip);
  expect(site?.files).toEqual(["a.md", "bomb.md"]);
  expect(site?.read("bomb.md")).toBeUndefined();
  expect(new TextDecoder().decode(site?.read("a.md"))).toBe("甲");
  expect(openZipSite("no", strToU8("PK no zip"))).toBeUndefined();
});

test.each([
  ["content/posts/a.zh-tw.md", { path: "posts/a", language: "zh-tw", prefix: "/zh-tw/" }],
  ["content/posts/a.md", { path: "posts/a", language: "zh-CN", prefix: "/" }],
  ["content/en/posts/a.md", { path: "posts/a", language: "en", prefix: "/en/" }],
  ["content/posts/v1.2.md", { path: "posts/v1.2", language: "zh-CN", prefix: "/" }],
  ["static/a.md", undefined],
])("the language of %s", (file, found) => {
  const languages = { cn: { languageCode: "zh-CN" }, "zh-tw": {}, en: { contentDir: "content/en" } };
  expect(readLanguages({ languages, defaultContentLanguage: "cn" }, []).find(file)).toEqual(found);
});

const jekyllAddress = (settings: string, fields = "") =>
  jekyll.read(
    laySite({ "_config.yml": settings, "a/_posts/2020-02-03-the_Ferry.md": `---\ntitle: 渡口\n${fields}---\n文` }),
    "Asia/Taipei",
  );

test.each([
  ["permalink: pretty", "/a/2020/02/03/the_Ferry/"],
  ["permalink: ordinal", "/a/2020/034/the_Ferry.html"],
  ["permalink: weekdate", "/a/2020/W06/Mon/the_Ferry.html"],
  ["permalink: none", "/a/the_Ferry.html"],
  ["permalink: /:short_year/:i_month/:i_day/:slug:output_ext", "/20/2/3/the-ferry.html"],
  ["permalink: /:long_month/:slugified_categories/:basename/", "/February/a/the_Ferry/"],
  ["defaults: [{scope: {path: a}, values: {permalink: /x/:title/}}]", "/x/the_Ferry/"],
])("Jekyll with %s", (settings, address) => {
  expect(jekyllAddress(settings).posts[0]?.addresses).toEqual([address]);
});

test("what a pattern asks for and nobody knows is said once, with its name", () => {
  const { posts, remarks } = jekyllAddress("permalink: /:nobody/:title/");
  expect(posts[0]?.addresses).toEqual([]);
  expect(remarks).toHaveLength(1);
  expect(remarks[0]).toContain(":nobody");
});

test.each([
  [":title-:hash/", "/hello-world-a2c8ac003b43/"],
  [":category/:i_month/:name/", "/foo/bar/7/hello-world/"],
  [":lang/:post_title/", "/tw/hello-world/"],
])("Hexo with %s", (permalink, address) => {
  const post = "---\ntitle: Hello World\ndate: 2013-07-14 17:01:34\ncategories:\n- foo\n- bar\n---\n文";
  const config = `timezone: UTC\npermalink: "${permalink}"\npermalink_defaults:\n  lang: tw\n`;
  const { posts } = hexo.read(laySite({ "_config.yml": config, "source/_posts/hello-world.md": post }), "Asia/Taipei");
  expect(posts[0]?.addresses).toEqual([address]);
});
