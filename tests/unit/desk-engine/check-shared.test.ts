/** What is wrong with the files that are no story's is said on the desk as the build says it. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, test } from "vitest";
import { openDesk } from "../../../src/desk-engine/open-desk.ts";
import { readContent } from "../../../src/library/read-content.ts";
import type { Problem } from "../../../src/problems/problem.ts";
import { problemFixtures, withContent } from "../lay-content.ts";

const isShared = ({ file }: Problem) => /^content\/[^/]+\.(?:yaml|md)$/.test(file);

function openAll(root: string) {
  const desk = openDesk(() => Date.now());
  const walk = (folder: string): string[] =>
    readdirSync(folder).flatMap((name) => {
      const path = join(folder, name);
      return statSync(path).isDirectory() ? walk(path) : [path];
    });
  desk.put(walk(join(root, "content")).map((path) => [relative(root, path), readFileSync(path)] as const));
  return desk;
}

const cases = readdirSync(problemFixtures).filter((name) =>
  /^(?:about-|authors-|front-(?!matter)|glossary-|topics-|terms?-|base$|everything|broken-link|closed-links)/.test(
    name,
  ),
);

describe("as the build says it", () => {
  let count = 0;
  test.each(cases)("%s", (name) => {
    withContent(join(problemFixtures, name), (root) => {
      const built = readContent(root, { checksCopy: true }).problems.filter(isShared);
      const desk = openAll(root);
      // What only all bodies together can say is said once each was counted.
      const uses = desk.folders().flatMap(({ slug }) => desk.weigh(slug)?.terms ?? []);
      const said = desk.checkShared(uses.length === desk.folders().length ? uses : undefined);
      count += built.length;
      const sort = (problems: readonly Problem[]) => problems.map((problem) => JSON.stringify(problem)).sort();
      expect(sort(said.filter(isShared))).toEqual(sort(built));
    });
  });
  test.each(["term-unused", "terms-overlap"])("%s: a story is told of its own rows", (name) => {
    withContent(join(problemFixtures, name), (root) => {
      const ofTerms = (problems: readonly Problem[]) =>
        problems.filter(({ code }) => code.startsWith("term-")).map(({ line, what, why }) => ({ line, what, why }));
      const built = readContent(root, { checksCopy: true }).problems;
      const desk = openAll(root);
      let said = 0;
      for (const { slug, file } of desk.folders()) {
        const own = ofTerms(built.filter((problem) => problem.file === file));
        expect(ofTerms(desk.read(slug)?.problems ?? [])).toEqual(own);
        said += own.length;
      }
      expect(said).toBe(name === "term-unused" ? 2 : 0);
    });
  });
  test("and nothing of bodies before all were counted", () => {
    withContent(join(problemFixtures, "term-unused"), (root) => {
      const built = readContent(root, { checksCopy: true }).problems.filter(({ code }) => code === "term-unused");
      expect(built).not.toEqual([]);
      expect(
        openAll(root)
          .checkShared(undefined)
          .filter(({ code }) => code === "term-unused"),
      ).toEqual([]);
    });
  });
  test("and there is something to say", () => expect(count).toBeGreaterThan(cases.length));
});
