/**
 * `npm run bench:conversion`: correctness and speed of the conversion beside plain opencc-js in the same run. Reads the public
 * measuring sets from LUOZI_DATA or ../shared/data when they are there; without them only our own hard sentences are judged.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import * as OpenCC from "opencc-js";
import { createConverter } from "../../src/variants/create-converter.ts";
import { fromRegion, toRegion, toSimplified } from "../../src/variants/dictionaries.ts";
import { createFromSimplified } from "../../src/variants/from-simplified.ts";
import { formHongKong, hongKongForms } from "../../src/variants/hong-kong-forms.ts";
import { createPhraseTable } from "../../src/variants/phrase-table.ts";
import { convertQuotes } from "../../src/variants/quote-marks.ts";
import { standards, type VariantTag } from "../../src/variants/table.ts";

const root = resolve(import.meta.dirname, "../..");
const data = process.env["LUOZI_DATA"] ?? join(root, "../shared/data");
const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(2)} %`;
const script = (tag: VariantTag) => standards[tag].script;
const codes = { "zh-Hans": "cn", "zh-Hant-TW": "tw", "zh-Hant-HK": "hk" } as const;

/** Plain opencc-js with our quotation marks, so that only characters are compared. */
function createPlain(from: VariantTag, to: VariantTag): (text: string) => string {
  const plain = OpenCC.Converter({ from: codes[from], to: codes[to] });
  return (text) => {
    const converted = plain(text);
    return script(from) === script(to) ? converted : convertQuotes(converted, script(from), script(to)).text;
  };
}

/** Glyph-only pairs, folded before sentences are compared; see the measuring data's own description. */
const folds = new Map(
  "臺台 裏裡 綫線 衞衛 説說 啓啟 爲為 衆眾 羣群 峯峰 牀床 麪麵 粧妝 温溫 脱脫 税稅 内內 鋭銳 閲閱 悦悅 鈎鉤 蜕蛻 葱蔥 糉粽 着著 兑兌 敍敘 脣唇 癡痴 祕秘 卧臥 醖醞 藴蘊 緼縕 册冊 户戶 強强 別别 録錄 緑綠 僞偽 駡罵 恒恆 污汙 汚汙 “「 ”」 ‘『 ’』"
    .split(" ")
    .map((pair) => [pair.charAt(1), pair.charAt(0)]),
);
const fold = (text: string) => text.replace(/./gu, (character) => folds.get(character) ?? character);

interface Score {
  readonly rows: number;
  readonly ours: number;
  readonly plain: number;
  readonly better: number;
  readonly worse: number;
}

function score(pairs: readonly (readonly [string, string])[], from: VariantTag, to: VariantTag, same = fold): Score {
  const [ours, plain] = [createConverter(from, to), createPlain(from, to)];
  const result = { rows: pairs.length, ours: 0, plain: 0, better: 0, worse: 0 };
  for (const [source, gold] of pairs) {
    const [right, plainRight] = [same(ours(source)) === same(gold), same(plain(source)) === same(gold)];
    result.ours += Number(right);
    result.plain += Number(plainRight);
    result.better += Number(right && !plainRight);
    result.worse += Number(!right && plainRight);
  }
  return result;
}

const show = (name: string, { rows, ours, plain, better, worse }: Score) => ({
  對象: name,
  句數: rows,
  落子: percent(ours, rows),
  "opencc-js": percent(plain, rows),
  變好: better,
  變差: worse,
});

const readLines = (file: string) =>
  readFileSync(file, "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => line.split("\t"));

/** 1. OpenCC's own assertions, in all script-only directions the site uses. */
function scoreAssertions() {
  const text = readFileSync(join(data, "opencc-testcases.json"), "utf8");
  // The file has comments and trailing commas.
  const json = text.replace(/^\s*\/\/.*$/gm, "").replace(/,(\s*[}\]])/g, "$1");
  const { cases } = JSON.parse(json) as { cases: { input: string; expected: Record<string, string> }[] };
  const directions: [string, VariantTag, VariantTag][] = [
    ["s2tw", "zh-Hans", "zh-Hant-TW"],
    ["s2hk", "zh-Hans", "zh-Hant-HK"],
    ["tw2s", "zh-Hant-TW", "zh-Hans"],
    ["hk2s", "zh-Hant-HK", "zh-Hans"],
  ];
  return directions.map(([name, from, to]) => {
    const pairs = cases.flatMap(({ input, expected }) =>
      expected[name] === undefined ? [] : [[input, expected[name]] as const],
    );
    return show(`OpenCC ${name}`, score(pairs, from, to));
  });
}

/** 2. The 2kenize halves; 4. what comes back from a round trip of their Traditional columns. */
function scoreHalves() {
  const halves: [string, VariantTag][] = [
    ["hk_lit", "zh-Hant-HK"],
    ["hk_news", "zh-Hant-HK"],
    ["tw_lit", "zh-Hant-TW"],
  ];
  const exact = halves.map(([name, to]) => {
    const pairs = readLines(join(data, `2kenize-${name}-half.tsv`)).map(
      ([source = "", gold = ""]) => [source, gold] as const,
    );
    return show(`2kenize ${name}`, score(pairs, "zh-Hans", to));
  });
  const columns = halves.flatMap(([name]) =>
    readLines(join(data, `2kenize-${name}-half.tsv`)).map(([, gold = ""]) => gold),
  );
  const trips = { 落子: 0, "opencc-js": 0 };
  let characters = 0;
  const ways = [
    ["落子", createConverter("zh-Hant-TW", "zh-Hans"), createConverter("zh-Hans", "zh-Hant-TW")],
    ["opencc-js", createPlain("zh-Hant-TW", "zh-Hans"), createPlain("zh-Hans", "zh-Hant-TW")],
  ] as const;
  for (const text of columns) {
    const wanted = [...fold(text)];
    characters += wanted.length;
    for (const [name, there, back] of ways) {
      const came = [...fold(back(there(text)))];
      trips[name] += wanted.filter((character, at) => character === came[at]).length;
    }
  }
  const trip = {
    對象: "往返 TW→Hans→TW（字）",
    句數: characters,
    落子: percent(trips.落子, characters),
    "opencc-js": percent(trips["opencc-js"], characters),
  };
  return [...exact, trip];
}

