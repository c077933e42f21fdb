/** A story that shows every kind of photograph and recording, laid into a copy of the second publication and pinned to its front page. */
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import type { Copy } from "./copy.ts";
import { makePhotograph } from "./make-photograph.ts";

export const photoSlug = "one-river";

const fixtures = join(import.meta.dirname, "../fixtures/recordings");

/** Width, height: `lead.jpg` has 12 megapixels, as a phone takes them. */
const photographs = {
  "lead.jpg": [4000, 3000],
  "gate.jpg": [1500, 2000],
  "bend.jpg": [3600, 800],
  "stamp.jpg": [420, 420],
  "gauge.jpg": [400, 1600],
  "a.jpg": [1800, 1200],
  "b.jpg": [1200, 900],
  "c.jpg": [900, 900],
  "d.webp": [1000, 1500],
  "e.png": [1300, 800],
} as const satisfies Record<string, readonly [number, number]>;

const image = (name: string, caption: string) => `![${caption}，江面和天光。](${name} "${caption}｜林岸")`;
const gallery = (title: string, names: readonly string[]) =>
  `:::gallery{title="${title}"}\n${names.map((name, at) => image(name, `${title}之${"一二三四五"[at]}`)).join("\n")}\n:::`;

const text = (day: string) =>
  `${day}沿江走了一段，看见的和从前写下的并不一样；水位退了，岸上的人家把船翻过来晾着，等下一个涨水的季节。`;

const story = `---
variant: zh-Hans
headline: 一条江的十一张照片
standfirst: 水退了以后，江边的人把船翻过来晾着。
published: 2026-03-18
topics: [rivers]
weight: a
pinned: true
lead: { image: lead.jpg, alt: 清晨的江面，远处有一条船。, caption: 三月的清晨，江面还没有船。, credit: 林岸 }
---

${text("第一天")}

${image("bend.jpg", "上游的大弯")}

${text("第二天")}

${image("gate.jpg", "水闸")}

${image("a.jpg", "从岸上看")}{wide}

${text("又一天")}

${image("lead.jpg", "整条江")}{full focus=top}

${text("再一天")}

${image("d.webp", "立着的一张")}{beside focus="50% 20%"}

${Array.from("一二三四五六七八九十", (day) => text(`第${day}个早上`)).join("")}

${image("a.jpg", "左岸")}{pair}
${image("gate.jpg", "右岸")}{pair}

${text("第三天")}

${gallery("两岸", ["a.jpg", "b.jpg"])}

${gallery("三个渡口", ["a.jpg", "c.jpg", "b.jpg"])}

${gallery("五个时辰", ["a.jpg", "b.jpg", "c.jpg", "d.webp", "e.png"])}

${text("倒数第二天")}

![量尺，江面和天光。](gauge.jpg "枯水的时候，水尺在岸上站着，刻度一直露到底，孩子们在它下面玩｜林岸"){pair}
${image("bend.jpg", "从水尺看过去")}{pair}

${text("最后一天")}

${image("stamp.jpg", "一枚邮票")}

${image("gauge.jpg", "立尺")}

| 型号 | Manufacturer | 长度 | 宽度 | Electrodeionization | 单价 | 说明 |
| --- | --- | --- | --- | --- | --- | --- |
| XR-2000-Superconducting | Internationalisierung GmbH | 1,200 | 340 | 0.00037 | ￥1,280,000 | 交货期四个月，运费另计，安装与试车各两周 |

:::video{file="clip.webm" captions="clip.vtt" title="水面"}
两秒钟的水面。
:::

:::audio{file="talk.mp3" title="水声"}
水声，一秒钟。

这段声音里没有人说话，只有水。
:::
`;

export async function layPhotoStory(copy: Copy): Promise<void> {
  const folder = `content/stories/${photoSlug}`;
  copy.write(`${folder}/index.md`, story);
  for (const [at, [name, [width, height]]] of Object.entries(photographs).entries())
    await (await makePhotograph(width, height, at + 1)).toFile(join(copy.folder, folder, name));
  for (const name of ["clip.webm", "clip.vtt", "talk.mp3"])
    copyFileSync(join(fixtures, name), join(copy.folder, folder, name));
}
