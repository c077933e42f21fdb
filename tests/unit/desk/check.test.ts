/** `desk check` as an editor and as a program run it: which stories, which form, which exit code. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { withContent } from "../lay-content.ts";
import { type Said, sayAll } from "./say.ts";

const story = (headline: string, body: string, more = "") => `---
headline: ${headline}
standfirst: 橋修好以前，守橋的人先守了三個冬天。
published: 2022-03-18
topics: [industry]
${more}---

${body}
`;

const files = {
  "night-shift": story("一座橋的夜班", "後来的标籤,復雜 嗎?"),
  "day-shift": story("日班", "看[夜班](../night-shift/#沒有)，看[不在](../nowhere/)。"),
  "quiet-shift": story("無事", "水聲。", "slug: stillness\n"),
};

type Use = (root: string, run: (args: string, env?: Record<string, string>) => Promise<Said>) => Promise<void>;

function withStories(use: Use): Promise<void> {
  return withContent(undefined, async (root) => {
    for (const [slug, text] of Object.entries(files)) {
      mkdirSync(join(root, `content/stories/${slug}`));
      writeFileSync(join(root, `content/stories/${slug}/index.md`), text);
    }
    await use(root, (args, env = {}) =>
      sayAll(root, ["check", ...args.split(" ").filter(Boolean)], { INIT_CWD: root, ...env }),
    );
  });
}

const night = "content/stories/night-shift/index.md";

describe("what is printed", { timeout: 60_000 }, () => {
  test("everything; only errors make it 1", () =>
    withStories(async (_root, run) => {
      const all = await run("");
      expect([all.code, all.out]).toEqual([1, ""]);
      expect(all.err).toContain(`${night}:8\n  提醒：`);
      expect(all.err).toContain("content/stories/day-shift/index.md:8\n  錯誤：連結「../night-shift/#沒有」");
      expect(all.err).toMatch(/共 2 處錯誤、\d 處提醒。/);
      expect(all.err).not.toContain("檢查 ");
    }));

  test("a photograph whose data is broken inside, in the stories chosen", () =>
    withStories(async (root, run) => {
      const file = "content/stories/quiet-shift/river.jpg";
      const bytes = await sharp({ create: { width: 900, height: 600, channels: 3, background: "#b22d1b" } })
        .jpeg()
        .toBuffer();
      // Markers where the picture's data should stand: no header tells.
      writeFileSync(join(root, file), bytes.fill(Buffer.from([0xff, 0xd0]), bytes.length - 60, bytes.length - 10));
      writeFileSync(
        join(root, "content/stories/quiet-shift/index.md"),
        story("無事", "水聲。\n\n![河面](river.jpg)", "slug: stillness\n"),
      );
      const chosen = await run("quiet-shift");
      expect(chosen).toMatchObject({ code: 1 });
      expect(chosen.err).toContain(`${file}\n  錯誤：`);
      expect((await run("night-shift")).code).toBe(0);
    }));

  test.each([
    ["night-shift", 0],
    [night, 0],
    ["content/stories/night-shift/", 0],
    ["day-shift", 1],
    ["night-shift day-shift", 1],
  ])("only %s", (args, code) =>
    withStories(async (_root, run) => {
      const answer = await run(args);
      expect(answer.code).toBe(code);
      expect(answer.err.includes("stories/night-shift")).toBe(args.includes("night"));
      expect(answer.err.includes("stories/day-shift")).toBe(args.includes("day"));
    }),
  );

  test("a part of a series, whose other parts nobody asked for", () =>
    withStories(async (root, run) => {
      for (const part of [1, 2, 4]) {
        mkdirSync(join(root, `content/stories/part-${part}`));
        const series = `series: { name: 河上, part: ${part} }\n`;
        writeFileSync(join(root, `content/stories/part-${part}/index.md`), story(`河上之${part}`, "水聲。", series));
      }
      const codes = async (args: string) =>
        (JSON.parse((await run(`--json ${args}`)).out) as { code: string }[]).map(({ code }) => code);
      expect(await codes("part-2")).toEqual([]);
      expect(await codes("part-4")).toEqual(["part-missing"]);
    }));

  test("a story by the name of its address, a file that is no story", () =>
    withStories(async (_root, run) => {
      expect(await run("stillness about.md topics.yaml")).toEqual({ code: 0, out: "沒有問題。\n", err: "" });
    }));

  test("a path from where the editor stands", () =>
    withStories(async (root, run) => {
      const answer = await run("index.md", { INIT_CWD: join(root, "content/stories/night-shift") });
      expect([answer.code, answer.err.includes(night)]).toEqual([0, true]);
    }));

  test("JSON and nothing else", () =>
    withStories(async (_root, run) => {
      const { code, out, err } = await run("--json day-shift", { GITHUB_ACTIONS: "true" });
      expect([code, err]).toEqual([1, ""]);
      expect(JSON.parse(out)).toEqual([
        expect.objectContaining({ severity: "error", code: "broken-link", line: 8 }),
        expect.objectContaining({
          severity: "error",
          code: "broken-place",
          file: "content/stories/day-shift/index.md",
        }),
      ]);
      expect(await run("--json quiet-shift")).toEqual({ code: 0, out: "[]\n", err: "" });
    }));

  test.each([
    ["--annotations day-shift", {}],
    ["day-shift", { GITHUB_ACTIONS: "true" }],
  ])("annotations: %s %j", (args, env) =>
    withStories(async (_root, run) => {
      const { code, out, err } = await run(args, env);
      expect(code).toBe(1);
      expect(out.trim().split("\n")).toHaveLength(2);
      expect(out).toMatch(/^::error file=content\/stories\/day-shift\/index.md,line=8::站內連結.*%0A原因：.*%0A做法：/);
      expect(err).toContain("共 2 處錯誤。");
    }),
  );
});

describe("used wrongly: one sentence and 2", { timeout: 60_000 }, () => {
  test.each([
    ["night-shfit", "找不到「night-shfit」。想檢查的可能是「night-shift」。"],
    ["content/stories/day-shft/index.md", "想檢查的可能是「day-shift」"],
    ["../elsewhere.md", "找不到"],
    ["--jsno", "想用的可能是「--json」"],
    ["--json=x", "後面不接"],
    ["--json --fix", "不能和"],
    ["--yes", "要和它一起寫"],
  ])("%s", (args, sentence) =>
    withStories(async (_root, run) => {
      const { code, out, err } = await run(args);
      expect([code, out, err.trim().split("\n").length]).toEqual([2, "", 1]);
      expect(err).toContain(sentence);
    }),
  );
});

describe("--fix", { timeout: 60_000 }, () => {
  test("a slip that makes an error is mended; the copy of such a story waits", () =>
    withStories(async (root, run) => {
      const folder = join(root, "content/stories/quiet-shift");
      const file = join(folder, "index.md");
      writeFileSync(join(folder, "map.svg"), "<svg></svg>");
      writeFileSync(file, story("無事", ":::note\n后來的水聲。\n：：：\n\n！[江面](map.svg)"));
      const { code } = await run("--fix --yes quiet-shift");
      expect(code).toBe(0);
      expect(readFileSync(file, "utf8")).toBe(story("無事", ":::note\n後來的水聲。\n:::\n\n![江面](map.svg)"));
    }));

  test("without a terminal and without --yes the diff is shown and nothing changes", () =>
    withStories(async (root, run) => {
      const { code, out, err } = await run("--fix night-shift");
      expect(out).toContain(
        `--- a/${night}\n+++ b/${night}\n@@ -7,2 +7,2 @@\n \n-後来的标籤,復雜 嗎?\n+後來的標籤，複雜嗎？\n`,
      );
      expect(out).toContain("再加上 --yes");
      expect(out).not.toContain("\u001B");
      expect([code, err.includes("提醒")]).toEqual([0, true]);
      expect(readFileSync(join(root, night), "utf8")).toBe(files["night-shift"]);
    }));

  test("with --yes it is applied, and what is left is said", () =>
    withStories(async (root, run) => {
      const { code, out, err } = await run("--fix --yes");
      expect([code, out.includes(`${night} 改好了`)]).toEqual([1, true]);
      expect(err).not.toContain("night-shift/index.md:");
      expect(readFileSync(join(root, night), "utf8")).toBe(story("一座橋的夜班", "後來的標籤，複雜嗎？"));
      expect((await run("--fix --yes night-shift")).out).toBe("沒有可以自動改的地方。\n沒有問題。\n");
    }));
});
