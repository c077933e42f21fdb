/** `desk convert` as an editor runs it; what hangs on pipes is the real command in a process of its own. */
import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { problemFixtures, withContent } from "../lay-content.ts";
import { mappingOptions } from "../map-publication.ts";
import { sayAll } from "./say.ts";

const desk = resolve(import.meta.dirname, "../../../src/desk/desk.mjs");

const say = (args: string, input: string) =>
  sayAll(join(problemFixtures, "base"), ["convert", ...args.split(" ").filter(Boolean)], {}, input);

interface Answer {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command; every piece of `input` is written by itself. */
async function run(args: string, input: readonly (string | Uint8Array)[] = [], reads = true): Promise<Answer> {
  const child = spawn(process.execPath, [...mappingOptions, desk, "convert", ...args.split(" ").filter(Boolean)]);
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stderr.on("data", (data: Buffer) => err.push(data));
  child.stdin.on("error", () => {});
  if (reads) child.stdout.on("data", (data: Buffer) => out.push(data));
  else child.stdout.destroy();
  const done = new Promise<number | null>((settle) => child.on("close", settle));
  for (const piece of input) {
    child.stdin.write(piece);
    await new Promise((settle) => setTimeout(settle, input.length > 1 ? 5 : 0));
  }
  child.stdin.end();
  return { code: await done, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() };
}

const toTaiwan = "--from zh-Hans --to zh-Hant-TW";

describe("text", { timeout: 30_000 }, () => {
  test.each([
    [toTaiwan, "皇后在后面\n他说：“里面。”\n", "皇后在後面\n他說：「裡面。」\n"],
    ["--to=zh-Hant-HK --from=zh-Hans", "里面的台湾人", "裏面的台灣人"],
    ["--from zh-Hant-TW --to zh-Hans", "「後面」", "“后面”"],
    ["--from zh-Hant-HK --to zh-Hant-TW", "裏面", "裡面"],
    ["--from zh-Hans --to zh-Hans", "后後\n", "后後\n"],
    // Line ends, empty lines and the mark at the start stay; a quotation left open ends with its line.
    [toTaiwan, "\uFEFF后面\r\n\r\n\n“后\n面”", "\uFEFF後面\r\n\r\n\n「後\n面」"],
    [toTaiwan, "", ""],
  ])("%s: %j", async (args, input, expected) => {
    expect(await say(args, input)).toEqual({ code: 0, out: expected, err: "" });
  });

  test("characters and lines cut between chunks come out whole", async () => {
    const text = Buffer.from("头发𠮷长\n后面\n末行");
    const pieces = Array.from({ length: Math.ceil(text.length / 2) }, (_, at) => text.subarray(at * 2, at * 2 + 2));
    expect((await run(toTaiwan, pieces)).out).toBe("頭髮𠮷長\n後面\n末行");
  });

  test("megabytes, in lines and in one line", async () => {
    const line = "他说：“皇后在后面理头发，干燥的面条。”";
    const wanted = "他說：「皇后在後面理頭髮，乾燥的麵條。」";
    for (const end of ["\n", "，"]) {
      const answer = await run(toTaiwan, [`${line}${end}`.repeat(30_000)]);
      expect(answer.err).toBe("");
      expect(answer.out === `${wanted}${end}`.repeat(30_000)).toBe(true);
    }
  });
});

describe("what goes wrong", { timeout: 30_000 }, () => {
  test.each([
    ["Big5", [Buffer.from("后面\n"), Buffer.from([0xa4, 0xf4, 0x0a])]],
    ["a character cut off at the end", [Buffer.from("后面").subarray(0, 5)]],
  ])("input that is not UTF-8: %s", async (_name, input) => {
    const { code, err } = await run(toTaiwan, input);
    expect([code, err]).toEqual([1, "輸入不是 UTF-8 編碼，讀不出字來；另存成 UTF-8 再試一次。\n"]);
  });

  test.each([
    ["", "缺少「--from」"],
    ["--from zh-Hans", "缺少「--to」"],
    ["--from --to zh-Hans", "「--from」"],
    ["--from zh-Hans --to zh-TW", "想用的可能是「zh-Hant-TW」"],
    ["--from zh-HK --to zh-Hans", "想用的可能是「zh-Hant-HK」"],
    ["--from zh-Hans --to zh-Hant-H", "想用的可能是「zh-Hant-HK」"],
    ["--from zh-Hasn --to zh-Hant-HK", "想用的可能是「zh-Hans」"],
    ["--from zh-Hans --to fr", "可以是 zh-Hans、zh-Hant-TW、zh-Hant-HK"],
    ["--form zh-Hans --to zh-Hant-TW", "想用的可能是「--from」"],
    [`${toTaiwan} draft.txt`, "多了「draft.txt」"],
  ])("%j is answered in one sentence and with 2", async (args, sentence) => {
    const { code, out, err } = await say(args, "");
    expect([code, out, err.trim().split("\n").length]).toEqual([2, "", 1]);
    expect(err).toContain(sentence);
  });

  test("a reader that stops reading is no failure", async () => {
    expect(await run(toTaiwan, ["后面\n".repeat(200_000)], false)).toEqual({ code: 0, out: "", err: "" });
  });
});

describe("the site's glossary", { timeout: 30_000 }, () => {
  const glossary = "- { zh-Hans: 短信, zh-Hant-TW: 簡訊, reason: 各地用語 }\n";
  const withGlossary = (text: string, args: string) =>
    withContent(undefined, (root) => {
      writeFileSync(join(root, "content/glossary.yaml"), text);
      return sayAll(root, ["convert", ...`${toTaiwan} ${args}`.trim().split(" ")], {}, "他发短信。");
    });

  test.each([
    ["", "他發簡訊。"],
    ["--no-glossary", "他發短信。"],
  ])("%j", async (args, out) => {
    expect(await withGlossary(glossary, args)).toEqual({ code: 0, out, err: "" });
  });

  test("a broken one stops the conversion, unless it is left out", async () => {
    const broken = glossary.replace("reason", "raeson");
    const { code, out, err } = await withGlossary(broken, "");
    expect([code, out]).toEqual([1, ""]);
    expect(err).toContain("詞語表有錯，沒有換");
    expect(await withGlossary(broken, "--no-glossary")).toEqual({ code: 0, out: "他發短信。", err: "" });
  });
});
