import { expect, test } from "vitest";
import { measureColumns, padColumns } from "../../../src/terminal/columns.ts";

test.each([
  ["", 0],
  ["slug", 4],
  ["落子", 4],
  ["「橋」，1", 9],
  ["𠮷", 2],
  ["é", 1],
  ["–…", 2],
])("%s takes %i columns", (text, columns) => {
  expect(measureColumns(text)).toBe(columns);
  expect(padColumns(text, columns + 2)).toBe(`${text}  `);
  expect(padColumns(text, 0)).toBe(text);
});
