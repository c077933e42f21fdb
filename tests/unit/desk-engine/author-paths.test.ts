/** Names under a story on the desk lead where they lead on its page, once they are spelt. */
import { toHtml } from "hast-util-to-html";
import { expect, test } from "vitest";
import { openDesk } from "../../../src/desk-engine/open-desk.ts";
import { suggestNameSlug } from "../../../src/library/slug.ts";

const encode = (text: string) => new TextEncoder().encode(text);
const story = (names: readonly string[], more = "") => `---
headline: 老渡口
standfirst: 一句導語。
published: 2022-03-18
topics: [rivers]
variant: zh-Hant-TW
authors:
${names.map((name) => `  - { name: ${name}, role: 撰文 }`).join("\n")}
${more}---

船停了。
`;
const file = (slug: string) => `content/stories/${slug}/index.md`;

function open(stories: Readonly<Record<string, string>>, authors = "") {
  const desk = openDesk(() => Date.parse("2022-04-01"));
  desk.put([
    ["content/topics.yaml", encode("- { slug: rivers, name: 江河, description: 江和河。 }\n")],
    ...(authors === "" ? [] : [["content/authors.yaml", encode(authors)] as const]),
  ]);
  desk.putTops(
    Object.entries(stories).map(([slug, text]) => [file(slug), encode(text.split("\n\n")[0] ?? "")] as const),
  );
  const read = (slug: string, text = stories[slug] ?? "") => {
    desk.put([[file(slug), encode(text)]]);
    const answer = desk.read(slug);
    const own = answer?.shown?.editions.find(({ tag }) => tag === "zh-Hans")?.article;
    const links = [...toHtml(own ?? []).matchAll(/<b>(?:<a href="([^"]*)">)?([^<]*)/g)].map(([, href, name]) => [
      name,
      href,
    ]);
    return { links, unspelt: answer?.unspelt ?? [] };
  };
  return { desk, read };
}

test("first it is said which names are to be spelt; then they lead to their pages, above and below the text", () => {
  const { desk, read } = open({ ferry: story(["陳明", "何敏"]) }, "- { name: 何敏, slug: min, note: 記者。 }\n");
  const first = read("ferry");
  expect(first.unspelt).toEqual(["陳明"]);
  expect(first.links.slice(0, 2)).toEqual([
    ["陈明", undefined],
    ["何敏", "/zh-hans/authors/min/"],
  ]);
  desk.learnNames([["陳明", "chenming"]]);
  const { links, unspelt } = read("ferry");
  expect(unspelt).toEqual([]);
  expect(links.filter(([, href]) => href !== undefined)).toEqual([
    ["陈明", "/zh-hans/authors/chenming/"],
    ["何敏", "/zh-hans/authors/min/"],
    ["陈明", "/zh-hans/authors/chenming/"],
    ["何敏", "/zh-hans/authors/min/"],
  ]);
});

test("of names that are spelt alike the later makes way, as on the site; drafts and what was taken back sign nothing", () => {
  const stories = {
    newer: story(["陈鸣"]),
    older: story(["陳明"]).replace("2022-03-18", "2020-03-18"),
    draft: story(["陳銘"], "draft: true\n").replace("2022-03-18", "2019-03-18"),
    gone: story(["沉鳴"], "retracted: { date: 2020-01-01, reason: 寫錯了。 }\n").replace("2022-03-18", "2018-03-18"),
  };
  const { desk, read } = open(stories);
  expect(read("newer").unspelt.toSorted()).toEqual(["陈鸣", "陳明"].toSorted());
  desk.learnNames(["陈鸣", "陳明"].map((name) => [name, suggestNameSlug(name)]));
  expect(read("newer").links[0]).toEqual(["陈鸣", "/zh-hans/authors/chenming-2/"]);
  expect(read("older").links[0]).toEqual(["陈明", "/zh-hans/authors/chenming/"]);
  // Of a draft it is the address it would have, were it to come out next.
  expect(read("draft").unspelt).toEqual(["陳銘"]);
  desk.learnNames([["陳銘", suggestNameSlug("陳銘")]]);
  expect(read("draft").links[0]).toEqual(["陈铭", "/zh-hans/authors/chenming-3/"]);
  expect(read("newer").links[0]).toEqual(["陈鸣", "/zh-hans/authors/chenming-2/"]);
});

test("a name that is typed anew is asked for, and the others lead on when it is spelt", () => {
  const { desk, read } = open({ ferry: story(["陳明"]) });
  desk.learnNames([["陳明", "chenming"]]);
  expect(read("ferry").links[0]?.[1]).toBe("/zh-hans/authors/chenming/");
  const text = story(["陳明", "林秋生"]);
  expect(read("ferry", text).unspelt).toEqual(["林秋生"]);
  desk.learnNames([["林秋生", "linqiusheng"]]);
  expect(read("ferry", text).links.slice(0, 2)).toEqual([
    ["陈明", "/zh-hans/authors/chenming/"],
    ["林秋生", "/zh-hans/authors/linqiusheng/"],
  ]);
});
