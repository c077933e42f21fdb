/** What is wrong with the files that are no story's is said on the desk as the build says it. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, test } from "vitest";
import { openDesk } from "../../../src/desk-engine/open-desk.ts";
import { readContent } from "../../../src/library/read-content.ts";
import type { Problem } from "../../../src/problems/problem.ts";
import { problemFixtures, withContent } from "../lay-content.ts";

const isShared = ({ file }: Problem) => /^content\/[^/]+\.(?:yaml|md)$/.test(file);

/** What only all bodies together can say. */
const ofBodies = new Set(["term-unused", "term-hidden"]);

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
  /^(?:about-|authors-|front-(?!matter)|glossary-|topics-|terms-(?!overlap)|base$|everything|broken-link|closed-links)/.test(
    name,
  ),
);

describe("as the build says it", () => {
  let count = 0;
  test.each(cases)("%s", (name) => {
    withContent(join(problemFixtures, name), (root) => {
      const built = readContent(root, { checksCopy: true }).problems.filter(
        (problem) => isShared(problem) && !ofBodies.has(problem.code),
      );
      const said = openAll(root).checkShared();
      count += built.length;
      const sort = (problems: readonly Problem[]) => problems.map((problem) => JSON.stringify(problem)).sort();
      expect(sort(said.filter(isShared))).toEqual(sort(built));
    });
  });
  test("and there is something to say", () => expect(count).toBeGreaterThan(cases.length));
});
