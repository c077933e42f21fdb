/** Bodies for properties: those of the fixture's stories, and seeded ones in the variant they are asked for. */
import { readContent } from "../../src/library/read-content.ts";
import type { StorySource } from "../../src/markdown/source.ts";
import { standards, type VariantTag } from "../../src/variants/table.ts";
import { publicationFolder } from "./map-publication.ts";
import { createSource } from "./markdown/create-source.ts";
import { createRandom, pick } from "./seeded.ts";

export const tags = Object.keys(standards) as VariantTag[];

const words = {
  Hans: "里面 皇后 在后面 头发 干燥 乾坤 面条 说着 群峰 脱税 台湾 历史 制造 发展 一只 余地 松树 丑时 钟表 姜女士 范围 系统 复盘",
  Hant: "裡面 皇后 在後面 頭髮 乾燥 乾坤 麵條 說著 群峰 脫稅 臺灣 歷史 製造 發展 一隻 餘地 松樹 丑時 鐘錶 薑女士 範圍 系統 復盤",
} as const;

const others = [
  "𠮷野家",
  "㓆",
  "邊󠄀",
  "👨‍👩‍👧",
  "〇",
  "12:30",
  "3~5天",
  "it’s",
  "Wi-Fi 6",
  "記者:王",
  "。",
  "，",
  "——",
  "\uE000",
  "⿰氵⿱𠆢日",
];
const quotes = { Hans: ["“", "”", "‘", "’"], Hant: ["「", "」", "『", "』"] } as const;

function createInline(random: (below: number) => number, tag: VariantTag): string {
  const { script } = standards[tag];
  const word = () => (random(5) === 0 ? pick(random, others) : pick(random, words[script].split(" ")));
  const [open, close, inner, end] = quotes[script];
  const forms = [
    word,
    word,
    word,
    () => `**${word()}**`,
    () => `*${word()}*`,
    () => `:keep[${word()}]`,
    () => `\`${word()}\``,
    () => `[${word()}](../old-ferry/)`,
    () => `${open}${word()}${inner}${word()}${end}${close}`,
    () => `${open}${word()}`,
    () => `<span lang="ja">${word()}</span>`,
  ];
  return Array.from({ length: 1 + random(8) }, () => pick(random, forms)()).join("");
}

function createBody(seed: number, tag: VariantTag): string {
  const random = createRandom(seed);
  const line = () => createInline(random, tag);
  const blocks = [
    line,
    line,
    () => `## ${line()}`,
    () => `- ${line()}\n- ${line()}`,
    () => `> ${line()}`,
    () => `![${line().replace(/[[\]()`*:<>]/g, "")}](map.svg "${line().replace(/["[\]()`*:<>]/g, "")}")`,
    () => `:::key-facts\n- ${line().replace(/:/g, "")}：${line()}\n:::`,
    () => `:::note{title="題"}\n${line()}\n:::`,
    () => `| ${line()} | ${line()} |\n| - | - |\n| ${line()} | ${line()} |`,
    () => `${line()}[^1]`,
  ];
  return `${Array.from({ length: 12 }, () => pick(random, blocks)()).join("\n\n")}\n\n[^1]: ${line()}\n`;
}

/** A name for the test's title, and the source. */
export function listBodies(): [string, StorySource][] {
  const real = readContent(publicationFolder).stories.map(({ story, source }): [string, StorySource] => [
    story.slug,
    source,
  ]);
  const seeded = tags.flatMap((tag) =>
    Array.from({ length: 12 }, (_, seed): [string, StorySource] => [
      `${tag} seed ${seed}`,
      createSource(createBody(seed, tag), { written: tag }),
    ]),
  );
  return [...real, ...seeded];
}
