/**
 * Measures the check of copy: `node tests/bench/check-copy.ts`. Correct text of both scripts, in which every warning is a false one
 * and every letter `--fix` changes is an error we wrote; then the same text damaged in known ways: what of it is found, warned of,
 * mended rightly and wrongly. Text: our own trap-dense sentences, and the public measuring sets in LUOZI_DATA or ../shared/data, else
 * the project's own stories.
 * `--without form,word,neighbours` leaves kinds of evidence out; `--verbose` shows each finding.
 */
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { checkCopy } from "../../src/copy/check-copy.ts";
import type { CopyFinding } from "../../src/copy/finding.ts";
import { listTreeBlocks } from "../../src/copy/list-blocks.ts";
import { isStylePair } from "../../src/copy/style-pairs.ts";
import { evidences } from "../../src/copy/suspect.ts";
import { readContent } from "../../src/library/read-content.ts";
import { parseStory } from "../../src/markdown/story-renderer.ts";
import { createConverter } from "../../src/variants/create-converter.ts";
import { standards, tags, type VariantTag } from "../../src/variants/table.ts";
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

const readRows = (file: string) =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((row) => row !== "" && !row.startsWith("#"))
    .map((row) => row.split("\t"));

function readHalves(folder: string): Corpus[] {
  const files = [
    ["hk_lit", "zh-Hant-HK"],
    ["hk_news", "zh-Hant-HK"],
    ["tw_lit", "zh-Hant-TW"],
  ] as const;
  return files.map(([name, tag]) => {
    const lines = readRows(join(folder, `2kenize-${name}-half.tsv`)).map(([, right = ""]) => right);
    return { name, tag, lines: lines.map(restoreMarks) };
  });
}

/** Text that is right as it is, of both scripts: each column of each set, as what it is written in. */
function readRight(folder: string): Corpus[] {
  const column = (file: string, at: number) => readRows(join(folder, file)).map((row) => row[at] ?? "");
  const [gsd, cuv, literary] = ["ud-gsd-half.tsv", "cuv-part.tsv", "2kenize-tw_lit-half.tsv"];
  const reported = readRows(join(folder, "reported-conversions.tsv"));
  const forms = (tag: VariantTag) =>
    reported.filter(([, to]) => to === tag).flatMap(([, , , right = ""]) => right.split("|"));
  return [
    { name: "GSD", tag: "zh-Hant-TW", lines: column(gsd, 1) },
    { name: "GSD", tag: "zh-Hans", lines: column(gsd, 0) },
    { name: "CUV", tag: "zh-Hant-TW", lines: column(cuv, 1) },
    { name: "CUV", tag: "zh-Hant-HK", lines: column(cuv, 1) },
    { name: "CUV", tag: "zh-Hans", lines: column(cuv, 0) },
    { name: "tw_lit", tag: "zh-Hans", lines: column(literary, 0).map(restoreMarks) },
    ...(["zh-Hant-TW", "zh-Hant-HK", "zh-Hans"] as const).map((tag) => ({ name: "reported", tag, lines: forms(tag) })),
    {
      name: "reported, source",
      tag: "zh-Hans",
      lines: reported.filter(([from]) => from === "zh-Hans").map((row) => row[2] ?? ""),
    },
  ];
}

