/**
 * Measures the check of copy: `node tests/bench/check-copy.ts`. Clean Traditional text is damaged in known ways; what is
 * found, and what is called wrong in the undamaged text, are printed as a table. Text: the Traditional columns of the
 * 2kenize halves in LUOZI_DATA or ../shared/data, else the project's own stories in their Traditional editions.
 */
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { checkCopy } from "../../src/copy/check-copy.ts";
import type { CopyFinding } from "../../src/copy/finding.ts";
import { listTreeBlocks } from "../../src/copy/list-blocks.ts";
import { isStylePair } from "../../src/copy/style-pairs.ts";
import { readContent } from "../../src/library/read-content.ts";
import { parseStory } from "../../src/markdown/story-renderer.ts";
import { createConverter } from "../../src/variants/create-converter.ts";
import type { VariantTag } from "../../src/variants/table.ts";
import { createRandom } from "../unit/seeded.ts";

interface Corpus {
  readonly name: string;
  readonly tag: VariantTag;
  readonly lines: readonly string[];
}

/** Lines that make a story: about 2,500 characters, what the check sees at once. */
const linesPerStory = 40;

/** One Simplified character and all the Traditional forms it may stand for, the commonest pitfalls of conversion. */
const ambiguous = (
  "后後 發髮 复復複覆 干乾幹 里裡裏 只隻 松鬆 面麵 鐘鍾 系係繫 余餘 于於 歷曆 丑醜 斗鬥 谷穀 征徵 制製 几幾 范範 云雲 " +
  "沖衝 出齣 別彆 卜蔔 獲穫 夸誇 困睏 累纍 蒙矇濛 辟闢 仆僕 朴樸 千韆 簽籤 舍捨 沈瀋 術朮 壇罈 須鬚 旋鏇 郁鬱 御禦 臟髒 扎紮 " +
  "折摺 致緻 志誌 种種 朱硃 准準 咸鹹 向嚮 胡鬍 划劃 飢饑 姜薑 据據 卷捲 克剋 么麼 霉黴 彌瀰 曲麴 升昇 涂塗 托託 葉叶 吁籲 症癥 " +
  "團糰 并並併 合閤 尸屍 欲慾 佣傭 板闆 杰傑 家傢 万萬 采採 表錶 惡噁 當噹 滷鹵 凶兇 愿願 熏燻 雕鵰 游遊"
)
  .split(" ")
  .map((set) => [...set]);

/** The corpus was typed with half-width marks throughout; these are put right, so that they are not counted by the thousand. */
const restoreMarks = (line: string) =>
  line.replace(/(?<=\P{ASCII})[,;:?!](?=\P{ASCII}|$)/gu, (mark) => "，；：？！".charAt(",;:?!".indexOf(mark)));

function readHalves(folder: string): Corpus[] {
  const files = [
    ["hk_lit", "zh-Hant-HK"],
    ["hk_news", "zh-Hant-HK"],
    ["tw_lit", "zh-Hant-TW"],
  ] as const;
  return files.map(([name, tag]) => {
    const rows = readFileSync(join(folder, `2kenize-${name}-half.tsv`), "utf8").split("\n");
    const lines = rows.filter((row) => !row.startsWith("#")).map((row) => row.split("\t")[1] ?? "");
    return { name, tag, lines: lines.filter((line) => line !== "").map(restoreMarks) };
  });
}

/** The project's stories; those not written in Traditional are converted first. */
function readOwn(): Corpus[] {
  const stories = readContent(resolve(import.meta.dirname, "../..")).stories;
  const tag = "zh-Hant-TW";
  const lines = stories.flatMap(({ source }) => {
    const convert = createConverter(source.written, tag);
    return listTreeBlocks(parseStory(source).tree, source.body).map(({ text }) => convert(text));
  });
  return [{ name: "content", tag, lines }];
}

const isForm = ({ kind }: CopyFinding) => kind === "other-script" || kind === "wrong-form" || kind === "mixed-script";

function checkAll(corpus: Corpus, lines: readonly string[]): CopyFinding[][] {
  const found: CopyFinding[][] = [];
  for (let at = 0; at < lines.length; at += linesPerStory)
    found.push(
      ...checkCopy(
        lines.slice(at, at + linesPerStory).map((text) => ({ text })),
        corpus.tag,
      ),
    );
  return found;
}

interface Damage {
  /** Another form for the character at a place, or itself. */
  readonly choose: (typed: string, simplified: string, random: (below: number) => number) => string;
  /** One of so many candidates is damaged. */
  readonly every: number;
}

const damages = {
  "left as it was": { every: 25, choose: (_typed, simplified) => simplified },
  "wrongly chosen": {
    every: 6,
    choose: (typed, simplified, random) => {
      const others = (ambiguous.find((set) => set.includes(typed)) ?? []).filter((form) => form !== typed);
      // The Simplified form itself counts too (后 for 後), as it is also a Traditional character.
      return others.length === 0 ? typed : (others[random(others.length)] ?? simplified);
    },
  },
} as const satisfies Record<string, Damage>;

