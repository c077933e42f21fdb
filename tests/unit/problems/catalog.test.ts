/**
 * Everything an editor can be shown, as printed. A case is a folder: `content/` is laid over the base tree, `expected.txt`
 * is the answer. Files that git cannot keep as they are come from `makers`. `UPDATE=1` rewrites the answers.
 */
import { execFileSync } from "node:child_process";
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readContent } from "../../../src/library/read-content.ts";
import { problemCodes } from "../../../src/problems/catalog.ts";
import { formatCount, formatProblems } from "../../../src/problems/format-problems.ts";
import type { Problem } from "../../../src/problems/problem.ts";
import { problemFixtures, withContent } from "../lay-content.ts";
import { foreignPictures, makeHeic, makeMovingWebp, makePng } from "../photographs/picture-bytes.ts";

const story = `---
headline: 一座橋的夜班
standfirst: 橋修好以前，守橋的人先守了三個冬天。
published: 2022-03-18
topics: [industry]
---

守橋的人說，夜裡的水聲和白天不同。
`;

type Content = (path: string) => string;

function write(file: string, data: string | Uint8Array): void {
  mkdirSync(join(file, ".."), { recursive: true });
  writeFileSync(file, data);
}

function makePipe(file: string): void {
  execFileSync("sh", ["-c", 'mkfifo "$0"', file]);
}

