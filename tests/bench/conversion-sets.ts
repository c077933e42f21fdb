/**
 * The sets of sentences that the conversion is measured on beside opencc-js: reported ones by kind, GSD and the Union Version, and
 * what each source of evidence is worth on them. Called by conversion.ts.
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { createConverter } from "../../src/variants/create-converter.ts";
import type { FromSimplifiedOptions } from "../../src/variants/forms/conversion.ts";
import { toRegion } from "../../src/variants/forms/dictionaries.ts";
import { createFromSimplified } from "../../src/variants/forms/from-simplified.ts";
import { createPhraseTable } from "../../src/variants/forms/phrase-table.ts";
import type { VariantTag } from "../../src/variants/table.ts";
import { readLines } from "./conversion-speed.ts";

export type Convert = (text: string) => string;
type CreatePlain = (from: VariantTag, to: VariantTag) => Convert;

const percent = (part: number, whole: number) => (whole === 0 ? "" : `${((100 * part) / whole).toFixed(1)} %`);

/** Pairs of which a region's newsrooms use either; folded where the direction is from Simplified. */
const styles = new Map(
  "布佈 周週 占佔 念唸 杯盃 煙菸 嘆歎 注註 艷豔 雇僱 跡蹟 迹跡 凶兇 線綫"
    .split(" ")
    .map((pair) => [pair.charAt(1), pair.charAt(0)]),
);
const foldStyle = (text: string) =>
  text
    .replaceAll("瞭解", "了解")
    .replaceAll("計畫", "計劃")
    .replace(/./gu, (character) => styles.get(character) ?? character);

const readSentences = (file: string) => readLines(file).filter(([first = ""]) => !first.startsWith("#"));

/** Each kind of the reported sentences, and both ways as a whole. */
export function scoreReported(data: string, createPlain: CreatePlain, fold: Convert) {
  const rows = new Map<string, { count: number; ours: number; plain: number }>();
  for (const [from = "", to = "", source = "", right = "", kind = ""] of readSentences(
    join(data, "reported-conversions.tsv"),
  )) {
    const forth = from === "zh-Hans";
    const same = forth ? (text: string) => foldStyle(fold(text)) : (text: string) => text;
    const isRight = (convert: Convert) => right.split("|").some((one) => same(one) === same(convert(source)));
    const [ours, plain] = [createConverter, createPlain].map((create) =>
      isRight(create(from as VariantTag, to as VariantTag)),
    );
    const whole = forth ? "回報，從簡體" : "回報，回程和兩地之間";
    for (const name of [whole, `${forth ? "從簡體" : "回程"} ${kind || "單詞"}`]) {
      const row = rows.get(name) ?? { count: 0, ours: 0, plain: 0 };
      rows.set(name, {
        count: row.count + 1,
        ours: row.ours + Number(ours),
        plain: row.plain + Number(plain),
      });
    }
  }
  return [...rows]
    .sort(([a], [b]) => Number(b.startsWith("回報")) - Number(a.startsWith("回報")))
    .map(([name, { count, ours, plain }]) => ({
      對象: name,
      句數: count,
      落子: percent(ours, count),
      "opencc-js": percent(plain, count),
    }));
}

/** THE sources of evidence that can be switched off. */
const sources: Readonly<Record<string, FromSimplifiedOptions>> = {
  全部: {},
  不看字的證據: { evidence: false },
  不找人名: { persons: false },
  不找譯名: { foreignNames: false },
  "只照詞典（OpenCC）": { boundaries: false },
};

/** Whole sentences of each set that are right with each source of evidence switched off, Taiwan's forms. */
export function scoreSources(sets: Readonly<Record<string, readonly (readonly [string, string])[]>>, fold: Convert) {
  const region = createPhraseTable(toRegion.TW).convert;
  const same = (text: string) => foldStyle(fold(text));
  return Object.entries(sources).map(([name, options]) => {
    const { convert } = createFromSimplified(options);
    const shares = Object.entries(sets).map(([set, pairs]) => {
      const right = pairs.filter(([source, gold]) => same(region(convert(source))) === same(gold)).length;
      return [set, percent(right, pairs.length)];
    });
    return { 證據: name, ...Object.fromEntries(shares) };
  });
}

/** OpenCC's own program, cut into words by jieba where that is installed. Unknown configurations give nothing. */
function runNative(lines: readonly string[], config: string): string[] | undefined {
  const { status, stdout } = spawnSync("opencc", ["-c", config], { input: lines.join("\n"), encoding: "utf8" });
  const converted = status === 0 ? stdout.split("\n") : [];
  return converted.length >= lines.length ? converted : undefined;
}

/** The same sets by native OpenCC, as far as it is installed; Taiwan's forms. */
export function scoreNative(sets: Readonly<Record<string, readonly (readonly [string, string])[]>>, fold: Convert) {
  const same = (text: string) => foldStyle(fold(text));
  return ["s2tw_jieba.json", "s2tw.json"].flatMap((config) => {
    const shares = Object.entries(sets).map(([set, pairs]) => {
      const converted = runNative(
        pairs.map(([source]) => source),
        config,
      );
      const right = pairs.filter(([, gold], at) => same(converted?.[at] ?? "") === same(gold)).length;
      return [set, converted === undefined ? undefined : percent(right, pairs.length)] as const;
    });
    return shares.every(([, share]) => share !== undefined)
      ? [{ 證據: `OpenCC ${config}`, ...Object.fromEntries(shares) }]
      : [];
  });
}

/** The pairs of a set's file, Simplified and Traditional. */
export const readSet = (data: string, name: string): (readonly [string, string])[] =>
  readSentences(join(data, `${name}.tsv`)).map(([source = "", gold = ""]) => [source, gold] as const);
