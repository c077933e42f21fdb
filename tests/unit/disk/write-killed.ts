/** A process that writes files as one, over and over, until somebody kills it. Its argument is the project folder. */
import { writeFiles } from "../../../src/disk/write-files.ts";

const [root = ""] = process.argv.slice(2);

for (let round = 1; ; round += 1) {
  const bytes = new TextEncoder().encode(String(round).repeat(20_000));
  writeFiles(root, [
    { path: "content/stories/a/index.md", bytes },
    { path: "content/stories/b/index.md", bytes },
    { path: `content/stories/a/${round}.md`, bytes },
    ...(round > 1 ? [{ path: `content/stories/a/${round - 1}.md`, remove: true } as const] : []),
  ]);
  if (round === 1) console.log("first");
}
