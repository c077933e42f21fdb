/** `desk guide`: writes anew what is made for editors from other things: the guide in both scripts, the JSON schemas, the snippets. */

import { parseArgs } from "node:util";
import { buildGuide, chapters, nameSource } from "../guide/build-guide.ts";
import { readContentText, writeContentFile } from "../library/content-files.ts";
import { listTopicNames } from "../library/topic-names.ts";
import { speak } from "../problems/speak.ts";
import type { Command } from "../terminal/command.ts";
import { reportRefusal } from "../terminal/report-refusal.ts";

const options = {
  chapters: { type: "boolean", says: "只寫手冊，VS Code 的提示不動" },
} as const;

const read = (root: string, file: string): string | undefined => readContentText(root, file).value;

export const guide: Command = {
  name: "guide",
  summary:
    "改了手冊、欄位、區塊、專題或問題的句子以後，把兩種字形的手冊、VS Code 的提示重新寫一次。手冊在 content/guide/README.md。",
  takes: [],
  options,
  examples: ["guide"],
  run(root, args) {
    const { values } = parseArgs({ args: [...args], options });
    const texts = chapters.map((name) => [name, read(root, nameSource(name))] as const);
    const missing = texts.find(([, text]) => text === undefined);
    if (missing !== undefined) {
      const sentence = speak`找不到 ${nameSource(missing[0])}。從舊的版本找回它，再試一次。`;
      return Promise.resolve(reportRefusal({ sentence, code: 1 }));
    }
    const topics = listTopicNames(root).map(({ slug }) => slug);
    const files = buildGuide(Object.fromEntries(texts) as Record<string, string>, topics);
    const changed = Object.entries(files)
      .filter(([file]) => values.chapters !== true || !file.startsWith(".vscode/"))
      .filter(([file, text]) => read(root, file) !== text);
    for (const [file, text] of changed) {
      writeContentFile(root, file, text);
      console.log(speak`寫好了：${file}`);
    }
    if (changed.length === 0) console.log(speak`手冊和提示都是新的。`);
    return Promise.resolve(0);
  },
};
