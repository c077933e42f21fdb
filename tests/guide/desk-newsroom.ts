/**
 * A newsroom for the pictures of the desk: a few stories in every state, in the variant its editors read, in a copy of the project
 * that is a checkout with a place to send to.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { createMoment } from "../../src/fields/dates.ts";
import { site } from "../../src/site/site.ts";
import { createDeskConverter } from "../../src/variants/create-desk-converter.ts";
import { deskVariant } from "../../src/variants/desk-words.ts";
import type { VariantTag } from "../../src/variants/table.ts";
import { type Copy, createCopy } from "../builds/copy.ts";
import { quiet } from "../unit/checkout/lay-checkout.ts";
import { drawPhotograph } from "./photographs.ts";

const dayLength = 86_400_000;

/** A day so many days from now, as a field has it; `hour` makes it a moment. */
const day = (from: number, hour = "") =>
  `${createMoment(Date.now() + from * dayLength, site.timeZone).slice(0, 10)}${hour}`;

interface Sample {
  readonly headline: string;
  readonly standfirst?: string;
  readonly topic: string;
  readonly author: string;
  readonly published: string;
  readonly more?: string;
  /** In another variant than its editors'. */
  readonly written?: VariantTag;
  readonly body: string;
}

const write = ({ headline, standfirst, topic, author, published, more = "", body }: Sample, variant: VariantTag) =>
  `---
headline: ${headline}
standfirst: ${standfirst ?? `${headline}，從頭說起。`}
topics: [${topic}]
authors: [{ name: ${author}, role: 撰文 }]
published: ${published}
variant: ${variant}
${more}---

${body}
`;

const bridge = `冬至前後江面起霧，守橋的人每個鐘頭要沿著便道走一趟。他帶一支手電筒、一壺熱水，和一本記水位的簿子。水聲很復雜，他說，聽久了，知道漲沒漲。

渡口在橋的上游，末班船晚上九點開。船停了以後，江上只剩他一個人的燈。

## 第一個冬天

橋還沒有通車，兩頭都攔著。夜裡有人想走近路，翻過欄杆，他就站在橋頭等，等人走到跟前，說一句：回去吧，船還沒收。

周阿水開了三十年渡船。他們一個在水上，一個在橋上，見面不說話，點點頭。

## 第二個冬天

通車以後，過橋的車一天比一天多，坐船的人一天比一天少。他把兩樣都記在簿子裡，左邊是車，右邊是人。`;

/** THE stories of the pictures, by their folders; the first is the one that is opened. */
const listSamples = (): Readonly<Record<string, Sample>> => ({
  "three-winters": {
    headline: "守橋人的三個冬天",
    standfirst: "橋修好以前，他在江邊守了三年。每天夜裡走十二趟，記下水位，也記下過橋的人。",
    topic: "rivers",
    author: "王小明",
    published: day(0),
    more: "kicker: 江邊\ndraft: true\n",
    body: bridge,
  },
  "two-copies": {
    headline: "一座碑，两种抄法",
    topic: "rivers",
    author: "王小明",
    published: day(0),
    written: "zh-Hans",
    more: "draft: true\n",
    body: `碑立在渡口的台上，正面是乾隆年间的公议，背面是后来的人补刻的。抄的人说，里面有三个字看不清。

几十里外还有一块，字一样，只是干支不同。他对着拓片看了一夜，头发白了几根，发现后一块是照前一块复刻的。

系船的石柱还在，绳子磨出来的沟有一寸深。`,
  },
  "last-ferry": {
    headline: "末班渡船",
    topic: "rivers",
    author: "陳亦",
    published: day(0),
    more: "draft: true\n",
    body: "船九點開，人八點半就來了。",
  },
  "water-marks": {
    headline: "記水位的人",
    topic: "rivers",
    author: "林秋生",
    published: day(2, "T08:00"),
    body: "水位每天早晚各記一次，六十年沒有斷過。記的人換了四個，簿子還是一樣的格子。",
  },
  "a-ton-of-sand": {
    headline: "一噸砂走了多遠",
    topic: "trade",
    author: "何敏",
    published: day(6, "T08:00"),
    body: "砂從上游來，換了三次船，到工地的時候，價錢是河邊的五倍。",
  },
  "old-ferry": {
    headline: "老渡口",
    topic: "rivers",
    author: "何敏",
    published: day(-3),
    body: "渡口有三百年了。碼頭的石階一共四十八級，冬天水落，露出四十級；夏天只看得見六級。",
  },
  "two-ledgers": {
    headline: "兩本帳",
    topic: "trade",
    author: "林秋生",
    published: day(-9),
    body: "一本記進，一本記出，兩本對不上的那一年，米行換了東家。",
  },
});

