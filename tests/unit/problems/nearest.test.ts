import { expect, test } from "vitest";
import { findNearest } from "../../../src/problems/nearest.ts";

test.each([
  ["headlin", ["kicker", "headline", "standfirst"], "headline"],
  ["HEADLINE", ["kicker", "headline"], "headline"],
  ["board.svg", ["Board.SVG", "path.svg"], "Board.SVG"],
  ["titel", ["title"], "title"],
  ["nwe", ["check", "new", "list"], "new"],
  ["keyfacts", ["key-facts", "note"], "key-facts"],
  ["作者", ["author", "topics"], undefined],
  ["z", ["a", "b"], undefined],
  ["A", ["a", "b"], "a"],
  ["", ["a"], undefined],
  ["anything", [], undefined],
  ["completely-different", ["note", "people"], undefined],
])("%s among %j", (name, known, expected) => {
  expect(findNearest(name, known)).toBe(expected);
});
