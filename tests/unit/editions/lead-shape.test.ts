import { expect, test } from "vitest";
import { findLeadPlace, listLeadClasses } from "../../../src/editions/lead-shape.ts";
import type { Photograph } from "../../../src/photographs/photograph.ts";

const file = "content/stories/bridge/index.md";
const photograph = (name: string, width: number, height: number): Photograph => ({
  file: `content/stories/bridge/${name}`,
  id: name,
  width,
  height,
  format: "jpeg",
});
const photographs = [photograph("land.jpg", 3000, 2000), photograph("tall.jpg", 2000, 3000)];
const focus = { x: 30, y: 20 };

test.each([
  ["none", {}, [], "lead"],
  ["beside the headline", { leadImage: "land.jpg", leadWidth: "column" }, [], "lead"],
  ["a drawing", { leadImage: "map.svg", leadWidth: "column" }, [], "lead"],
  ["one that stands", { leadImage: "tall.jpg", leadWidth: "column" }, ["lead-tall"], "lead"],
  ["with a focus", { leadImage: "tall.jpg", leadFocus: focus }, ["lead-tall", "at-30-20"], "lead"],
  ["whole, so without", { leadImage: "land.jpg", leadFocus: focus }, [], "lead"],
  ["wide", { leadImage: "tall.jpg", leadWidth: "wide" }, ["lead-over", "lead-wide"], "leadWide"],
  [
    "the screen",
    { leadImage: "land.jpg", leadWidth: "full", leadFocus: focus },
    ["lead-over", "lead-full", "at-30-20"],
    "leadFull",
  ],
] as const)("%s", (_name, lead, classes, place) => {
  const story = { file, photographs, ...lead };
  expect(listLeadClasses(story)).toEqual(classes);
  expect(findLeadPlace(story)).toBe(place);
});
