/** Positions of stories without a picture: stones never touch, nothing is taken, and a topic keeps its corner. */
import { existsSync } from "node:fs";
import { test as ask, expect } from "vitest";
import type { DrawStory, StoryDrawing } from "../../src/site/story-drawing.ts";

// Only a publication of the board draws them.
const file = new URL("../../src/publication/draw-position.ts", import.meta.url);
const test = ask.skipIf(!existsSync(file));
const drawn: { drawStory: DrawStory } | undefined = existsSync(file) ? await import(file.href) : undefined;

const draw = (place: number, number: number): StoryDrawing =>
  drawn?.drawStory({ topic: { slug: `t${place}`, place }, number, character: "" }) ?? ({ svg: "" } as StoryDrawing);

function listStones(svg: string): { x: number; y: number; kind: string }[] {
  return [...svg.matchAll(/<circle class="(\w+)" cx="([\d.]+)" cy="([\d.]+)" r="2[23]"\/>/g)].map(
    ([, kind = "", x, y]) => ({
      kind,
      x: Number(x),
      y: Number(y),
    }),
  );
}

test("of eight topics and 205 moves no stones touch, all lie whole in the window, and the last is the story's own", () => {
  for (let place = 0; place < 8; place += 1)
    for (let number = 1; number <= 205; number += 1) {
      const { svg } = draw(place, number);
      const stones = listStones(svg);
      const name = `topic ${place}, move ${number}`;
      expect(stones.length, name).toBeGreaterThanOrEqual(Math.min(number, 4));
      expect(stones.length, name).toBeLessThanOrEqual(7);
      for (const [at, one] of stones.entries()) {
        expect(one.x > 22 && one.x < 410 && one.y > 22 && one.y < 266, name).toBe(true);
        for (const other of stones.slice(at + 1))
          expect(Math.hypot(one.x - other.x, one.y - other.y), name).toBeGreaterThan(60);
      }
      expect(stones.at(-1)?.kind, name).toBe("seal");
      expect(svg).toContain(`>${number}</text>`);
      expect(svg.length, name).toBeLessThan(620);
    }
});

test("black and white take turns, and six stones stay before a move", () => {
  const before = listStones(draw(0, 9).svg);
  const after = listStones(draw(0, 10).svg);
  const points = (stones: typeof before) => stones.map(({ x, y }) => `${x} ${y}`);
  expect(
    points(after)
      .slice(0, -1)
      .every((point) => points(before).includes(point)),
  ).toBe(true);
  const kinds = after.slice(0, -1).map(({ kind }) => kind);
  for (const [at, kind] of kinds.entries()) expect(kind).not.toBe(kinds[at + 1]);
});

test("the first move of a topic lies on the star, and a ninth topic has the first one's window", () => {
  expect(listStones(draw(0, 1).svg)).toEqual([{ kind: "seal", x: 145, y: 143 }]);
  expect(draw(8, 1).ground).toBe(draw(0, 1).ground);
});

test("a number of four figures fits into its stone, and costs no more than one game", () => {
  expect(draw(3, 12_345).svg).toContain('textLength="36"');
});
