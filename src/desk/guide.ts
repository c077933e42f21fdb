/** `desk guide`: writes anew what is made for editors from other things: the guide in both scripts, the JSON schemas, the snippets. */
import { buildGuide, chapters, nameChapter } from "../guide/build-guide.ts";
import { readContentFile, writeContentFile } from "../library/content-files.ts";
import { listTopicNames } from "../library/topic-names.ts";
import type { Command } from "../terminal/command.ts";
import { reportRefusal } from "../terminal/report-refusal.ts";

function read(root: string, file: string): string | undefined {
  const bytes = readContentFile(root, file);
  return bytes instanceof Uint8Array ? new TextDecoder().decode(bytes) : undefined;
}

export const guide: Command = {
  name: "guide",
  summary:
    "改了手冊、欄位、區塊、專題或問題的句子以後，把手冊的另一種字形、VS Code 的提示重新寫一次。手冊在 content/guide/README.md。",
  takes: [],
  options: {},
  examples: ["guide"],
  run(root) {
    const texts = chapters.map((name) => [name, read(root, nameChapter(name))] as const);
    const missing = texts.find(([, text]) => text === undefined);
    if (missing !== undefined) {
      const sentence = `找不到 ${nameChapter(missing[0])}。從舊的版本找回它，再試一次。`;
      return Promise.resolve(reportRefusal({ sentence, code: 1 }));
    }
    const topics = listTopicNames(root).map(({ slug }) => slug);
    const files = buildGuide(Object.fromEntries(texts) as Record<string, string>, topics);
    const changed = Object.entries(files).filter(([file, text]) => read(root, file) !== text);
    for (const [file, text] of changed) {
      writeContentFile(root, file, text);
      console.log(`寫好了：${file}`);
    }
    if (changed.length === 0) console.log("手冊和提示都是新的。");
    return Promise.resolve(0);
  },
};
