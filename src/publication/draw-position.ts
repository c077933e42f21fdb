/**
 * A story without a picture is drawn as a position: its topic has a window of the board, its number is the move. Six stones stay
 * before each move, the story's own is red. Neighbours of a topic share a game, and the number explains itself.
 */
import { once } from "../once.ts";
import type { DrawStory } from "../site/story-drawing.ts";

interface Point {
  readonly column: number;
  readonly row: number;
}

/** Which rims of the board a window touches. */
interface Window {
  readonly side: "left" | "right" | undefined;
  readonly edge: "top" | "bottom" | undefined;
}

/** THE windows, by the place of the topic. */
const windows: readonly Window[] = [
  { side: "left", edge: "bottom" },
  { side: "right", edge: "top" },
  { side: "right", edge: "bottom" },
  { side: "left", edge: "top" },
  { side: undefined, edge: "bottom" },
  { side: "left", edge: undefined },
  { side: undefined, edge: "top" },
  { side: "right", edge: undefined },
];

const interval = 48;
const [width, height] = [432, 288];
/** From the box's edge to the middle of a rim, and to the first line where there is none: whole, for a page names hundreds. */
const [rim, free] = [1, 24];
const mostStones = 7;
/** A board has so many points: then a new game begins, and no drawing costs more than one game. */
const movesOfGame = 361;

/** How a stone answers another: knight, jump, diagonal, two-space jump, large knight; each to all sides. */
const answers: readonly Point[] = (
  [
    [1, 2],
    [0, 2],
    [1, 1],
    [0, 3],
    [1, 3],
  ] as const
).flatMap(([a, b]) => {
  const turned = [a, -a].flatMap((x) => [b, -b].flatMap((y) => [`${x} ${y}`, `${y} ${x}`]));
  return [...new Set(turned.map((pair) => pair.replaceAll("-0", "0")))].map((pair) => {
    const [column = 0, row = 0] = pair.split(" ").map(Number);
    return { column, row };
  });
});
/** Has no divisor in common with the number of answers: all of them are tried. */
const stride = 9;

/** FNV-1a, its bits mixed: neighbours in number are strangers. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return (value ^ (value >>> 13)) >>> 0;
}

/** The points a stone may take: whole stones, never at a rim. Counted from the rim, or from the edge of the box. */
function listPoints({ side, edge }: Window): Point[] {
  const columns = side === undefined ? [2, 3, 4, 5, 6] : [1, 2, 3, 4, 5];
  const rows = edge === undefined ? [1, 2, 3, 4] : [1, 2, 3, 4, 5];
  return rows.flatMap((row) => columns.map((column) => ({ column, row })));
}

const findStar = ({ side }: Window): Point => ({ column: side === undefined ? 4 : 3, row: 3 });
const isAt = (a: Point) => (b: Point) => a.column === b.column && a.row === b.row;
/** On one point or beside it along a line. */
const touches = (a: Point) => (b: Point) => Math.abs(a.column - b.column) + Math.abs(a.row - b.row) < 2;

/** Where the next stone goes; `undefined` where every point is next to one. */
function findMove(stones: readonly Point[], points: readonly Point[], seed: number): Point | undefined {
  const isFree = (point: Point) => points.some(isAt(point)) && !stones.some(touches(point));
  const latest = stones.toReversed();
  const answered = seed % 2 === 0 ? latest : [...latest.slice(1, 2), ...latest.slice(0, 1), ...latest.slice(2)];
  for (const stone of answered)
    for (let at = 0; at < answers.length; at += 1) {
      const answer = answers[((seed >>> 3) + at * stride) % answers.length];
      const point = answer && { column: stone.column + answer.column, row: stone.row + answer.row };
      if (point !== undefined && isFree(point)) return point;
    }
  return points.find(isFree);
}

/** The stones of a topic's game by move: those that lie there, its own the last. */
const openGame = once((topic: string) => {
  const [slug = "", place = ""] = topic.split(" ");
  const window = windows[Number(place)] as Window;
  const points = listPoints(window);
  const positions: (readonly Point[])[] = [];
  return (move: number): readonly Point[] => {
    while (positions.length < move) {
      let stones = (positions.at(-1) ?? []).slice(1 - mostStones);
      let next = stones.length === 0 ? findStar(window) : undefined;
      // Crowded: the oldest stones make room.
      for (
        const seed = hash(`${slug}:${positions.length + 1}`);
        next === undefined;
        stones = next ? stones : stones.slice(1)
      )
        next = findMove(stones, points, seed);
      positions.push([...stones, next]);
    }
    return positions[move - 1] ?? [];
  };
});

/** Lines along one axis: the positions of all of them, the rim left out. */
const listLines = (end: "start" | "end" | undefined, length: number) =>
  end === undefined
    ? Array.from({ length: length / interval }, (_, at) => free + at * interval)
    : Array.from({ length: length / interval - 1 }, (_, at) => place(at + 1, end, length));

/** Where the n-th line of an axis is, counted from the rim. */
function place(line: number, end: "start" | "end" | undefined, length: number): number {
  const from = end === undefined ? free : rim;
  return end === "end" ? length - from - line * interval : from + line * interval;
}

const axes = ({ side, edge }: Window) => ({
  across: side && (side === "left" ? ("start" as const) : ("end" as const)),
  down: edge && (edge === "top" ? ("start" as const) : ("end" as const)),
});

function drawGround(number: number, window: Window): string {
  const { across, down } = axes(window);
  const upright = listLines(across, width).map((x) => `M${x} 0V${height}`);
  const level = listLines(down, height).map((y) => `M0 ${y}H${width}`);
  const rims = [
    across && `M${place(0, across, width)} 0V${height}`,
    down && `M0 ${place(0, down, height)}H${width}`,
  ].join("");
  const star = findStar(window);
  return `<g id="b${number}"><path class="grid" d="${upright.join("")}${level.join("")}"/><path class="rim" d="${rims}"/><circle class="star" cx="${place(star.column, across, width)}" cy="${place(star.row, down, height)}" r="4"/></g>`;
}

/** Cut from the side where the board goes on. */
const alignments = { start: "Min", end: "Max", none: "Mid" } as const;

export const drawStory: DrawStory = ({ topic, number }) => {
  const at = topic.place % windows.length;
  const window = windows[at] as Window;
  const { across, down } = axes(window);
  const stones = openGame(`${topic.slug} ${at}`)(((number - 1) % movesOfGame) + 1);
  const shapes = stones.map(({ column, row }, index) => {
    const [cx, cy] = [place(column, across, width), place(row, down, height)];
    const back = stones.length - 1 - index;
    if (back > 0)
      return `<circle class="${(number - back) % 2 === 1 ? "black" : "white"}" cx="${cx}" cy="${cy}" r="22"/>`;
    // A stone has room for three figures.
    const fit = number < 1000 ? "" : ' textLength="36" lengthAdjust="spacingAndGlyphs"';
    return `<circle class="seal" cx="${cx}" cy="${cy}" r="23"/><text class="no" x="${cx}" y="${cy + 7}"${fit}>${number}</text>`;
  });
  const align = `x${alignments[across ?? "none"]}Y${alignments[down ?? "none"]}`;
  return {
    ground: drawGround(at, window),
    svg: `<svg class="draw" viewBox="0 0 ${width} ${height}" preserveAspectRatio="${align} slice" aria-hidden="true"><use href="#b${at}"/>${shapes.join("")}</svg>`,
  };
};
