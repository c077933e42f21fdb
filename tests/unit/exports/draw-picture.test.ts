import type { Element } from "hast";
import { fromHtml } from "hast-util-from-html";
import sharp from "sharp";
import { expect, test } from "vitest";
import { drawPicture, formatDrawing } from "../../../src/exports/draw-picture.ts";

const parse = (svg: string) => fromHtml(svg, { fragment: true, space: "svg" }).children[0] as Element;
const draw = (text: string) =>
  formatDrawing(process.cwd(), parse(`<svg viewBox="0 0 100 50"><title>名</title>${text}</svg>`), "Hant");

/** Where the outlines of a drawing begin. */
const listPlaces = (svg: string) =>
  [...svg.matchAll(/translate\(([\d.-]+) ([\d.-]+)\)/g)].map(([, x, y]) => [Math.round(Number(x)), Number(y)]);

test("words are outlines, by their anchor, and titles are not drawn", () => {
  const svg = draw('<text x="50" y="20" font-size="10" text-anchor="middle">江水</text><circle class="black" r="3"/>');
  expect(svg).not.toMatch(/<text|<title|名/);
  expect(listPlaces(svg)).toEqual([
    [40, 20],
    [50, 20],
  ]);
  // What is drawn later lies over them.
  expect(svg.indexOf("<circle")).toBeGreaterThan(svg.indexOf("<path"));
});

test("lines of a text stand in their places, parts of one behind each other", () => {
  const lines =
    '<text x="5" y="10" font-size="10">甲<tspan x="5" dy="12">乙</tspan><tspan x="5" dy="12">丙</tspan></text>';
  expect(listPlaces(draw(lines)).map(([, y]) => y)).toEqual([10, 22, 34]);
  const parts = '<text class="val" x="90" y="10">5<tspan class="unit">米</tspan></text>';
  const [[number = 0] = [], [unit = 0] = []] = listPlaces(draw(parts));
  expect([number < unit, unit]).toEqual([true, 90 - 14]);
});

test("the same drawing gives the same picture", async () => {
  const svg = parse('<svg viewBox="0 0 100 50"><rect class="seal" width="50" height="50"/></svg>');
  const [one, other] = [await drawPicture(process.cwd(), svg, "Hant"), await drawPicture(process.cwd(), svg, "Hant")];
  expect([one.width, Buffer.compare(one.bytes, other.bytes)]).toEqual([1200, 0]);
});

test("a map keeps all of its colours", async () => {
  const fields = Array.from({ length: 20 }, (_, at) => {
    const colour = `rgb(${at * 12},${255 - at * 12},${(at * 61) % 256})`;
    return { colour, rect: `<rect x="${at * 5}" width="5" height="50" fill="${colour}"/>` };
  });
  const svg = parse(`<svg viewBox="0 0 100 50">${fields.map(({ rect }) => rect).join("")}</svg>`);
  const { data, info } = await sharp((await drawPicture(process.cwd(), svg, "Hant")).bytes)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const seen = fields.map((_, at) => {
    const column = Math.round((info.width * (3 + at * 5 + 2.5)) / 106);
    const place = (Math.round(info.height / 2) * info.width + column) * 3;
    return `rgb(${data[place]},${data[place + 1]},${data[place + 2]})`;
  });
  expect(seen).toEqual(fields.map(({ colour }) => colour));
});