const makers: Readonly<Record<string, (content: Content) => void>> = {
  "not-utf8": (content) =>
    write(
      content("stories/night-shift/index.md"),
      // 水 in Big5, in the last line.
      Buffer.concat([Buffer.from(story), Buffer.from([0xa4, 0xf4, 0x0a])]),
    ),
  "not-utf8-topics": (content) => write(content("topics.yaml"), Buffer.from([0x2d, 0x20, 0xff])),
  "not-utf8-truncated": (content) =>
    write(content("stories/night-shift/index.md"), Buffer.from(story.trimEnd()).subarray(0, -1)),
  "not-utf8-data": (content) => {
    write(content("stories/night-shift/index.md"), `${story}\n:::chart{data="water.csv" title="水位"}\n:::\n`);
    // No text in any code.
    write(content("stories/night-shift/water.csv"), Buffer.from([0xff, 0xff, 0x2c, 0x31, 0x0a]));
  },
  // 月份,水量 and two rows, as spreadsheets in Taiwan and on the mainland save them.
  "data-encodings": (content) => {
    const charts = ["big5", "gbk"].map((name) => `:::chart{data="${name}.csv" title="水量"}\n:::\n`);
    write(content("stories/night-shift/index.md"), `${story}\n${charts.join("\n")}`);
    const rows = {
      big5: "a4eba5f72ca4f4b671 a440a4eb2c3132 a447a4eb2c38",
      gbk: "d4c2b7dd2ccbaec1bf d2bbd4c22c3132 b6fed4c22c38",
    };
    for (const [name, hex] of Object.entries(rows))
      write(content(`stories/night-shift/${name}.csv`), Buffer.from(hex.replaceAll(" ", "0d0a"), "hex"));
  },
  "utf-16": (content) =>
    write(content("stories/night-shift/index.md"), Buffer.from(`\uFEFF${story.replaceAll("\n", "\r\n")}`, "utf16le")),
  "nul-in-slug-and-body": (content) =>
    write(
      content("stories/night-shift/index.md"),
      story.replace("headline", "slug: night\0shift\nheadline").replace("夜裡", "夜\0裡"),
    ),
  // Through every door a text comes in by: as it stands, and by its number in HTML.
  "control-characters": (content) => {
    const body = '<p title="水&#1;聲">水&#x1F;聲</p>\n\n:::chart{data="water.csv" title="水&#2;位"}\n:::\n';
    const fields = story.replace("topics:", "lead: { image: map.svg, alt: 江面 }\ntopics:");
    write(content("stories/night-shift/index.md"), `${fields.replace("夜裡的", "夜裡\u000B的\f\u000B")}\n${body}`);
    write(content("stories/night-shift/index.zh-Hans.md"), "---\nheadline: 夜班\n---\n\n夜里的水\u0002声。\n");
    write(content("stories/night-shift/water.csv"), "日期,水位\n7月\u001F1日,26\n7月8日,24\n");
    write(content("stories/night-shift/map.svg"), "<svg>\n<text>江\u0003面</text></svg>");
    write(content("about.md"), "---\nheadline: 關於\nstandfirst: 本刊。\n---\n\n本刊\u0011只登長報導。\n");
  },
  // In fields: as it stands, and by its number in quotation marks.
  "control-characters-in-fields": (content) => {
    const fields = story
      .replace("standfirst: 橋", "standfirst: 橋\u0008")
      .replace("topics:", 'kicker: "夜\\x1B班\\uFFFE"\ntopics:');
    write(content("stories/night-shift/index.md"), fields);
    write(content("stories/night-shift/index.zh-Hans.md"), "---\nheadline: 夜\u0001班\n---\n\n夜里。\n");
    write(content("stories/night-shift/review.yaml"), '- { kind: term, source: "水\\x04聲", zh-Hans: 水声 }\n');
    write(content("glossary.yaml"), '- { zh-Hans: "水\\x05声", zh-Hant-TW: 水\u0006聲, reason: 用語 }\n');
    const topics = readFileSync(join(problemFixtures, "base/content/topics.yaml"), "utf8");
    write(content("topics.yaml"), topics.replace("江河", "江\u000E河"));
    write(content("about.md"), "---\nheadline: 關於\u0010\nstandfirst: 本刊。\n---\n\n本刊。\n");
  },
  "lone-surrogate": (content) =>
    write(content("stories/night-shift/index.md"), story.replace("headline", 'slug: "night\\ud800"\nheadline')),
  "symlink-folder": (content) => symlinkSync("old-ferry", content("stories/night-shift")),
  "symlink-index": (content) => {
    mkdirSync(content("stories/night-shift"));
    symlinkSync("../old-ferry/index.md", content("stories/night-shift/index.md"));
  },
  "symlink-image": (content) => {
    write(content("stories/night-shift/index.md"), `${story}\n![江面上的一條線](map.svg)\n`);
    symlinkSync("../old-ferry/map.svg", content("stories/night-shift/map.svg"));
  },
  "symlink-loop": (content) => symlinkSync(".", content("stories/night-shift")),
  "symlink-stories": (content) => {
    renameSync(content("stories"), content("../stories"));
    symlinkSync("../stories", content("stories"));
  },
  "symlink-about": (content) => {
    renameSync(content("about.md"), content("../about.md"));
    symlinkSync("../about.md", content("about.md"));
  },
  fifo: (content) => makePipe(content("stories/night-shift")),
  "fifo-index": (content) => {
    mkdirSync(content("stories/night-shift"));
    makePipe(content("stories/night-shift/index.md"));
  },
  "fifo-topics": (content) => {
    rmSync(content("topics.yaml"));
    makePipe(content("topics.yaml"));
  },
  "about-missing": (content) => rmSync(content("about.md")),
  "topics-missing": (content) => rmSync(content("topics.yaml")),
  "stories-missing": (content) => rmSync(content("stories"), { recursive: true }),
  "stories-is-a-file": (content) => {
    rmSync(content("stories"), { recursive: true });
    write(content("stories"), "");
  },
  "heavy-images": (content) => {
    write(content("stories/night-shift/index.md"), story);
    // Holes: neither takes room on the disk.
    for (const [name, size] of Object.entries({
      "江.JPG": 12_300_001,
      "map.svg": 24_001,
      "ok.svg": 24_000,
      "notes.pdf": 99e6,
    })) {
      write(content(`stories/night-shift/${name}`), "");
      truncateSync(content(`stories/night-shift/${name}`), size);
    }
  },
  pictures: (content) => {
    const files = {
      "iphone.jpg": makeHeic(),
      "scan.png": foreignPictures.TIFF ?? "",
      "dance.webp": foreignPictures.GIF ?? "",
      "page.jpg": "<!doctype html>",
      "half.png": makePng(800, 600).subarray(0, -6),
      "wave.webp": makeMovingWebp(),
      "bomb.png": makePng(20_000, 10_000),
      "talk.png": makePng(700, 9000),
      "stamp.png": makePng(300, 300),
      "whole.png": makePng(1600, 1200),
      "film.jpg": "",
    };
    const images = Object.keys(files).map((name) => `![江面上的一條線](${name})\n`);
    write(content("stories/night-shift/index.md"), `${story}\n${images.join("\n")}`);
    for (const [name, data] of Object.entries(files)) write(content(`stories/night-shift/${name}`), data);
    // A hole.
    truncateSync(content("stories/night-shift/film.jpg"), 100_000_001);
    // Nobody shows it, so nobody is told.
    write(content("stories/night-shift/unused.jpg"), makeHeic());
  },
  "deep-brackets": (content) =>
    write(
      content("stories/night-shift/index.md"),
      story.replace("headline", `kicker: ${"[".repeat(100_000)}\nheadline`),
    ),
  "deep-quotes": (content) => write(content("stories/night-shift/index.md"), `${story}\n${"> ".repeat(6000)}水聲\n`),
};

