/**
 * Everything the desk says, said in both scripts: nothing of the other one is left but what an editor typed, and that letter
 * for letter. What the guide says is asked in guide/, what an import reports in import/.
 */
import { describe, expect, test } from "vitest";
import { blocks } from "../../../src/blocks/blocks.ts";
import { commands } from "../../../src/desk/commands.ts";
import { createStoryText } from "../../../src/fields/new-story.ts";
import {
  approvalSchema,
  frontMatterSchema,
  ownEditionSchema,
  pageSchema,
  termSchema,
  topicSchema,
} from "../../../src/fields/schema.ts";
import { type Field, listFields } from "../../../src/guide/list-fields.ts";
import { marks } from "../../../src/guide/marks.ts";
import { listProblemGroups } from "../../../src/guide/problem-examples.ts";
import { createProblem, type ProblemCode, problemCodes } from "../../../src/problems/catalog.ts";
import { formatAnnotations } from "../../../src/problems/format-annotations.ts";
import { formatCount, formatProblems } from "../../../src/problems/format-problems.ts";
import type { Problem } from "../../../src/problems/problem.ts";
import { speak } from "../../../src/problems/speak.ts";
import { formatStoriesPage } from "../../../src/review/stories-page.ts";
import { formatBrokenStoryPage } from "../../../src/review/story-page.ts";
import { site } from "../../../src/site/site.ts";
import { formatCommandHelp, formatHelp } from "../../../src/terminal/format-help.ts";
import { dropQuoted, listForeign, speakAs } from "../speak-as.ts";

const scripts = ["zh-Hant-TW", "zh-Hans"] as const;

const create = createProblem as (code: ProblemCode, place: { file: string }, ...values: unknown[]) => Problem;

const listExamples = (script: "Hans" | "Hant") =>
  listProblemGroups(script).flatMap(({ examples }) => Object.entries(examples) as [ProblemCode, readonly unknown[]][]);

/** Words of the desk that a check hands to a row, by their place among its values: all others are an editor's. */
const own: Readonly<Partial<Record<ProblemCode, number>>> = {
  "wrong-type": 1,
  "block-shape": 1,
  "wrong-setting-value": 3,
  "too-much-data": 3,
  "undrawable-data": 3,
};

describe.each(scripts)("problems in %s", (tag) => {
  const say = (code: ProblemCode) =>
    speakAs(tag, () => {
      const [, values] = listExamples(tag === "zh-Hans" ? "Hans" : "Hant").find(([name]) => name === code) ?? [];
      const problem = create(code, { file: "x" }, ...(values ?? []));
      return `${formatProblems([problem])}${formatAnnotations([problem])}${formatCount([problem])}`;
    });

  test.each(problemCodes)("%s", (code) => {
    const text = say(code);
    // The sentences about forms quote the other script.
    expect(listForeign(code.startsWith("copy-") ? dropQuoted(text) : text, tag)).toEqual([]);
  });
});

/** Every text a row is given but the desk's own words, in letters that a conversion to Simplified would change. */
const type = (code: ProblemCode, values: readonly unknown[]) =>
  values.map((value, at) => {
    const typed = `後頭髮${at}里`;
    if (own[code] === at || typeof value === "number") return value;
    if (Array.isArray(value)) return value.map((_, index) => `${typed}${index}`);
    return typeof value === "string" ? typed : value;
  });

describe("what was typed stays", () => {
  const count = (text: string) => text.split("後頭髮").length - 1;

  test.each(listExamples("Hant"))("%s", (code, values) => {
    const say = () => formatProblems([create(code, { file: "x" }, ...type(code, values))]);
    const text = speakAs("zh-Hans", say);
    expect(count(text)).toBe(count(say()));
    expect(listForeign(text.replace(/後頭髮\d里\d?/g, ""), "zh-Hans")).toEqual([]);
  });
});

test.each(scripts)("the help in %s", async (tag) => {
  const all = await Promise.all(Object.values(commands).map((load) => load()));
  const texts = speakAs(tag, () => [formatHelp(all), ...all.map(formatCommandHelp)]);
  expect(texts).toHaveLength(Object.keys(commands).length + 1);
  expect(texts.join("\n")).toContain(site.name);
  expect(listForeign(texts.join("\n").replaceAll(site.name, ""), tag)).toEqual([]);
});

const listAll = (fields: readonly Field[]): Field[] => fields.flatMap((field) => [field, ...listAll(field.parts)]);

test.each(scripts)("fields, blocks and marks in %s", (tag) => {
  const said = speakAs(tag, () => [
    ...[frontMatterSchema, ownEditionSchema, pageSchema, termSchema, topicSchema, approvalSchema]
      .flatMap((schema) => listAll(listFields(schema)))
      .map(({ name, says }) => `${name} ${says}`),
    ...blocks.map(({ title, use, wanted, settings }) =>
      speak([title, use, wanted, ...Object.values(settings)].join("\n")),
    ),
    ...marks.map(({ title, use }) => speak(`${title} ${use}`)),
  ]);
  expect(said.flatMap((text) => listForeign(text, tag))).toEqual([]);
});

test.each(scripts)("the comments of a new story in %s", (tag) => {
  const headline = "後頭髮里";
  const topics = [{ slug: "hair", name: "頭髮" }];
  const text = speakAs(tag, () => createStoryText({ headline, variant: "zh-Hans", day: "2026-11-22", topics }));
  expect(text).toContain(`\nheadline: ${headline}\n`);
  expect(text).toContain("hair（頭髮）");
  expect(listForeign(text.replace(headline, "").replace("頭髮", ""), tag)).toEqual([]);
});

test.each(scripts)("the desk's pages in %s", (tag) => {
  const html = speakAs(tag, () => {
    const problem = createProblem("unknown-key", { file: "content/x.md", line: 1 }, "頭髮", []);
    const row = { folder: "頭髮", story: undefined, problems: [problem], fresh: 1 };
    return [
      formatStoriesPage([row], [problem], 0),
      formatBrokenStoryPage("頭髮", [problem], "content/x.md", ["頭髮: 後"]),
    ].join("\n");
  });
  expect(html.split("頭髮").length).toBeGreaterThan(6);
  expect(html).toContain("頭髮: 後");
  expect(listForeign(html.replaceAll("頭髮: 後", "").replaceAll("頭髮", "").replaceAll(site.name, ""), tag)).toEqual(
    [],
  );
});