/** The `folder` of the story that is opened. */
export const openedFolder = "three-winters";

/** One whose conversion has something to decide, whoever the editors are. */
export const foreignFolder = "two-copies";

/** A story that is out, and changed since in one sentence. */
export const correctedFolder = "old-ferry";

export interface Newsroom {
  readonly copy: Copy;
  readonly remove: () => void;
}

/** The editors of the copy read `editors`, and write it. */
export async function layNewsroom(editors: VariantTag): Promise<Newsroom> {
  const copy = createCopy(`desk-${editors.toLowerCase()}`);
  const convert = createDeskConverter(deskVariant, editors);
  const settings = "src/publication/settings.ts";
  copy.write(settings, copy.read(settings).replace(/(editors|written): "[^"]+"/g, `$1: "${editors}"`));
  rmSync(join(copy.folder, "content"), { recursive: true });
  const topics =
    "- { slug: rivers, name: 江河, description: 江和河。 }\n- { slug: trade, name: 商路, description: 貨怎樣走。 }\n";
  copy.write("content/topics.yaml", convert(topics));
  copy.write("content/glossary.yaml", "[]\n");
  const samples = Object.entries(listSamples());
  for (const [folder, sample] of samples)
    copy.write(
      `content/stories/${folder}/index.md`,
      sample.written === undefined ? convert(write(sample, editors)) : write(sample, sample.written),
    );
  copy.write(`content/stories/${openedFolder}/bridge.jpg`, await drawPhotograph("front.jpg"));
  copy.change(`content/stories/${openedFolder}/index.md`, (text) =>
    text.replace(
      "draft: true\n",
      convert("lead: { image: bridge.jpg, alt: 江面上一道三孔的橋, credit: 何敏 }\ndraft: true\n"),
    ),
  );
  const remote = `${copy.folder}-remote`;
  const hand = convert("何敏");
  const git = (...args: readonly string[]) =>
    execFileSync("git", args, { cwd: copy.folder, env: { ...process.env, ...quiet }, stdio: "ignore" });
  const keep = (message: string) => {
    git("add", "content", ".gitignore");
    git("commit", "-qm", message);
  };
  mkdirSync(remote);
  git("init", "-q", "--bare", "-b", "main", remote);
  git("init", "-q", "-b", "main");
  git("config", "user.name", hand);
  git("config", "user.email", "desk@example.org");
  copy.write(".gitignore", "/*\n!/content\n!/.gitignore\n");
  // Two versions before the one at hand: the history has something to compare.
  const opened = `content/stories/${openedFolder}/index.md`;
  const whole = copy.read(opened);
  copy.write(
    opened,
    whole.replace(/\n\n[^\n]+\n\n[^\n]+\n$/, "\n").replace(convert("每個鐘頭"), convert("每兩個鐘頭")),
  );
  keep("1");
  copy.write(opened, whole.replace(convert("一天比一天多"), convert("一年比一年多")));
  keep("2");
  git("remote", "add", "origin", remote);
  git("push", "-q", "-u", "origin", "main");
  copy.write(opened, whole);
  copy.change(`content/stories/${correctedFolder}/index.md`, (text) =>
    text.replace(convert("三百年"), convert("兩百年")),
  );
  return {
    copy,
    remove() {
      copy.remove();
      rmSync(remote, { recursive: true, force: true });
    },
  };
}
