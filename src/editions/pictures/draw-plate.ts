/**
 * A story without a picture, in a publication whose theme draws none: the headline's rarest character in a copybook's grid. The
 * topic chooses the grid, the story's number where the cell stands.
 */
import type { DrawStory } from "../../site/story-drawing.ts";

const cell = 288;
const width = 432;
/** Cells on either side: a wide box shows more than the middle one. */
const cells = [-2, -1, 0, 1, 2, 3];

/** THE grids of copybooks, as the lines of one cell from `x`: 田, 米, 九宮, 回宮, 行. */
const grids: readonly ((x: number) => string)[] = [
  (x) => `M${x + 144} 0V288M${x} 144H${x + cell}`,
  (x) => `M${x + 144} 0V288M${x} 144H${x + cell}M${x} 0L${x + cell} 288M${x + cell} 0L${x} 288`,
  (x) => `M${x + 96} 0V288M${x + 192} 0V288M${x} 96H${x + cell}M${x} 192H${x + cell}`,
  (x) => `M${x + 144} 0V288M${x} 144H${x + cell}M${x + 58} 48H${x + 230}V240H${x + 58}Z`,
  (x) => `M${x + 48} 0V288M${x + 240} 0V288M${x} 144H${x + cell}`,
];
const places = [
  { x: 0, align: "xMin" },
  { x: (width - cell) / 2, align: "xMid" },
  { x: width - cell, align: "xMax" },
] as const;

export const drawPlate: DrawStory = ({ topic, number, character }) => {
  const kind = topic.place % grids.length;
  const lines = cells.map((at) => `M${at * cell} 0V288${grids[kind]?.(at * cell)}`).join("");
  const { x, align } = places[number % places.length] ?? places[0];
  const id = `g${kind}`;
  return {
    letters: character,
    ground: `<g id="${id}"><path class="hairs" d="${lines}"/><path class="ends" d="M-600 .75H1200M-600 287.25H1200"/></g>`,
    svg: `<svg class="plate" viewBox="0 0 ${width} ${cell}" preserveAspectRatio="${align}YMid slice" aria-hidden="true"><use href="#${id}" x="${x}"/><path class="bar" d="M${x + 1.5} 0V288"/><text class="glyph" x="${x + cell / 2}" y="236">${character}</text></svg>`,
  };
};
