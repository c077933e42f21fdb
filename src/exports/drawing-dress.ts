/**
 * What drawings and charts wear where no sheet of ours reaches: the colours of the light ground, by class. The page's own dress
 * stands in styles/drawing.css and in the chart's folder.
 */
import { colours } from "../site/looks.ts";

const { ink, soft, edge, paper, accent, onAccent, fillDark, onDark, fillLight, onLight } = colours;

/** THE dress of lines and fills. */
const shapeRows: Readonly<Record<string, string>> = {
  grid: `fill:none;stroke:${edge.light};stroke-width:.8;stroke-opacity:.55`,
  rim: `fill:none;stroke:${ink.light};stroke-width:2.5`,
  black: `fill:${fillDark.light};stroke:${ink.light}`,
  white: `fill:${fillLight.light};stroke:${ink.light}`,
  star: `fill:${ink.light}`,
  seal: `fill:${accent.light}`,
  "red-line": `fill:none;stroke:${accent.light};stroke-width:4`,
  course: `fill:none;stroke:${ink.light};stroke-width:2;stroke-linejoin:round`,
  "seal-line": `stroke:${accent.light}`,
  "white-line": "stroke-dasharray:5 4",
};

export interface Letters {
  /** In the drawing's own units. */
  readonly size: number;
  readonly fill: string;
  readonly anchor: "start" | "middle" | "end";
  /** Of a rim in the colour of paper, for words that stand on lines; 0: none. */
  readonly rim: number;
}

/** THE dress of words. */
export const letterRows: Readonly<Record<string, Partial<Letters>>> = {
  name: { size: 25, fill: ink.light, anchor: "middle", rim: 7 },
  deg: { size: 15, fill: soft.light, anchor: "middle" },
  cut: { size: 27, fill: onAccent.light, anchor: "middle" },
  "cut-black": { size: 27, fill: onDark.light, anchor: "middle" },
  "cut-white": { size: 27, fill: onLight.light, anchor: "middle" },
  val: { size: 22, fill: ink.light, anchor: "end", rim: 4 },
  "seal-val": { fill: accent.light },
  unit: { size: 14 },
  tick: { size: 12 },
};

/** What has no row. */
export const plainLetters: Letters = { size: 15, fill: soft.light, anchor: "start", rim: 0 };

export const rimColour = paper.light;

export const shapeRules = Object.entries(shapeRows)
  .map(([name, rule]) => `.${name}{${rule}}`)
  .join("\n");

/** The same for words, where the reader's own program sets them. */
export const letterRules = Object.entries(letterRows)
  .map(([name, { size, fill, anchor, rim }]) => {
    const rules = [
      size === undefined ? "" : `font-size:${size}px`,
      fill === undefined ? "" : `fill:${fill}`,
      anchor === undefined ? "" : `text-anchor:${anchor}`,
      rim === undefined ? "" : `stroke:${rimColour};stroke-width:${rim};paint-order:stroke`,
    ];
    return `.${name}{${rules.filter((rule) => rule !== "").join(";")}}`;
  })
  .join("\n");
