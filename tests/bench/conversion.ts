/**
 * `npm run bench:conversion`: correctness and speed of the conversion beside plain opencc-js in the same run. Reads the public
 * measuring sets from LUOZI_DATA or ../shared/data when they are there; without them only our own hard sentences are judged.
 */
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import * as OpenCC from "opencc-js";
import { createConverter } from "../../src/variants/create-converter.ts";
import { newsroomForms } from "../../src/variants/forms/newsroom-forms.ts";
import { convertQuotes } from "../../src/variants/quote-marks.ts";
import { standards, type VariantTag } from "../../src/variants/table.ts";
import { readSet, scoreNative, scoreReported, scoreSources } from "./conversion-sets.ts";
import { measureSpeed, readLines } from "./conversion-speed.ts";

const root = resolve(import.meta.dirname, "../..");
const data = process.env["LUOZI_DATA"] ?? join(root, "../shared/data");
const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(2)} %`;
const script = (tag: VariantTag) => standards[tag].script;

/** The library's own code of a variant. */
function findCode(tag: VariantTag): "cn" | "tw" | "hk" {
  const row = standards[tag];
  return row.script === "Hans" ? "cn" : ({ TW: "tw", HK: "hk" } as const)[row.dictionaries];
}

/** Plain opencc-js with our quotation marks, so that only characters are compared. */
function createPlain(from: VariantTag, to: VariantTag): (text: string) => string {
  const plain = OpenCC.Converter({ from: findCode(from), to: findCode(to) });
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
            tw(source) === wantedTw && newsroomForms.HK.form(hk(source)) === newsroomForms.HK.form(wantedHk),
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

/** 6. Edited prose: an encyclopaedia's sentences and the Union Version's verses. */
const prose = { GSD: "ud-gsd-half", 和合本: "cuv-part" } as const;
const scoreProse = () =>
  Object.entries(prose).map(([name, file]) => show(name, score(readSet(data, file), "zh-Hans", "zh-Hant-TW")));

const measured = existsSync(join(data, "opencc-testcases.json"));
if (!measured) console.log("沒有公開的測量資料，只測自己的難句。");
console.table([...(measured ? [...scoreAssertions(), ...scoreHalves()] : []), ...scoreHardSentences()]);
if (measured) {
  console.table(scoreReported(data, createPlain, fold));
  console.table(scoreProse());
  const sets = Object.entries({ ...prose, "2kenize tw_lit": "2kenize-tw_lit-half" });
  const read = Object.fromEntries(sets.map(([name, file]) => [name, readSet(data, file)]));
  console.table([...scoreSources(read, fold), ...scoreNative(read, fold)]);
}
measureSpeed(root, data);