/** Our own trap-dense sentences, of every variant. */
function readTraps(): Corpus[] {
  const rows = readRows(resolve(import.meta.dirname, "../fixtures/copy/correct.tsv"));
  return tags.map((tag) => ({
    name: "own traps",
    tag,
    lines: rows.filter(([own]) => own === tag).map(([, text = ""]) => text),
  }));
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

const argument = (name: string) => process.argv[process.argv.indexOf(name) + 1] ?? "";
const without = process.argv.includes("--without") ? argument("--without").split(",") : [];
const used = new Set(evidences.filter((evidence) => !without.includes(evidence)));

const isForm = ({ kind }: CopyFinding) => kind === "other-script" || kind === "wrong-form" || kind === "mixed-script";

function checkAll(corpus: Corpus, lines: readonly string[]): CopyFinding[][] {
  const found: CopyFinding[][] = [];
  for (let at = 0; at < lines.length; at += linesPerStory)
    found.push(
      ...checkCopy(
        lines.slice(at, at + linesPerStory).map((text) => ({ text })),
        corpus.tag,
        used,
      ),
    );
  return found;
}

interface Damage {
  /** Another form for the character at a place, or itself. */
  readonly choose: (typed: string, other: string, random: (below: number) => number) => string;
  /** One of so many candidates is damaged. */
  readonly every: number;
}

const damages = {
  "left as it was": { every: 25, choose: (_typed, other) => other },
  "wrongly chosen": {
    every: 6,
    choose: (typed, other, random) => {
      const others = (ambiguous.find((set) => set.includes(typed)) ?? []).filter((form) => form !== typed);
      // The Simplified form itself counts too (后 for 後), as it is also a Traditional character.
      return others.length === 0 ? typed : (others[random(others.length)] ?? other);
    },
  },
} as const satisfies Record<string, Damage>;

const isTraditional = ({ tag }: Corpus) => standards[tag].script === "Hant";

interface Result {
  readonly damaged: number;
  /** Noted or warned of; the others are parts of it. */
  readonly found: number;
  readonly warned: number;
  /** What stands in the finding is what stood there. */
  readonly proposed: number;
  readonly mended: number;
  readonly mendedWrong: number;
  readonly missed: Map<string, string[]>;
}

/** A letter that `--fix` writes. */
const isFix = (finding: CopyFinding) =>
  isForm(finding) && finding.severity === "warning" && finding.suggestion !== undefined;

function measure(corpus: Corpus, { choose, every }: Damage, seed: number): Result {
  const random = createRandom(seed);
  const toOther = createConverter(corpus.tag, isTraditional(corpus) ? "zh-Hans" : "zh-Hant-TW");
  const places: { line: number; at: number; was: string }[] = [];
  const lines = corpus.lines.map((text, line) => {
    const typed = [...text];
    const converted = [...toOther(text)];
    let at = 0;
    return typed
      .map((was, index) => {
        const start = at;
        at += was.length;
        const candidate = /\p{Script=Han}/u.test(was) ? choose(was, converted[index] ?? was, random) : was;
        // Same length, so that places stay places. A style-only pair is no damage.
        const habit = isTraditional(corpus) && isStylePair(candidate, was);
        const usable = candidate !== was && candidate.length === was.length && !habit;
        if (!usable || random(every) !== 0) return was;
        places.push({ line, at: start, was });
        return candidate;
      })
      .join("");
  });
  const findings = checkAll(corpus, lines).map((list) => list.filter(isForm));
  const missed = new Map<string, string[]>();
  const count = { found: 0, warned: 0, proposed: 0, mended: 0, mendedWrong: 0 };
  for (const { line, at, was } of places) {
    const finding = findings[line]?.find(({ offset, length }) => offset <= at && at < offset + length);
    const text = lines[line] ?? "";
    if (finding === undefined) {
      const key = text.charAt(at) + was;
      missed.set(key, [...(missed.get(key) ?? []), text.slice(Math.max(0, at - 4), at + 5)]);
      continue;
    }
    // Another drawing of the right form is no wrong one.
    const right = finding.suggestion === was || isStylePair(finding.suggestion ?? "", was);
    count.found += 1;
    count.warned += Number(finding.severity === "warning");
    count.proposed += Number(right);
    count.mended += Number(isFix(finding) && right);
    count.mendedWrong += Number(isFix(finding) && !right);
    if (verbose && isFix(finding) && !right)
      console.log(
        `mended wrongly ${finding.found}->${finding.suggestion}, was ${was}: ${text.slice(Math.max(0, at - 5), at + 6)}`,
      );
  }
  return { damaged: places.length, ...count, missed };
}

const folder = process.env.LUOZI_DATA ?? resolve(import.meta.dirname, "../../../shared/data");
const measured = existsSync(join(folder, "2kenize-tw_lit-half.tsv"));
const verbose = process.argv.includes("--verbose");
const percent = (part: number, whole: number) => (whole === 0 ? "-" : ((100 * part) / whole).toFixed(1));
const countCharacters = ({ lines }: Corpus) => lines.reduce((count, line) => count + [...line].length, 0);

function judgeRight(corpus: Corpus) {
  const findings = checkAll(corpus, corpus.lines).map((list) => list.filter(isForm));
  const [warnings, notes] = (["warning", "note"] as const).map(
    (wanted) => findings.flat().filter(({ severity }) => severity === wanted).length,
  );
  const characters = countCharacters(corpus);
  const thousand = (count = 0) => ((1000 * count) / characters).toFixed(2);
  if (verbose)
    for (const [at, list] of findings.entries())
      for (const { severity, offset, found, suggestion } of list)
        console.log(
          `${severity} ${found}->${suggestion}: ${corpus.lines[at]?.slice(Math.max(0, offset - 5), offset + 6)}`,
        );
  return {
    right: corpus.name,
    tag: corpus.tag,
    characters,
    "letters --fix changes": findings.flat().filter(isFix).length,
    "warnings / 1,000": thousand(warnings),
    "notes / 1,000": thousand(notes),
  };
}

const sums = Object.keys(damages).map(
  (): Omit<Result, "missed"> => ({ damaged: 0, found: 0, warned: 0, proposed: 0, mended: 0, mendedWrong: 0 }),
);

function judgeDamaged(corpus: Corpus) {
  // Simplified has one form for each character: none can be chosen wrongly.
  const possible = Object.entries(damages).slice(0, isTraditional(corpus) ? undefined : 1);
  return possible.map(([name, damage], at) => {
    const { missed, ...result } = measure(corpus, damage, 2022 + at);
    if (verbose)
      for (const [key, places] of [...missed].sort((a, b) => b[1].length - a[1].length))
        console.log(`missed ${name} ${key} ${places.length}: ${places.slice(0, 4).join(" | ")}`);
    const sum = sums[at] ?? result;
    if (isTraditional(corpus))
      sums[at] = Object.fromEntries(
        Object.entries(sum).map(([key, value]) => [key, value + result[key as keyof typeof result]]),
      ) as typeof sum;
    return show(corpus.name, name, result);
  });
}

const show = (
  name: string,
  damage: string,
  { damaged, found, warned, proposed, mended, mendedWrong }: Omit<Result, "missed">,
) => ({
  damaged: name,
  how: damage,
  places: damaged,
  "found %": percent(found, damaged),
  "warned %": percent(warned, damaged),
  "right form proposed %": percent(proposed, damaged),
  "mended by --fix %": percent(mended, damaged),
  "mended wrongly": mendedWrong,
});

const halves = measured ? readHalves(folder) : readOwn();
const rightCorpora = [...readTraps(), ...(measured ? readRight(folder) : []), ...halves];
if (without.length > 0) console.log(`without ${without.join(", ")}`);
console.table(rightCorpora.map(judgeRight));
const damagedCorpora = [...halves, ...rightCorpora.filter(({ name, tag }) => name === "tw_lit" && tag === "zh-Hans")];
const rows = damagedCorpora.flatMap(judgeDamaged);
console.table([
  ...rows,
  ...Object.keys(damages).map((name, at) => show("all Traditional", name, sums[at] as Omit<Result, "missed">)),
]);
console.log("wanted: letters CUV 5, GSD 15 (errors of its own), reported 0; warnings 0.3; found 97 and 95 %");
