import { expect, test } from "vitest";
import { drawPlate } from "../../../../src/editions/pictures/draw-plate.ts";

const draw = (place: number, number: number) => drawPlate({ topic: { slug: "x", place }, number, character: "灯" });

test("the topic chooses the grid, again after five", () => {
  const grounds = [0, 1, 2, 3, 4].map((place) => draw(place, 1).ground);
  expect(new Set(grounds).size).toBe(5);
  expect(draw(5, 1).ground).toBe(grounds[0]);
});

test("the number sets the cell left, in the middle or right, and the box is cut there", () => {
  const places = [3, 4, 5].map((number) => draw(0, number).svg);
  expect(places.map((svg) => /x="(\d+)" y="236"/.exec(svg)?.[1])).toEqual(["144", "216", "288"]);
  expect(places.map((svg) => /preserveAspectRatio="(x\w+?)Y/.exec(svg)?.[1])).toEqual(["xMin", "xMid", "xMax"]);
});

test("its character is asked of the page's face", () => {
  expect(draw(0, 1)).toMatchObject({ letters: "灯" });
  expect(draw(0, 1).svg).toContain(">灯</text>");
});
