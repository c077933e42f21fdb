/** What a pause costs is the story that is typed: among twice as many stories it is no more. Work is counted, not timed. */
import { setFlagsFromString } from "node:v8";
import { expect, onTestFinished, test } from "vitest";
import { openDesk } from "../../../src/desk-engine/open-desk.ts";
import { countWork } from "../../stress/count-work.ts";

const now = Date.parse("2026-01-01T00:00:00Z");
const encode = (text: string) => new TextEncoder().encode(text);
const fields = (at: number) => `headline: 第${at}篇
standfirst: 一句導語。
topics: [bridges]
published: ${2000 + (at % 20)}-05-0${1 + (at % 9)}
authors: [{ name: 王小明, role: 撰文 }]
series: { name: 橋上${Math.floor(at / 5)}, part: ${1 + (at % 5)} }
related: [story-${at % 7}]
variant: zh-Hant-TW
`;
const write = (at: number, body: string) => encode(`---\n${fields(at)}---\n\n${body}\n\n見[一篇](../story-3/)。\n`);
const file = (at: number) => `content/stories/story-${at}/index.md`;

/** Blocks of code that run between a pause and the answer, the stories having been read before; the least of a few pauses. */
async function countPause(stories: number): Promise<number> {
  const desk = openDesk(() => now);
  desk.put([["content/topics.yaml", encode("- { slug: bridges, name: 橋, description: 橋和渡口。 }\n")]]);
  desk.put(Array.from({ length: stories }, (_, at) => [file(at), write(at, "水聲很大。")] as const));
  const type = (text: string) => {
    desk.put([[file(150), write(150, text)]]);
    return desk.read("story-150");
  };
  type("水聲很大。夜。");
  const counts: number[] = [];
  for (const text of ["水聲很大。夜裡。", "水聲很大。夜晚。", "水聲很大。夜深。"])
    counts.push(await countWork(() => expect(type(text)?.shown?.editions).not.toHaveLength(0)));
  return Math.min(...counts);
}

/** Compiled code is not counted. */
function switchCompilers(to: "" | "no-"): void {
  for (const compiler of ["opt", "maglev", "sparkplug"]) setFlagsFromString(`--${to}${compiler}`);
}

test("among 400 stories as among 200", async () => {
  switchCompilers("no-");
  onTestFinished(() => switchCompilers(""));
  // What is made once: dictionaries, labels.
  await countPause(160);
  const [few, many] = [await countPause(200), await countPause(400)];
  // One walk over all stories would be 1 % more.
  expect(many / few).toBeLessThan(1.005);
});
