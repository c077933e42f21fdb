/**
 * A made publication to look at: as many stories as wanted over four years, in eight topics, signed by five authors, all, some or
 * none of them led by a photograph. Bodies are short, what lists show is as long as it is in a newspaper.
 */
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { createConverter } from "../../../src/variants/create-converter.ts";
import type { VariantTag } from "../../../src/variants/table.ts";
import type { Copy } from "../../builds/copy.ts";
import { createRandom, pick } from "../../unit/seeded.ts";
import { createProse, written } from "../made-prose.ts";
import { makeLandscape } from "./make-landscape.ts";

/** The day the publication is looked at. */
export const today = "2026-11-28";
const years = 4;

const topics = {
  city: ["城市", "城市怎樣長大，又怎樣變舊。"],
  labour: ["勞動", "誰在做工，誰算工錢。"],
  sea: ["海洋", "岸上的人，和岸以外的事。"],
  school: ["教育", "課堂、考卷，與離開學校以後。"],
  health: ["醫療", "看病的人，看病的地方，看病的錢。"],
  machines: ["科技", "機器做的事，與人做的決定。"],
  law: ["司法", "卷宗裡的人，與卷宗外的時間。"],
  food: ["飲食", "一碗麵從哪裡來。"],
} as const;
const names = ["林秋生", "何敏", "許雅雯", "周行", "沈舟"];

/** Width and height of the photographs, which stories share. */
const shapes = [
  [1800, 1200],
  [1200, 1500],
  [1600, 900],
  [1200, 1200],
  [1500, 1000],
  [1000, 1500],
] as const;

export type Pictures = "photographs" | "drawings";

/** Told from text: the title is what a desk would write, not a sentence of the made prose. */
const heads = [
  "守橋人",
  "老師傅",
  "渡口",
  "夜班",
  "鹽田",
  "卷宗",
  "候診室",
  "鐘錶",
  "巷口",
  "麵攤",
  "信號塔",
  "水位站",
];
const tails = [
  "把鑰匙交了出去",
  "最後一次換燈",
  "少掉的那一半",
  "寫給明年的信",
  "走過五個辦公室",
  "的四個價錢",
  "與一場沒有下的雨",
];

/** The days on which `count` stories came out, the oldest first; as of one of them, so many are published. */
export function listDays(count: number): string[] {
  const last = Date.parse(`${today}T00:00:00Z`);
  return Array.from({ length: count }, (_, at) => {
    const age = Math.floor(((count - at - 1) / Math.max(count, 60)) ** 1.2 * years * 365) + 1;
    return new Date(last - age * 86_400_000).toISOString().slice(0, 10);
  });
}

/** Puts `count` stories in the place of all content of the copy. */
export async function layFront(copy: Copy, count: number, pictures: Pictures, variant: VariantTag): Promise<void> {
  rmSync(join(copy.folder, "content"), { recursive: true, force: true });
  const convert = createConverter(written, variant);
  const say = (text: string) => (variant === written ? text : convert(text));
  const rows = Object.entries(topics).map(
    ([slug, [name, about]]) => `- { slug: ${slug}, name: ${say(name)}, description: ${say(about)} }\n`,
  );
  copy.write("content/topics.yaml", rows.join(""));
  copy.write(
    "content/authors.yaml",
    `- name: ${say("林秋生")}\n  role: ${say("記者")}\n  note: ${say("寫城市與海，常駐高雄。做過七年水文測量，寫稿以前先看潮汐表。")}\n`,
  );
  copy.write(
    "content/about.md",
    `---\nheadline: ${say("關於")}\nstandfirst: ${say("做來看的一頁。")}\n---\n\n${say("一頁。")}\n`,
  );
  const photographs = await Promise.all(
    shapes.map(async ([width, height], at) => makeLandscape(width, height, at + 1)),
  );
  const random = createRandom(7);
  const openProse = createProse();
  for (const [at, day] of listDays(count).entries()) {
    const number = at + 1;
    const { writeSentence } = openProse(number);
    const slug = `story-${number}`;
    const folder = `content/stories/${slug}`;
    const ofTopics = Object.keys(topics);
    const topic = ofTopics[(number * 3 + (number >> 3)) % Math.min(ofTopics.length, Math.max(5, count))];
    const hasPhotograph = pictures === "photographs" && number % 3 !== 0;
    const lead = `lead: { image: lead.jpg, alt: ${say("江面和天光。")}, caption: ${say("清晨五點四十分，最後一次人工巡橋。")}, credit: ${say(pick(random, names))} }\n`;
    const changes =
      number % 9 === 2
        ? `corrections:\n  - { date: ${day}, text: ${say("把第二次拍賣的年份寫成2018年，應為2017年。")} }\n`
        : "";
    const followups =
      number % 11 === 1 ? `followups:\n  - { date: ${day}, text: ${say("刊出後，七盞燈接上了電。")} }\n` : "";
    copy.write(
      `${folder}/index.md`,
      `---
variant: ${written}
headline: ${heads[(number * 5) % heads.length]}${tails[(number * 3 + (number >> 2)) % tails.length]}
standfirst: ${writeSentence().slice(0, 46)}
published: ${day}
authors:
  - { name: ${names[number % names.length]}, role: 撰文 }
${number % 5 === 0 ? `  - { name: ${names[(number + 2) % names.length]}, role: 撰文 }\n` : ""}topics: [${topic}]
weight: ${number % 7 === 5 ? "a" : number % 4 === 0 ? "b" : "c"}
${hasPhotograph ? lead : ""}${changes}${followups}---

${Array.from({ length: 4 }, () => `${writeSentence()}${writeSentence()}`).join("\n\n")}
`,
    );
    const photograph = photographs[number % photographs.length];
    if (hasPhotograph && photograph !== undefined) {
      mkdirSync(join(copy.folder, folder), { recursive: true });
      copy.write(`${folder}/lead.jpg`, photograph);
    }
  }
}