function readProblems(name: string): readonly Problem[] {
  return withContent(join(problemFixtures, name), (root) => {
    makers[name]?.((path) => join(root, "content", path));
    return readContent(root, { checksCopy: true }).problems;
  });
}

/** Said only by blocks that a publication has of its own: `tests/publication/own-blocks.test.ts`. */
const saidByOwnBlocks = ["crowded-places", "wrong-place", "wrong-setting-value"];
/** Said of the settings, not of the content: `tests/unit/site/check-settings.test.ts`. */
const saidOfSettings = ["no-report-address"];
/** Said of what is drawn of the content: `tests/unit/cards/check-cards.test.ts`. */
const saidOfCards = ["headline-not-drawn"];

const cases = readdirSync(problemFixtures).filter((name) => name !== "base");
const seen = new Map<string, readonly Problem[]>();

describe("what an editor is told", () => {
  test.each(cases)("%s", { timeout: 30_000 }, (name) => {
    const problems = readProblems(name);
    seen.set(name, problems);
    const printed = formatProblems(problems);
    const file = join(problemFixtures, name, "expected.txt");
    if (process.env.UPDATE === "1") writeFileSync(file, printed);
    expect(printed).toBe(readFileSync(file, "utf8"));
    expect(printed).not.toBe("");
  });

  test("every maker has a folder", () => {
    expect(cases).toEqual(expect.arrayContaining(Object.keys(makers)));
  });

  test("the base tree is sound", () => {
    expect(withContent(undefined, (root) => formatProblems(readContent(root, { checksCopy: true }).problems))).toBe("");
  });

  test("every row of the catalog is said in at least one case", () => {
    const said = new Set(cases.flatMap((name) => (seen.get(name) ?? readProblems(name)).map(({ code }) => code)));
    expect(problemCodes.filter((code) => !said.has(code)).sort()).toEqual(
      [...saidByOwnBlocks, ...saidOfSettings, ...saidOfCards].sort(),
    );
  });

  test("every problem names a file below content/ and says no sentence twice", () => {
    for (const name of cases) {
      const problems = seen.get(name) ?? readProblems(name);
      for (const { file } of problems) expect(file).toMatch(/^content\//);
      const keys = problems.map(({ file, line, what }) => `${file}:${line} ${what}`);
      expect(keys.length, name).toBe(new Set(keys).size);
    }
  });
});

describe("counting", () => {
  const problem = (severity: Problem["severity"]): Problem => ({
    severity,
    code: "",
    file: "",
    what: "",
    why: "",
    fix: "",
  });
  test.each([
    [[], "沒有問題。"],
    [["error", "error"], "共 2 處錯誤。"],
    [["warning"], "共 1 處提醒。"],
    [["error", "warning", "warning"], "共 1 處錯誤、2 處提醒。"],
  ] as const)("%j", (severities, expected) => {
    expect(formatCount(severities.map(problem))).toBe(expected);
  });
});