/** 3. Our own hard sentences: exact in Taiwan and Hong Kong at once. */
function scoreHardSentences() {
  const [, ...rows] = readLines(join(root, "tests/fixtures/conversion/hard-sentences.tsv"));
  const ways = [createConverter, createPlain].map((create) => ({
    tw: create("zh-Hans", "zh-Hant-TW"),
    hk: create("zh-Hans", "zh-Hant-HK"),
  }));
  const kinds = [...new Set(rows.map(([kind = ""]) => kind)), "全部"];
  return kinds.map((kind) => {
    const own = rows.filter((row) => kind === "全部" || row[0] === kind);
    const [ours = 0, plain = 0] = ways.map(
      ({ tw, hk }) =>
        own.filter(
          ([, , source = "", wantedTw, wantedHk = ""]) =>
            tw(source) === wantedTw && formHongKong(hk(source)) === formHongKong(wantedHk),
        ).length,
    );
    return {
      對象: `難句 ${kind}`,
      句數: own.length,
      落子: percent(ours, own.length),
      "opencc-js": percent(plain, own.length),
    };
  });
}

/** 5. CPU seconds on about 10 MB in one process, every text new: nothing is remembered between lines. */
function measureSpeed() {
  const sentences = readLines(join(root, "tests/fixtures/conversion/hard-sentences.tsv")).map((row) => row[2] ?? "");
  const source = existsSync(data)
    ? ["hk_lit", "hk_news", "tw_lit"].flatMap((name) =>
        readLines(join(data, `2kenize-${name}-half.tsv`)).map(([text = ""]) => text),
      )
    : sentences;
  const lines: string[] = [];
  for (let bytes = 0; bytes < 10_000_000; )
    for (const line of source) bytes += Buffer.byteLength(lines[lines.push(line) - 1] ?? "");
  const cpu = (run: (line: string) => void) => {
    const before = process.cpuUsage();
    for (const line of lines) run(line);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6;
  };
  const median = (run: (line: string) => void) => [cpu(run), cpu(run), cpu(run)].sort((a, b) => a - b)[1] ?? 0;
  const { convert } = createFromSimplified();
  const tw = createPhraseTable(toRegion["zh-Hant-TW"] ?? []).convert;
  const hk = createPhraseTable([...(toRegion["zh-Hant-HK"] ?? []), hongKongForms], formHongKong).convert;
  const plain = {
    tw: OpenCC.Converter({ from: "cn", to: "tw" }),
    hk: OpenCC.Converter({ from: "cn", to: "hk" }),
    back: OpenCC.Converter({ from: "tw", to: "cn" }),
  };
  const standard = createPhraseTable(fromRegion["zh-Hant-TW"] ?? []).convert;
  const simplify = createPhraseTable(toSimplified).convert;
  const rows: [string, (line: string) => void, (line: string) => void][] = [
    [
      "Hans→TW＋HK",
      (line) => {
        const text = convert(line);
        tw(text);
        hk(text);
      },
      (line) => {
        plain.tw(line);
        plain.hk(line);
      },
    ],
    [
      "Hans→TW",
      (line) => {
        tw(convert(line));
      },
      (line) => {
        plain.tw(line);
      },
    ],
    [
      "TW→Hans",
      (line) => {
        simplify(standard(line));
      },
      (line) => {
        plain.back(line);
      },
    ],
  ];
  const table = rows.map(([name, own, other]) => {
    const [seconds, otherSeconds] = [median(own), median(other)];
    return {
      對象: name,
      "落子（秒）": seconds.toFixed(2),
      "opencc-js（秒）": otherSeconds.toFixed(2),
      倍數: (otherSeconds / seconds).toFixed(1),
    };
  });
  console.table(table);
  // Start-up in a process of its own: modules, dictionaries and tables, until the first sentence is converted.
  const probe = `gc(); const heap = process.memoryUsage().heapUsed; const begun = performance.now();
    const { createConverter } = await import(${JSON.stringify(join(root, "src/variants/create-converter.ts"))});
    createConverter("zh-Hans", "zh-Hant-TW")("皇后在后面"); createConverter("zh-Hans", "zh-Hant-HK")("皇后在后面");
    const ms = performance.now() - begun; gc();
    console.log("啟動 " + Math.round(ms) + " ms，多用堆積 " + ((process.memoryUsage().heapUsed - heap) / 1e6).toFixed(1) + " MB");`;
  const { stdout } = spawnSync(process.execPath, ["--expose-gc", "--input-type=module", "-e", probe], {
    encoding: "utf8",
  });
  console.log(stdout.trim());
}

const measured = existsSync(join(data, "opencc-testcases.json"));
if (!measured) console.log("沒有公開的測量資料，只測自己的難句。");
console.table([...(measured ? [...scoreAssertions(), ...scoreHalves()] : []), ...scoreHardSentences()]);
measureSpeed();
