import { expect, test } from "vitest";
import { splitGroup } from "../../../src/editions/list-groups.ts";

const stories = (...rows: string[]) =>
  rows.map((row) => ({ name: row, weight: (/[abc]/.exec(row)?.[0] ?? "c") as "a" | "b" | "c" }));
const split = (...rows: string[]) => {
  const { pictured, plain } = splitGroup(stories(...rows), ({ name }) => name.includes("+"));
  return [pictured, plain].map((items) => items.map(({ name }) => name));
};

test.each([
  [[], [], []],
  [["1c"], ["1c"], []],
  [["1c", "2c", "3c"], ["1c"], ["2c", "3c"]],
  // A photograph first, then weight; both columns keep the order of days.
  [
    ["1c", "2a", "3c+", "4b"],
    ["2a", "3c+"],
    ["1c", "4b"],
  ],
  [
    ["1c+", "2c", "3c+", "4a", "5c"],
    ["1c+", "3c+"],
    ["2c", "4a", "5c"],
  ],
])("of %j with a picture: %j", (rows, pictured, plain) => {
  expect(split(...rows)).toEqual([pictured, plain]);
});
