/** `desk convert`: plain text from standard input to standard output, from one variant to another, line for line. */

import { parseArgs } from "node:util";
import { openDisk } from "../library/content-files.ts";
import { readGlossary } from "../library/terms.ts";
import { formatProblems } from "../problems/format-problems.ts";
import type { Answer } from "../problems/refusal.ts";
import { speak } from "../problems/speak.ts";
import { createSiteConverter } from "../site/site-converter.ts";
import type { Command, ExitCode } from "../terminal/command.ts";
import { reportRefusal } from "../terminal/report-refusal.ts";
import type { Converter } from "../variants/converter.ts";
import { findNearestTag } from "../variants/nearest-tag.ts";
import { isTag, tags, type VariantTag } from "../variants/table.ts";
import { createTerms } from "../variants/terms.ts";
import { convertStream } from "./convert-stream.ts";

const options = {
  from: { type: "string", value: tags[0], says: "原文用的那一種中文" },
  to: { type: "string", value: tags[1], says: "要換成的那一種中文" },
  "no-glossary": { type: "boolean", says: "不用 content/glossary.yaml 的詞語" },
} as const;

interface ConvertOrder {
  readonly from: VariantTag;
  readonly to: VariantTag;
  readonly glossary: boolean;
}

const wanted = { from: "原文用哪一種中文寫", to: "要換成哪一種中文" } as const;

/** The variant an option names. */
function readTag(name: keyof typeof wanted, tag = ""): Answer<VariantTag> {
  if (isTag(tag)) return { value: tag };
  if (tag === "")
    return {
      refusal: { sentence: speak`缺少「--${name}」的值：${wanted[name]}，可以是 ${tags.join("、")}。`, code: 2 },
    };
  const nearest = findNearestTag(tag);
  const hint = nearest === undefined ? "" : speak`想用的可能是「${nearest}」；`;
  return { refusal: { sentence: speak`「--${name}」不能是「${tag}」。${hint}可以是 ${tags.join("、")}。`, code: 2 } };
}

function readOrder(args: readonly string[]): Answer<ConvertOrder> {
  const { values } = parseArgs({ args: [...args], options });
  const from = readTag("from", values.from);
  if (from.refusal !== undefined) return from;
  const to = readTag("to", values.to);
  if (to.refusal !== undefined) return to;
  return { value: { from: from.value, to: to.value, glossary: values["no-glossary"] !== true } };
}

async function convertInput(convert: Converter): Promise<ExitCode> {
  let closed = false;
  // Whoever reads may stop reading (head, less): that is no failure.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    closed = true;
    if (error.code !== "EPIPE") console.error(speak`寫不出去：${error.message}`);
  });
  try {
    for await (const text of convertStream(process.stdin, convert)) {
      // The callback comes when the text is out, and also when it cannot be.
      await new Promise<unknown>((done) => process.stdout.write(text, done));
      if (closed) break;
    }
    return 0;
  } catch (error) {
    if (closed) return 0;
    if (!(error instanceof TypeError)) throw error;
    console.error(speak`輸入不是 UTF-8 編碼，讀不出字來；另存成 UTF-8 再試一次。`);
    return 1;
  }
}

export const convert: Command = {
  name: "convert",
  summary: "把標準輸入的文字換成另一種中文，一行對一行，寫到標準輸出；存成檔案時用 npm run -s，免得混進 npm 的字。",
  takes: [],
  options,
  examples: [
    "convert --from zh-Hans --to zh-Hant-TW < 稿子.txt",
    "convert --from zh-Hant-TW --to zh-Hant-HK --no-glossary < 稿子.txt",
  ],
  async run(root, args) {
    const { value: order, refusal } = readOrder(args);
    if (refusal !== undefined) return reportRefusal(refusal);
    const { value: glossary, problems } = order.glossary ? readGlossary(openDisk(root)) : { value: [], problems: [] };
    if (problems.length > 0) {
      console.error(speak`${formatProblems(problems)}\n詞語表有錯，沒有換；先改好，或者加上 --no-glossary。`);
      return 1;
    }
    return convertInput(createSiteConverter(order.from, order.to, createTerms(glossary.map(({ row }) => row))));
  },
};
