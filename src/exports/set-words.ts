/**
 * Words in a drawing as outlines, for a picture by itself: no font of the machine is asked, so that it looks the same wherever it
 * is made. They are set in the headline's face, which every character of the text is looked for in.
 */
import type { Element, ElementContent } from "hast";
import type { Typesetter } from "../cards/typeset.ts";
import { type Letters, letterRows, plainLetters, rimColour } from "./drawing-dress.ts";
import { listClasses } from "./tree-edits.ts";

interface Run {
  readonly text: string;
  readonly letters: Letters;
}

const readNumber = (value: unknown): number | undefined => {
  const number = Number.parseFloat(String(value));
  return Number.isFinite(number) ? number : undefined;
};

/** The dress of its classes, over what it says of itself, over what it stands in. */
function findLetters(element: Element, outer: Letters): Letters {
  const { fontSize, fill, textAnchor } = element.properties;
  const anchor = textAnchor === "middle" || textAnchor === "end" ? textAnchor : outer.anchor;
  const said = { ...outer, size: readNumber(fontSize) ?? outer.size, anchor };
  const filled = typeof fill === "string" && fill !== "none" ? { ...said, fill } : said;
  return Object.assign(filled, ...listClasses(element).map((name) => letterRows[name] ?? {}));
}

function listRuns(nodes: readonly ElementContent[], letters: Letters): Run[] {
  return nodes.flatMap((node): Run[] => {
    if (node.type === "text") return [{ text: node.value.replace(/\s+/g, " "), letters }];
    return node.type === "element" ? listRuns(node.children, findLetters(node, letters)) : [];
  });
}

const isLine = (node: ElementContent): node is Element =>
  node.type === "element" &&
  node.tagName === "tspan" &&
  (node.properties.x !== undefined || node.properties.dy !== undefined);

/** One line, from where its anchor stands. */
function drawRuns(runs: readonly Run[], x: number, y: number, typesetter: Typesetter): string {
  const set = runs.filter(({ text }) => text.trim() !== "");
  const widths = set.map(({ text, letters }) => typesetter.measure(text) * letters.size);
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const shift = { start: 0, middle: whole / 2, end: whole }[set[0]?.letters.anchor ?? "start"];
  let at = x - shift;
  return set
    .map(({ text, letters: { size, fill, rim } }, index) => {
      const drawn = typesetter.draw(text, { x: at, y, size, fill });
      at += widths[index] ?? 0;
      if (rim === 0) return drawn;
      // Units of a glyph are not those of the drawing.
      const lined = drawn.replace("<g ", `<g stroke="${rimColour}" stroke-linejoin="round" paint-order="stroke" `);
      return lined.replace(
        /<path (?=[^>]*scale\(([\d.]+))/g,
        (start, scale: string) => `${start}stroke-width="${(rim / Number(scale)).toFixed(0)}" `,
      );
    })
    .join("");
}

/** SVG of a `text` element. Lines that begin at a place of their own stand there. */
export function setWords(text: Element, typesetter: Typesetter): string {
  const letters = findLetters(text, plainLetters);
  const [x, y] = [readNumber(text.properties.x) ?? 0, readNumber(text.properties.y) ?? 0];
  const own = text.children.filter((child) => !isLine(child));
  let lineY = y;
  const lines = text.children.filter(isLine).map((line) => {
    lineY = readNumber(line.properties.y) ?? lineY + (readNumber(line.properties.dy) ?? 0);
    const place = readNumber(line.properties.x) ?? x;
    return drawRuns(listRuns([line], letters), place, lineY, typesetter);
  });
  const drawn = [drawRuns(listRuns(own, letters), x, y, typesetter), ...lines].join("");
  const { transform } = text.properties;
  return typeof transform === "string" ? `<g transform="${transform.replaceAll('"', "")}">${drawn}</g>` : drawn;
}
