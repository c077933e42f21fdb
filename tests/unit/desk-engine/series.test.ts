/** A story's series and what an editor says of those who signed it stand on the desk as they will at the end of its page. */
import { toHtml } from "hast-util-to-html";
import { expect, test } from "vitest";
import { openDesk } from "../../../src/desk-engine/open-desk.ts";

const encode = (text: string) => new TextEncoder().encode(text);
const write = (headline: string, part: number, more = "") =>
  encode(
    `---\nheadline: ${headline}\nstandfirst: 一句導語。\npublished: 2022-03-1${part}\ntopics: [rivers]\nvariant: zh-Hant-TW\nseries: { name: 河裡的船, part: ${part} }\nauthors: [{ name: 王小明, role: 撰文 }, { name: 周行, role: 攝影 }]\n${more}---\n\n船停了。\n`,
  );
const file = (name: string) => `content/stories/${name}/index.md`;

function lay() {
  const desk = openDesk(() => Date.parse("2022-04-01"));
  desk.put([
    ["content/topics.yaml", encode("- { slug: rivers, name: 江河, description: 江和河。 }\n")],
    ["content/authors.yaml", encode("- { name: 周行, note: 在船裡長大。 }\n")],
    [file("one"), write("老渡口", 1)],
    [file("two"), write("新渡口", 2, "draft: true\n")],
    [file("three"), write("沒有渡口", 3)],
    [file("four"), write("還是渡口", 4)],
    [file("five"), write("以後的渡口", 5, "draft: true\n")],
  ]);
  const show = (tag: string) => {
    const article = desk.read("two")?.shown?.editions.find((edition) => edition.tag === tag)?.article;
    return article === undefined ? "" : toHtml(article);
  };
  return { desk, show };
}

test("the parts that readers can open, without the one that comes next", () => {
  const { desk, show } = lay();
  expect(show("zh-Hans")).toContain('<a href="#series">河里的船');
  expect(
    show("zh-Hans")
      .match(/stories\/\w+\/">[^<]+/g)
      ?.slice(-2),
  ).toEqual(['stories/one/">老渡口', 'stories/four/">还是渡口']);
  // Another part is read again when it is another.
  desk.put([[file("one"), write("那個渡口", 1)]]);
  expect(show("zh-Hans")).toContain("那个渡口");
});

test("who has a note is named where several signed, and a note that was changed is another", () => {
  const { desk, show } = lay();
  expect(show("zh-Hans")).toContain("<p><b>周行</b>在船里长大。</p>");
  desk.put([["content/authors.yaml", encode("- { name: 周行, note: 在岸上長大。 }\n")]]);
  expect(show("zh-Hant-TW")).toContain("<p><b>周行</b>在岸上長大。</p>");
});