interface Result {
  readonly damaged: number;
  readonly found: number;
  readonly repaired: number;
  readonly missed: Map<string, string[]>;
}

function measure(corpus: Corpus, { choose, every }: Damage, seed: number): Result {
  const random = createRandom(seed);
  const toSimplified = createConverter(corpus.tag, "zh-Hans");
  const places: { line: number; at: number; was: string }[] = [];
  const lines = corpus.lines.map((text, line) => {
    const typed = [...text];
    const simplified = [...toSimplified(text)];
    let at = 0;
    return typed
      .map((was, index) => {
        const start = at;
        at += was.length;
        const candidate = /\p{Script=Han}/u.test(was) ? choose(was, simplified[index] ?? was, random) : was;
        // Same length, so that places stay places. A style-only pair is no damage.
        const usable = candidate !== was && candidate.length === was.length && !isStylePair(candidate, was);
        if (!usable || random(every) !== 0) return was;
        places.push({ line, at: start, was });
        return candidate;
      })
      .join("");
  });
  const findings = checkAll(corpus, lines).map((list) => list.filter(isForm));
  const missed = new Map<string, string[]>();
  let found = 0;
  let repaired = 0;
  for (const { line, at, was } of places) {
    const finding = findings[line]?.find(({ offset, length }) => offset <= at && at < offset + length);
    const text = lines[line] ?? "";
    if (finding === undefined) {
      const key = text.charAt(at) + was;
      missed.set(key, [...(missed.get(key) ?? []), text.slice(Math.max(0, at - 4), at + 5)]);
    } else found += 1;
    if (finding?.suggestion === was) repaired += 1;
  }
  return { damaged: places.length, found, repaired, missed };
}

const folder = process.env.LUOZI_DATA ?? resolve(import.meta.dirname, "../../../shared/data");
const corpora = existsSync(join(folder, "2kenize-tw_lit-half.tsv")) ? readHalves(folder) : readOwn();
const verbose = process.argv.includes("--verbose");
const percent = (part: number, whole: number) => (whole === 0 ? "-" : ((100 * part) / whole).toFixed(1));
const totals = { characters: 0, alarms: 0, marks: 0, damaged: [0, 0], found: [0, 0], repaired: [0, 0] };
const rows: Record<string, string | number>[] = [];

for (const corpus of corpora) {
  const characters = corpus.lines.reduce((count, line) => count + [...line].length, 0);
  const clean = checkAll(corpus, corpus.lines).map((list) => list.filter(({ kind }) => kind !== "style"));
  const alarms = clean.flat().filter(isForm).length;
  const marks = clean.flat().length - alarms;
  totals.characters += characters;
  totals.alarms += alarms;
  totals.marks += marks;
  const results = Object.values(damages).map((damage, at) => measure(corpus, damage, 2022 + at));
  const row: Record<string, string | number> = { text: corpus.name, characters };
  for (const [at, name] of Object.keys(damages).entries()) {
    const { damaged = 0, found = 0, repaired = 0, missed = new Map<string, string[]>() } = results[at] ?? {};
    row[name] = damaged;
    row[`${at === 0 ? "(a)" : "(b)"} found %`] = percent(found, damaged);
    row[`${at === 0 ? "(a)" : "(b)"} right repair %`] = percent(repaired, damaged);
    for (const [key, value] of Object.entries({ damaged, found, repaired }))
      totals[key as "damaged"][at] = (totals[key as "damaged"][at] ?? 0) + value;
    if (verbose)
      for (const [key, places] of [...missed].sort((a, b) => b[1].length - a[1].length))
        console.log(`missed ${name} ${key} ${places.length}: ${places.slice(0, 4).join(" | ")}`);
  }
  row["false alarms / 1,000"] = ((1000 * alarms) / characters).toFixed(2);
  row["other marks / 1,000"] = ((1000 * marks) / characters).toFixed(2);
  rows.push(row);
  if (verbose)
    for (const [at, list] of clean.entries())
      for (const { kind, offset, found, suggestion } of list)
        console.log(
          `alarm ${kind} ${found}->${suggestion}: ${corpus.lines[at]?.slice(Math.max(0, offset - 5), offset + 6)}`,
        );
}

console.table(rows);
const share = (at: number) => percent(totals.found[at] ?? 0, totals.damaged[at] ?? 0);
console.log(`(a) left as it was: ${share(0)} % found of ${totals.damaged[0]} (wanted 97)`);
console.log(`(b) wrongly chosen: ${share(1)} % found of ${totals.damaged[1]} (wanted 88)`);
const alarms = ((1000 * totals.alarms) / totals.characters).toFixed(2);
console.log(`false alarms: ${alarms} per 1,000 of ${totals.characters} characters (at most 1.2)`);
