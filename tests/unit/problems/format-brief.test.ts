import { describe, expect, test } from "vitest";
import { listProblemGroups } from "../../../src/guide/problem-examples.ts";
import { createProblem, problemCodes } from "../../../src/problems/catalog.ts";
import { formatBrief, listInFull } from "../../../src/problems/format-brief.ts";
import { formatCount, formatProblems } from "../../../src/problems/format-problems.ts";
import type { Problem } from "../../../src/problems/problem.ts";
import { listForeign, speakAs } from "../speak-as.ts";

const story = (at: number) => `content/stories/s${String(at).padStart(5, "0")}/index.md`;
const spaces = (count: number, perStory = 1): Problem[] =>
  Array.from({ length: count }, (_, at) =>
    createProblem(
      "copy-stray-space",
      { file: story(Math.floor(at / perStory)), line: 9 },
      "甲 乙",
      " ",
      "",
      "漢字之間不用空格",
    ),
  );
const unused = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    createProblem("term-unused", { file: "content/glossary.yaml", line: at + 1 }, "甲"),
  );
const error = createProblem("empty-body", { file: story(3), line: 4 });

describe("problems in brief", () => {
  test("none say nothing", () => expect(formatBrief([])).toBe(""));

  test("errors, and fewer than twenty reminders, are said in full", () => {
    const problems = [...spaces(19), error];
    expect(formatBrief(problems)).toBe(`${formatProblems(problems)}\n${formatCount(problems)}`);
    expect(listInFull(problems)).toEqual(problems);
  });

  test("from twenty on reminders are a line a kind, the most frequent first, and errors stay whole", () => {
    const problems = [...unused(21), ...spaces(15_000, 20), error];
    expect(listInFull(problems)).toEqual([error]);
    expect(formatBrief(problems)).toBe(
      [
        formatProblems([error]),
        `提醒有 15,021 處，只說個大概：
  多了空格：15,000 處，在 750 篇裡，第一處是 content/stories/s00000/index.md:9
  詞語沒有用上：21 處，在 1 個檔案裡，第一處是 content/glossary.yaml:1
一處一處看：npm run desk -- check
`,
        "共 1 處錯誤、15021 處提醒。",
      ].join("\n"),
    );
  });

  test("the place named is the first in the order of the files", () => {
    expect(formatBrief(spaces(40).reverse())).toContain("第一處是 content/stories/s00000/index.md:9");
  });
});

const create = createProblem as (code: string, place: { file: string }, ...values: unknown[]) => Problem;

describe.each(["zh-Hant-TW", "zh-Hans"] as const)("kinds in %s", (tag) => {
  const examples = new Map(
    listProblemGroups(tag === "zh-Hans" ? "Hans" : "Hant").flatMap(({ examples }) => Object.entries(examples)),
  );
  const list = () => problemCodes.map((code) => create(code, { file: "x" }, ...(examples.get(code) ?? [])));

  test("every reminder has one, short and in the editors' script, and no two share it", () => {
    const kinds = speakAs(tag, list).flatMap(({ severity, kind }) => (severity === "warning" ? [kind ?? ""] : []));
    expect(kinds.length).toBeGreaterThan(10);
    expect(new Set(kinds).size).toBe(kinds.length);
    for (const kind of kinds) expect(kind).toMatch(/^[^。，]{2,16}$/u);
    expect(kinds.flatMap((kind) => listForeign(kind, tag))).toEqual([]);
  });
});
