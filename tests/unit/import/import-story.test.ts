/**
 * Manuscripts as they come, and what becomes of them. A case is a folder: `input.*` (Word files are built here), `expected.md`
 * and `report.txt`. `UPDATE=1` rewrites the answers. Every result must pass the site's own check, as it is: a build gives its page.
 */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { readShelf, readSource, writeStory } from "../../../src/disk/manuscript-files.ts";
import { type ImportedStory, importStory } from "../../../src/import/import-story.ts";
import { openDisk } from "../../../src/library/content-files.ts";
import { readContent } from "../../../src/library/read-content.ts";
import { readTopics } from "../../../src/library/topics.ts";
import { problemFixtures } from "../lay-content.ts";
import { dropQuoted, listForeign, speakAsLong } from "../speak-as.ts";
import { buildDocx, item, link, note, paragraph, picture, run, table } from "./build-docx.ts";

const fixtures = resolve(import.meta.dirname, "../../fixtures/import");
const cases = readdirSync(fixtures).sort();

/** Word files, by case. */
const makers: Readonly<Record<string, () => Uint8Array>> = {
  docx: () =>
    buildDocx({
      body: [
        paragraph(run("燈塔的看守人"), "S0"),
        paragraph(run("來源：北岸日報")),
        paragraph(run("　　燈塔無人看守已經十年，開燈的是岸上的一臺電腦。可是每年冬天,還是有人划船過去。") + note(1)),
        paragraph(run("看守人"), "S1"),
        paragraph(
          `${run("他說，燈要有人")}${run("「看著」", "<w:b/>")}${run("才亮得久。他的")}${link("日記")}${run("寫了三十本。", "<w:i/>")}`,
        ),
        paragraph(picture("燈塔和一條小船")),
        paragraph(run("他帶的東西"), "S2"),
        item("煤油", 1),
        item("三十公升", 1, 1),
        item("乾糧", 1),
        item("上岸", 2),
        item("點燈", 2),
        table([
          ["年份", "船次"],
          ["2011", "12"],
        ]),
      ].join(""),
      notes: ["燈塔建於1911年。"],
      image: readFileSync(join(fixtures, "saved-page/input_files/tower.png")),
    }),
  "docx-table-marks": () =>
    buildDocx({
      body: [
        paragraph(run("擺渡的帳本")),
        paragraph(run("擺渡的人每天把船次記成一行帳，記了四十年，沒有漏過一天，也沒有給別人看過。")),
        table([
          ["年份", "記的事"],
          ["1998", "發大水,船停了九天"],
          ["2003", "橋通車“試行”,坐船的少了一半"],
        ]),
        paragraph(run("帳本的最後一頁是空的，他說那一頁留給最後一天,不過他還不知道是哪一天。")),
      ].join(""),
    }),
  "docx-macros": () =>
    buildDocx({
      body:
        paragraph(run("渡口的新章程")) +
        paragraph(run("渡口的章程改了三次，每一次都只改船票的價錢，這一次改的是開船的時間，從明天起實行。")),
      more: {
        "word/vbaProject.bin": Uint8Array.of(1, 2, 3),
        "word/comments.xml": new TextEncoder().encode("<w:comments/>"),
      },
    }),
  "docx-bold-heads": () =>
    buildDocx({
      body: [
        paragraph(run("米价一日三变")),
        paragraph(run("文/周南  图/沈月")),
        paragraph(
          run("粮店的黑板上，米价一天擦三次。店主说，擦黑板的抹布比米还贵，这话他说了一个月，买米的人都笑过一回。"),
        ),
        paragraph(run("黑板", "<w:b/>")),
        paragraph(run("黑板是小学搬走时留下的，右下角还有一道没有人解出来的题，店主不擦那一块，说等写题的人回来。")),
      ].join(""),
    }),
};

/** A project folder with the base content and the case beside it, for as long as `use` runs. */
async function withRoot<Result>(name: string, use: (root: string, input: string) => Promise<Result>): Promise<Result> {
  const root = mkdtempSync(join(tmpdir(), "luozi-import-"));
  try {
    cpSync(join(problemFixtures, "base/content"), join(root, "content"), { recursive: true });
    cpSync(join(fixtures, name), join(root, "mail"), { recursive: true });
    const made = makers[name];
    if (made !== undefined) writeFileSync(join(root, "mail/input.docx"), made());
    const input = readdirSync(join(root, "mail")).find((file) => file.startsWith("input.")) ?? "";
    return await use(root, join(root, "mail", input));
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

async function importInto(root: string, input: string): Promise<ImportedStory> {
  const source = readSource(input);
  if (source.refusal !== undefined) throw new Error(source.refusal.sentence);
  const { value: story, refusal } = await importStory(source.value, {
    ...readShelf(root),
    topics: readTopics(openDisk(root), []).value,
    today: "2022-03-20",
  });
  if (refusal !== undefined) throw new Error(refusal.sentence);
  expect(writeStory(root, story.slug, story.files)).toBeUndefined();
  return story;
}

test.each(cases)("the report of %s in Simplified, too", { timeout: 30_000 }, async (name) => {
  await withRoot(name, async (root, input) => {
    const { report } = await speakAsLong("zh-Hans", () => importInto(root, input));
    // The name of the file, of a topic, of a variant, and what was put into the story.
    const said = report.replace(/^.*\n/, "").replace(/（[a-z]+，.+?）|〔.+?〕|繁體（.+?）/g, "");
    expect(listForeign(dropQuoted(said), "zh-Hans")).toEqual([]);
  });
});

const errorsOf = (root: string) =>
  readContent(root, { checksCopy: true }).problems.filter(({ severity }) => severity === "error");

describe("what becomes of a manuscript", () => {
  test.each(cases)("%s", { timeout: 30_000 }, async (name) => {
    await withRoot(name, async (root, input) => {
      const { slug, report } = await importInto(root, input);
      const written = join(root, "content/stories", slug, "index.md");
      const text = readFileSync(written, "utf8");
      for (const [file, answer] of [
        ["expected.md", text],
        ["report.txt", report],
      ] as const) {
        const path = join(fixtures, name, file);
        if (process.env.UPDATE === "1") writeFileSync(path, answer);
        expect(answer).toBe(existsSync(path) ? readFileSync(path, "utf8") : "");
      }
      expect(errorsOf(root)).toEqual([]);
      const read = readContent(root).stories.find(({ story }) => story.slug === slug);
      expect([read?.story.draft, read?.story.characters]).toEqual([false, expect.any(Number)]);
    });
  });
});
