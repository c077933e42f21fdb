/** What the review of a story says, and which of it is new after an approval and an edit. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { toString as toText } from "hast-util-to-string";
import { describe, expect, test } from "vitest";
import { createStoryConverter } from "../../../src/editions/story-converter.ts";
import { openDisk } from "../../../src/library/content-files.ts";
import { readContent } from "../../../src/library/read-content.ts";
import { convertStory } from "../../../src/markdown/story-renderer.ts";
import type { Review } from "../../../src/review/create-review.ts";
import { readReview } from "../../../src/review/read-review.ts";
import { variants } from "../../../src/site/served-variants.ts";
import { publicationFolder } from "../map-publication.ts";
import { createText, type Files, readReviews } from "./read-story.ts";

const list = (review: Review | undefined) =>
  (review?.decisions ?? []).map(({ kind, before, source, after, forms, field, line, terms }) =>
    [
      kind,
      `${before}【${source}】${after}`,
      Object.values(forms).join(" "),
      field ?? line,
      ...terms.map(({ level, reason }) => `${level}：${reason}`),
    ].join("｜"),
  );

const term = (hans: string, tw: string, reason: string) =>
  `{ zh-Hans: ${hans}, zh-Hant-TW: ${tw}, zh-Hant-HK: ${tw}, reason: ${reason} }`;

test("every kind, with its sentence, the forms of each edition, its place and its reason", () => {
  const [review] = readReviews({
    "index.md": createText(
      "记者范小伟来了。他养了三只猫，发短信。\n\n> 门口的**里**面，:keep[后]是:variant[一只]{zh-Hant-HK=一隻貓}。",
      `local-words: true\nlead: { image: map.svg, alt: 三只船 }\nterms:\n  - ${term("小伟", "小偉", "人名")}\n`,
    ),
    "map.svg": "<svg><text>两只</text></svg>",
    "glossary.yaml": `- ${term("短信", "短訊", "各地都懂")}\n`,
  });
  expect(list(review)).toMatchInlineSnapshot(`
    [
      "context｜三【只】船｜隻 隻｜lead 的 alt",
      "name｜记者【范】小伟来了。｜范 范｜13",
      "term｜记者范【小伟】来了。｜小偉 小偉｜13｜story：人名",
      "context｜他养了三【只】猫，发短信。｜隻 隻｜13",
      "term｜他养了三只猫，发【短信】。｜短訊 短訊｜13｜site：各地都懂",
      "context｜门口的里面，…是一【只】。｜隻｜15",
      "context｜两【只】｜隻 隻｜圖",
    ]
  `);
});

test("what an edition is given by hand is not for the conversion to decide", () => {
  const files = { "index.md": createText("三只猫。"), "index.zh-Hant-HK.md": "---\nheadline: 橋\n---\n\n三隻貓咪。\n" };
  const [review] = readReviews(files);
  expect(review?.decisions.map(({ forms }) => Object.keys(forms))).toEqual([["zh-Hant-TW"]]);
  expect(toText(review?.editions.get("zh-Hant-HK") ?? { type: "root", children: [] })).toContain("三隻貓咪");
});

test("a text written in Traditional has its terms only", () => {
  const [review] = readReviews({
    "index.md": createText("后面只有一隻貓，發簡訊。").replace("zh-Hans", "zh-Hant-TW"),
    "glossary.yaml": `- ${term("短信", "簡訊", "用語")}\n`,
  });
  expect(list(review)).toEqual(["term｜后面只有一隻貓，發【簡訊】。｜短信 簡訊｜9｜site：用語"]);
});

describe("an approval", () => {
  const body = "三只猫在门口。后来的人发短信，他只有一本书，夜里再看。";
  const files = { "index.md": createText(body), "glossary.yaml": `- ${term("短信", "短訊", "用語")}\n` };
  const fresh = (changed: Files) => {
    const [first, second] = readReviews(files, changed);
    expect(first?.decisions.length).toBe(3);
    return second?.decisions.filter(({ approved }) => !approved).map(({ source, context }) => context ?? source);
  };

  test.each<[string, Files, string[]]>([
    ["holds when nothing changes", {}, []],
    [
      "outlives an edit elsewhere",
      { "index.md": createText(`新写的一段。\n\n${body}很久以后的事。`.replace("再看", "再看一遍")) },
      [],
    ],
    [
      "falls when the words beside it change",
      { "index.md": createText(body.replace("三只猫", "五只猫")) },
      ["五〔只〕猫在门口。"],
    ],
    ["falls when a form changes", { "glossary.yaml": `- ${term("短信", "簡訊", "用語")}\n` }, ["短信"]],
    ["of a term holds wherever it stands", { "index.md": createText(`短信来了。${body}`) }, []],
    ["is not for a new place", { "index.md": createText(`${body}还有四只狗。`) }, ["还有四〔只〕狗。"]],
  ])("%s", (_, changed, expected) => {
    expect(fresh(changed)).toEqual(expected);
  });
});

describe("the marks change nothing a reader sees", () => {
  const content = readContent(publicationFolder);
  test.each(readdirSync(join(publicationFolder, "content/stories")))("%s", (slug) => {
    const found = content.stories.find(({ story }) => story.slug === slug);
    if (found === undefined) throw new Error(slug);
    const { editions } = readReview(openDisk(publicationFolder), content, found);
    for (const { tag } of variants) {
      const { source, tree } = found.own[tag] ?? found;
      const convert = createStoryConverter({ ...found.story, written: source.written }, tag);
      const plain = convertStory(tree, convert, tag);
      const body = editions
        .get(tag)
        ?.children.find((node) => node.type === "element" && node.properties.dataPart === "body");
      expect(body?.type === "element" && toText(body)).toBe(toText(plain));
    }
  });
});
