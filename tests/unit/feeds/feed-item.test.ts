import { describe, expect, test } from "vitest";
import { absolutizeHtml, createFeedItem } from "../../../src/feeds/feed-item.ts";
import { buildJsonFeed } from "../../../src/feeds/json-feed.ts";
import { site } from "../../../src/site/site.ts";
import { createTestEdition } from "../library/create-story.ts";

const base = "https://example.org/zh-hans/stories/night-shift/";

describe("HTML for feed readers", () => {
  test.each([
    ['<a href="../old-ferry/">渡口</a>', '<a href="https://example.org/zh-hans/stories/old-ferry/">渡口</a>'],
    ['<a href="#水聲">水聲</a>', `<a href="${base}#%E6%B0%B4%E8%81%B2">水聲</a>`],
    ['<a href="mailto:desk@example.org">信</a>', '<a href="mailto:desk@example.org">信</a>'],
    ['<a href="https://example.com/a?b=1&amp;c">外</a>', '<a href="https://example.com/a?b=1&#x26;c">外</a>'],
    // An address that cannot be read is left as it was typed.
    ['<a href="https://[壞">壞</a>', '<a href="https://[壞">壞</a>'],
    [
      '<img src="/_astro/a.webp" srcset="/_astro/b.webp 720w" sizes="100vw" loading="lazy" decoding="async" width="2" height="1" alt="橋">',
      '<img src="https://example.org/_astro/a.webp" width="2" height="1" alt="橋">',
    ],
    [
      '<picture><source type="image/avif" srcset="/b.avif 480w" sizes="90vw"><img src="/a.webp" class="tall" alt="橋"></picture>',
      '<img src="https://example.org/a.webp" alt="橋">',
    ],
    [
      '<figure class="photo bleed"><a href="/b.webp"><picture><source srcset="/b.avif 480w"><img src="/a.webp" alt="橋"></picture></a></figure>',
      '<figure><img src="https://example.org/a.webp" alt="橋"></figure>',
    ],
    ['<p id="p1" class="cap">甲</p>', "<p>甲</p>"],
    [
      '<figure><svg role="img" aria-label="江面上的一條線"><text>江</text></svg></figure>',
      "<figure><p>〔江面上的一條線〕</p></figure>",
    ],
    [
      '<figure><svg role="img"><title>渡口的水位</title><desc>七月：26。</desc><text>江</text></svg></figure>',
      "<figure><p>〔渡口的水位〕</p></figure>",
    ],
    ["𠮷邊󠄀👨‍👩‍👧〇", "𠮷邊󠄀👨‍👩‍👧〇"],
    ["&lt;script&gt;", "&#x3C;script>"],
  ])("%s", (html, expected) => {
    expect(absolutizeHtml(html, base)).toBe(expected);
  });
});

describe("an item", () => {
  const item = createFeedItem(createTestEdition(site.defaultVariant), '<a href="../old-ferry/">渡口</a>', ["產業"]);

  test("carries the story's words, days and its absolute address", () => {
    expect(item).toMatchObject({
      title: "一座橋的夜班",
      summary: "守橋的人先守了三個冬天。",
      published: "2022-03-18T00:00:00+08:00",
      updated: "2022-03-18T00:00:00+08:00",
      authors: ["編輯部"],
      topics: ["產業"],
    });
    expect(item.url.startsWith(`${site.url}${site.base}`)).toBe(true);
    expect(item.html).toBe(`<a href="${new URL("../old-ferry/", item.url).href}">渡口</a>`);
  });

  test("in a JSON feed has its address as id", () => {
    const head = {
      tag: site.defaultVariant,
      name: "刊",
      description: "",
      home: "https://example.org/",
      self: "https://example.org/feed.json",
    };
    expect(buildJsonFeed(head, [item])).toMatchObject({
      version: "https://jsonfeed.org/version/1.1",
      language: site.defaultVariant,
      items: [{ id: item.url, url: item.url, content_html: item.html, authors: [{ name: "編輯部" }] }],
    });
  });
});
