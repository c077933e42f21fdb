/** Speed of the conversion beside plain opencc-js: the fifth measure of conversion.ts. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as OpenCC from "opencc-js";
import { fromRegion, toRegion, toSimplified } from "../../src/variants/forms/dictionaries.ts";
import { createFromSimplified } from "../../src/variants/forms/from-simplified.ts";
import { newsroomForms } from "../../src/variants/forms/newsroom-forms.ts";
import { createPhraseTable } from "../../src/variants/forms/phrase-table.ts";

export const readLines = (file: string) =>
  readFileSync(file, "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => line.split("\t"));

/** CPU seconds on about 10 MB in one process, every text new: nothing is remembered between lines. */
export function measureSpeed(root: string, data: string): void {
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
  const tw = createPhraseTable(toRegion.TW).convert;
  const hk = createPhraseTable([...toRegion.HK, newsroomForms.HK.dictionary], newsroomForms.HK.form).convert;
  const plain = {
    tw: OpenCC.Converter({ from: "cn", to: "tw" }),
    hk: OpenCC.Converter({ from: "cn", to: "hk" }),
    back: OpenCC.Converter({ from: "tw", to: "cn" }),
  };
  const standard = createPhraseTable(fromRegion.TW).convert;
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
