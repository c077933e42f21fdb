/** Each file is asked for by itself; only what was agreed to is written. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { fixFiles } from "../../../src/desk/fix-files.ts";
import { readContent } from "../../../src/library/read-content.ts";
import { withContent } from "../lay-content.ts";

const story = (body: string) => `---
headline: 一座橋的夜班
standfirst: 橋修好以前，守橋的人先守了三個冬天。
published: 2022-03-18
topics: [industry]
---

${body}
`;

const file = (slug: string) => `content/stories/${slug}/index.md`;

test("yes for one, no for the other", () =>
  withContent(undefined, async (root) => {
    for (const slug of ["a", "b"]) {
      mkdirSync(join(root, file(slug), ".."));
      writeFileSync(join(root, file(slug)), story("后來的復雜。"));
    }
    const { stories } = readContent(root);
    const out = new PassThrough();
    const asked: string[] = [];
    const count = await fixFiles(
      root,
      stories.map(({ source }) => ({ source, kind: "story" })),
      {
        consent: (question) => {
          asked.push(question);
          return Promise.resolve(question.includes("/b/"));
        },
        out,
      },
    );
    expect(count).toEqual({ shown: 2, written: 1, failed: 0 });
    expect(asked).toEqual(["a", "b"].map((slug) => `${file(slug)}：2 處。應用？(y/N) `));
    const read = (slug: string) => readFileSync(join(root, file(slug)), "utf8");
    expect([read("a"), read("b")]).toEqual([story("后來的復雜。"), story("後來的複雜。")]);
    const said = out.read().toString();
    expect(said).toContain(`${file("a")} 沒有動。\n`);
    expect(said).toContain(`${file("b")} 改好了 2 處。\n`);
  }));

test("a file that was saved while the editor read the diff is left alone", () =>
  withContent(undefined, async (root) => {
    mkdirSync(join(root, file("a"), ".."));
    writeFileSync(join(root, file("a")), story("后來的復雜。"));
    const { stories } = readContent(root);
    const consent = () => {
      writeFileSync(join(root, file("a")), story("別的。"));
      return Promise.resolve(true);
    };
    const fixable = stories.map(({ source }) => ({ source, kind: "story" as const }));
    expect(await fixFiles(root, fixable, { consent, out: new PassThrough() })).toEqual({
      shown: 1,
      written: 0,
      failed: 1,
    });
    expect(readFileSync(join(root, file("a")), "utf8")).toBe(story("別的。"));
  }));
