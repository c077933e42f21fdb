/** Whole stories, their fields right or wrong, in a content folder of their own. */
import { pick } from "../../unit/seeded.ts";
import { listPayloads } from "../payloads.ts";
import type { Random } from "../property.ts";
import { type MadeBody, makeBody } from "./make-body.ts";
import { makeCaptions } from "./make-files.ts";
import { writeOddity, writeWords } from "./make-text.ts";

export const folder = "made";

export interface MadeStory extends MadeBody {
  /** Every file by its path from the project folder. */
  readonly content: ReadonlyMap<string, Uint8Array>;
}

/** THE list of what a field may be spoilt with. */
const spoilt: readonly ((random: Random) => string)[] = [
  () => "tags: [一, 二",
  () => "published: 2023-02-30",
  () => "topics: []",
  () => "weight: z",
  (random) => `kiker: ${writeWords(random)}`,
  (random) => `kicker: ${JSON.stringify(pick(random, listPayloads()))}`,
  (random) => `authors:\n  - { name: ${JSON.stringify(pick(random, listPayloads()))}, role: 撰文 }`,
  (random) => `corrections:\n  - { date: 2023-05-06, text: ${JSON.stringify(writeOddity(random))} }`,
  (random) => `terms:\n  - { zh-Hant-TW: ${writeWords(random)}, zh-Hans: ${writeWords(random)}, reason: 用語 }`,
  () => "lead: { image: map.svg, alt: 圖 }",
  () => "formerly: [made]",
  () => "retracted: { date: 2023-06-01, reason: 誤。 }",
  (random) =>
    `source: { name: ${writeWords(random)}, url: ${JSON.stringify(pick(random, ["https://example.org/", "javascript:x()", "example.org"]))} }`,
  () => "__proto__: { polluted: true }",
  () => "constructor: 1",
  () => "? [a, b]\n: 1",
  () => "a: &a [*a]",
  () => "\tx: 1",
];

const encode = (text: string) => new TextEncoder().encode(text);

export function makeStory(random: Random): MadeStory {
  const body = makeBody(random);
  const fields = [
    `headline: ${JSON.stringify(writeWords(random) + (random(4) === 0 ? pick(random, listPayloads()) : ""))}`,
    `standfirst: ${JSON.stringify(`${writeWords(random)}。${random(4) === 0 ? pick(random, listPayloads()) : ""}`)}`,
    "published: 2023-05-04",
    "topics: [bridges]",
    "variant: zh-Hant-TW",
    ...(random(8) === 0 ? [pick(random, spoilt)(random)] : []),
  ];
  const end = pick(random, ["\n", "\n", "\n", "\r\n"]);
  const text = `---\n${fields.join("\n")}\n---\n\n${body.markdown}`.replaceAll("\n", end);
  const beside = { ...body.files, ...(random(9) === 0 ? { "talk.vtt": makeCaptions(random) } : {}) };
  const glossary =
    random(3) === 0
      ? [
          `- { zh-Hans: ${writeWords(random)}, zh-Hant-TW: ${writeWords(random)}, zh-Hant-HK: ${writeWords(random)}, reason: 用語 }\n`,
        ]
      : [];
  const content = new Map<string, Uint8Array>([
    ["content/topics.yaml", encode("- { slug: bridges, name: 橋, description: 橋和渡口。 }\n")],
    ["content/glossary.yaml", encode(glossary.join("") || "[]\n")],
    [`content/stories/${folder}/index.md`, encode(text)],
    ...Object.entries(beside).map(([name, data]) => [`content/stories/${folder}/${name}`, encode(data)] as const),
  ]);
  return { ...body, content };
}
