import { existsSync, readdirSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createProject, type Project, writeStory } from "./project.ts";
import { say, sayAll } from "./say.ts";

let project: Project;
beforeEach(() => {
  project = createProject();
  project.write("content/stories/bridge/index.md", writeStory("橋後的風"));
  project.write("content/stories/draft/index.md", writeStory("還沒寫完", "draft: true\n"));
  symlinkSync(resolve("node_modules"), join(project.root, "node_modules"));
  vi.spyOn(process, "cwd").mockReturnValue(project.root);
});
afterEach(() => {
  vi.restoreAllMocks();
  project.remove();
});

const send = (...args: readonly string[]) => say(project.root, "export", ...args);

test.each([
  [[], "要用 --to 寫上送到哪裡，可以是 wechat、epub、pdf、letter。"],
  [["--to", "epubs", "bridge"], "沒有「epubs」這個去處。想用的可能是「epub」。"],
  [["--to", "epub"], "要寫上文章的網址名稱"],
  [["--to", "epub", "brigde"], "讀者看得到的文章和專題裡沒有「brigde」。想用的可能是「bridge」。"],
  // Nobody outside gets what readers do not see.
  [["--to", "epub", "draft"], "讀者看得到的文章和專題裡沒有「draft」。"],
  [["--to", "epub", "1999-01"], "1999-01 那個月沒有已刊出的文章。"],
  [["--to", "wechat", "bridge", "old-ferry"], "wechat 一次只收一篇文章。"],
  [["--to", "letter", "bridge"], "letter 收最新的幾篇，不必寫文章。"],
  [["--to", "epub", "bridge", "--variant", "zh-TW"], "想用的可能是「zh-Hant-TW」。"],
  [["--to", "epub", "bridge", "--variant", "zh-Hans", "--vertical"], "直排只給繁體的版本"],
  [["--to", "letter", "--vertical"], "letter 不能直排。"],
] as const)("%j is refused", async (args, sentence) => {
  const { code, err } = await send(...args);
  expect([code, err]).toEqual([2, expect.stringContaining(sentence)]);
  expect(existsSync(join(project.root, "exports"))).toBe(false);
});

test("without a built site nothing is printed", async () => {
  const { code, err } = await send("--to", "pdf", "bridge");
  expect([code, err]).toEqual([1, expect.stringContaining("先執行 npm run build")]);
});

test("files lie where the editor wants them, and what became of the text is said", async () => {
  const letters = await sayAll(project.root, ["export", "--to", "letter", "--folder", "out"], {
    INIT_CWD: join(project.root, "content"),
  });
  expect(letters.code).toBe(0);
  const { code, out } = await send("--to", "wechat", "old-ferry", "--variant", "zh-hans");
  expect([code, out]).toEqual([0, expect.stringContaining("- 1 幅圖和圖表畫成了圖片，字在圖裡。")]);
  expect(readdirSync(join(project.root, "content/out")).sort()).toEqual(
    ["zh-hans", "zh-hant-hk", "zh-hant-tw"].flatMap((tag) =>
      ["html", "txt"].map((end) => `newest.${tag}.letter.${end}`),
    ),
  );
  expect(readdirSync(join(project.root, "exports")).sort()).toEqual([
    "old-ferry.zh-hans.wechat-1.png",
    "old-ferry.zh-hans.wechat-text.html",
    "old-ferry.zh-hans.wechat.html",
  ]);
});

test("content with errors goes nowhere", async () => {
  project.write("content/stories/bridge/index.md", writeStory("橋").replace("topics: [industry]", "topics: [nothing]"));
  const { code, err } = await send("--to", "epub", "old-ferry");
  expect([code, err]).toEqual([1, expect.stringContaining("沒有匯出：先把上面的錯改好。")]);
});
