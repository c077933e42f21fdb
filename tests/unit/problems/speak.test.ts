/** The voice of the desk: its own words are converted, what is put into them is not, and no sentence does without. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { speak } from "../../../src/problems/speak.ts";
import { speakAs } from "../speak-as.ts";

describe("a sentence", () => {
  const say = (name: string, count: number) => speak`沒有叫「${name}」的檔案，改了 ${count} 處。`;

  test.each([
    ["zh-Hant-TW", "簡訊", "沒有叫「簡訊」的檔案，改了 2 處。"],
    ["zh-Hans", "簡訊", "没有叫“簡訊”的文件，改了 2 处。"],
    // Quotation marks that were typed are somebody's, too, and none of them is the partner of one of the desk's.
    ["zh-Hans", "「頭髮」」", "没有叫“「頭髮」」”的文件，改了 2 处。"],
    ["zh-Hans", "\uFFFC", "没有叫“\uFFFC”的文件，改了 2 处。"],
    ["zh-Hans", "", "没有叫“”的文件，改了 2 处。"],
    ["zh-Hant-HK", "台灣", "沒有叫「台灣」的檔案，改了 2 處。"],
  ] as const)("in %s with %j", (tag, name, expected) => {
    expect(speakAs(tag, () => say(name, 2))).toBe(expected);
  });

  test.each([
    ["words from a table", () => speak("設定"), "设置"],
    ["no words at all", () => speak`${"說"}${"說"}`, "說說"],
    ["a sentence in a sentence is said once", () => speak`「${speak`「${"說"}」的檔案`}」`, "““說”的文件”"],
    ["what is not there", () => speak`檔案${undefined}。`, "文件。"],
    // 乾 by itself is kept: the words around it decide, across what is put in between.
    ["words on both sides of a value", () => speak`乾${"說"}淨，餅乾`, "干說净，饼干"],
  ])("%s", (_name, use, expected) => {
    expect(speakAs("zh-Hans", use)).toBe(expected);
  });

  test("without a voice it is said as it is written", () => {
    expect(say("簡訊", 2)).toBe("沒有叫「簡訊」的檔案，改了 2 處。");
  });
});

const root = join(import.meta.dirname, "../../..");
const han = /\p{Script=Han}/u;

/** Literals with Chinese words inside functions that nothing says: in tables they are said where the table is read. */
function listUnsaid(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(join(root, file), "utf8"), ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node, isInside: boolean): void => {
    // Said already, compared with, or said by whom it is handed to.
    if (ts.isTaggedTemplateExpression(node)) {
      const { template } = node;
      if (ts.isTemplateExpression(template))
        for (const span of template.templateSpans) visit(span.expression, isInside);
      return;
    }
    if (ts.isCallExpression(node) && /^(?:speak|createProgress)$/.test(node.expression.getText())) return;
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsEqualsEqualsToken) return;
    let words = ts.isStringLiteralLike(node) ? node.text : "";
    if (ts.isTemplateExpression(node))
      words = [node.head, ...node.templateSpans.map(({ literal }) => literal)].map(({ text }) => text).join("");
    if (isInside && han.test(words)) found.push(`${file}: ${words}`);
    ts.forEachChild(node, (child) => visit(child, isInside || ts.isFunctionLike(node)));
  };
  visit(source, false);
  return found;
}

/** No sentences: a field's name that is looked up, examples of copy. */
const data = /story-tree\.ts: 圖$|^src\/guide\/(?:problem|form)-examples\.ts/;

test.each(["problems", "copy", "terminal", "disk", "build", "desk", "review", "guide"])(
  "every sentence of src/%s is said",
  (room) => {
    const files = readdirSync(join(root, "src", room)).filter((name) => name.endsWith(".ts"));
    expect(files.length).toBeGreaterThan(4);
    expect(files.flatMap((name) => listUnsaid(`src/${room}/${name}`)).filter((found) => !data.test(found))).toEqual([]);
  },
);
