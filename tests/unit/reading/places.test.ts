import { expect, test } from "vitest";
import { parsePlaces, setPlace } from "../../../src/reading/places.ts";

test.each([
  [null, {}],
  ["{", {}],
  ["3", {}],
  ['{"a":"p-1","b":2}', { a: "p-1" }],
])("kept %j is %j", (text, expected) => {
  expect(parsePlaces(text)).toEqual(expected);
});

test("a place is set at the end, forgotten when the story is read, and the oldest go first", () => {
  const two = setPlace(setPlace({}, "a", "p-1"), "b", "p-2");
  expect(Object.entries(setPlace(two, "a", "p-3"))).toEqual([
    ["b", "p-2"],
    ["a", "p-3"],
  ]);
  expect(setPlace(two, "a", undefined)).toEqual({ b: "p-2" });
  expect(setPlace(two, "c", "p-4", 2)).toEqual({ b: "p-2", c: "p-4" });
});
