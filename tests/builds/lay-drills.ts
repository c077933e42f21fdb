/**
 * The drills of CONTRIBUTING, done in a copy as they are written there, with the lines it shows: a block, a check, a command, a
 * label.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Copy } from "./copy.ts";

const recipes = readFileSync(join(import.meta.dirname, "../../.github/CONTRIBUTING.md"), "utf8");

/** What CONTRIBUTING shows from these letters on: up to the end of its line or mark, or of its fence. */
function quote(beginning: string, end: RegExp = /[`\n]/): string {
  const at = recipes.indexOf(beginning);
  if (at < 0) throw new Error(`CONTRIBUTING shows no ${beginning}`);
  return recipes.slice(at).split(end)[0] ?? "";
}

export function layDrills(copy: Copy): void {
  /** A row or rows of CONTRIBUTING laid before the first line that `place` finds. */
  const lay = (file: string, place: RegExp, text: string) =>
    copy.change(file, (before) => before.replace(place, (line) => `${text.trim()}\n${line}`));
  // A block: a folder, a line.
  const note = copy.read("src/blocks/note/note.ts");
  copy.write("src/blocks/letter/letter.ts", note.replaceAll("note", "letter").replace("邊註", "信"));
  copy.change("src/blocks/blocks.ts", (text) =>
    text
      .replace(/^import \{ note \}/m, 'import { letter } from "./letter/letter.ts";\n$&')
      .replace(/^ {2}note,$/m, "$&\n  letter,"),
  );
  // A check: a sentence, an example, a stage.
  lay("src/problems/catalog.ts", /(?<=^const catalog = \{\n)/m, quote('"long-paragraph": (count', /^ *```/m));
  lay("src/guide/problem-examples.ts", /^ {6}"duplicate-paragraph"/m, quote('"long-paragraph": ['));
  const check = copy.read("src/markdown/check-paragraphs.ts");
  copy.write(
    "src/markdown/check-length.ts",
    check
      .replace("rehypeCheckParagraphs({ bodyLine }: StorySource)", "rehypeCheckLength(_: StorySource)")
      .replace(/ {4}const seen[^\n]*\n/, "")
      .replace(
        / {6}if \(countCharacters[\s\S]*?first\);\n/,
        '      const count = countCharacters(text);\n      if (count > 600) report(file, node, "long-paragraph", count, 600);\n',
      )
      .replace(/\/\*\* Characters: a paragraph[\s\S]*?;\n/, ""),
  );
  copy.change("src/markdown/story-renderer.ts", (text) =>
    text
      .replace(/^import \{ rehypeCheckParagraphs \}/m, 'import { rehypeCheckLength } from "./check-length.ts";\n$&')
      .replace(/^( +\.use\()rehypeCheckParagraphs/m, "$1rehypeCheckLength, source)\n$1rehypeCheckParagraphs"),
  );
  // A command: a file, a line.
  lay("src/desk/commands.ts", /^ {2}doctor: async/m, quote("count: async ()"));
  copy.write(
    "src/desk/count.ts",
    `import { listStoryFolders } from "../library/content-files.ts";
import type { Command } from "../terminal/command.ts";

export const count: Command = {
  name: "count",
  summary: "數一數有幾篇文章。",
  takes: [],
  options: {},
  examples: ["count"],
  run(root) {
    console.log(listStoryFolders(root).value.length);
    return Promise.resolve(0);
  },
};
`,
  );
  // A label: a row.
  lay("src/site/label-rows.ts", /^ {2}skip:/m, quote("print: { Hant"));
}
