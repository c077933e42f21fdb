/** What each engine is asked for a question. That it finds what it should is answers.test.ts. */
import { expect, test } from "vitest";
import { codeWord } from "../../../src/exports/code-word.ts";
import { loadFoldTable } from "../../../src/exports/load-fold-table.ts";
import {
  askMeilisearch,
  askOpenSearch,
  askSqlite,
  askTypesense,
  createQuestions,
} from "../../../src/exports/question.ts";

const cut = createQuestions(loadFoldTable());

test("a word in letters and digits is one of its own, and begins as the word does", () => {
  expect(codeWord("linux")).toBe("linux");
  expect(codeWord("黃a")).toBe("0vcza");
  expect(codeWord("𠮷")).toMatch(/^[0-9][0-9a-z]{3}$/);
  expect(codeWord("金linux").startsWith(codeWord("金lin"))).toBe(true);
  expect(codeWord("1")).not.toBe(codeWord("l"));
});

test("both scripts and all marks come to the same question", () => {
  expect(cut("黄金时代")).toEqual(cut("黃金時代"));
  expect(cut("黃金，時代！")).toEqual(cut("黃金時代"));
  expect(cut("，。")).toEqual([]);
});

test.each([
  ["黃金時代", '"A"', false],
  ["黃金 時代", '"A" "B"', false],
  ["看linu", "A", true],
  ["黃金看linu", '"A" B', true],
])("Meilisearch and Typesense are asked %s as phrases", (question, shape, prefix) => {
  const { q, matchingStrategy } = askMeilisearch(cut(question)) as { q: string; matchingStrategy: string };
  expect(q.replace(/[0-9a-z]+(?: [0-9a-z]+)*(?=")|(?<= |^)[0-9a-z]+$/g, "_")).toBe(shape.replace(/[AB]/g, "_"));
  expect(matchingStrategy).toBe("all");
  expect(askTypesense(cut(question))).toMatchObject({ q, prefix, num_typos: 0, drop_tokens_threshold: 0 });
});

test("OpenSearch is asked for all terms, headlines first, and a word's beginning where it may go on", () => {
  const words = cut("黃金時代")[0]?.words.join(" ");
  expect(askOpenSearch(cut("黃金時代 linu 風"))).toMatchObject({
    query: {
      bool: {
        must: [
          { multi_match: { type: "phrase", query: words, fields: ["headlineWords^16", "headWords^4", "bodyWords^1"] } },
          { prefix: { units: "linu" } },
          { term: { units: expect.stringMatching(/^[0-9a-z]{4}$/) } },
        ],
      },
    },
  });
});

test("SQLite is asked for the same", () => {
  expect(askSqlite(cut("linu"))).toBe('{units} : "linu" *');
  expect(askSqlite(cut("黃金 風"))).toMatch(
    /^\{headlineWords headWords bodyWords\} : "[0-9a-z]{8}" AND \{units\} : "[0-9a-z]{4}"$/,
  );
});
