/** What holds of single parts: drawings, captions, tables, questions to the search. */
import { toHtml } from "hast-util-to-html";
import { parseDrawing } from "../../src/markdown/parse-drawing.ts";
import { createFold } from "../../src/search/create-fold.ts";
import { parseQuery } from "../../src/search/parse-query.ts";
import { pick } from "../unit/seeded.ts";
import { judgeHtml } from "./judge/judge-html.ts";
import { makeDrawing } from "./make/make-files.ts";
import { writeOddity, writeSentence, writeWords } from "./make/make-text.ts";
import { listPayloads } from "./payloads.ts";
import type { Property, Random } from "./property.ts";

const drawing: Property = {
  name: "a drawing runs nothing and asks nobody",
  tryOne(random) {
    const tree = parseDrawing(makeDrawing(random), (text) => text);
    return tree === undefined ? [] : judgeHtml(toHtml(tree, { space: "svg" }));
  },
};

const fold = createFold(["后後", "里裡裏", "发發髮"]);
const questions: readonly ((random: Random) => string)[] = [
  writeSentence,
  writeWords,
  writeOddity,
  (random) => pick(random, listPayloads()),
  (random) => `"${writeWords(random)}`,
  (random) => `「${writeWords(random)}」-${writeWords(random)}`,
  (random) => " \u3000\n".repeat(random(4)),
  (random) => writeWords(random).repeat(1 + random(200)),
];

const question: Property = {
  name: "a question of any kind has terms, or none",
  tryOne(random) {
    const typed = Array.from({ length: 1 + random(3) }, () => pick(random, questions)(random)).join(" ");
    const terms = parseQuery(typed, fold);
    const again = parseQuery(typed, fold);
    return JSON.stringify(terms) === JSON.stringify(again) ? [] : ["another answer the second time"];
  },
};

export const partProperties: readonly Property[] = [drawing, question];
