/**
 * A drawing of the theme, or of the engine, as a picture by itself: in lists it is dressed by the page's style and set in its face,
 * here by the same table of colours and by outlines.
 */
import { colours } from "../site/looks.ts";
import type { StoryDrawing } from "../site/story-drawing.ts";
import type { Typesetter } from "./typeset.ts";

const { ink, edge, hair, accent, onAccent, fillDark, fillLight } = colours;

/** THE dress of classes, for a drawing seen twice as large as in a list. */
const dress = [
  `.grid{fill:none;stroke:${edge.light};stroke-opacity:.55;stroke-width:.8}`,
  `.rim{fill:none;stroke:${ink.light};stroke-width:2.5}`,
  `.star{fill:${ink.light}}`,
  `.black{fill:${fillDark.light};stroke:${ink.light}}`,
  `.white{fill:${fillLight.light};stroke:${ink.light}}`,
  `.seal{fill:${accent.light}}`,
  `.hairs{fill:none;stroke:${hair.light}}`,
  `.end{fill:none;stroke:${edge.light}}`,
  `.bar{fill:none;stroke:${accent.light};stroke-width:3}`,
].join("");

/** Letters in a drawing, by class: their size and colour. They stand in the middle of their place. */
const letters: Readonly<Record<string, { size: number; fill: string }>> = {
  no: { size: 21, fill: onAccent.light },
  glyph: { size: 252, fill: ink.light },
};

const setText = (typesetter: Typesetter, attributes: string, text: string): string => {
  const read = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? "";
  const { size, fill } = letters[read("class")] ?? { size: 0, fill: "" };
  if (size === 0) return "";
  // A long number keeps to its stone.
  const fit = Math.min(1, Number(read("textLength") || Number.POSITIVE_INFINITY) / (typesetter.measure(text) * size));
  const width = typesetter.measure(text) * size * fit;
  return typesetter.draw(text, { x: Number(read("x")) - width / 2, y: Number(read("y")), size: size * fit, fill });
};

export function dressDrawing({ svg, ground }: Pick<StoryDrawing, "svg" | "ground">, typesetter: Typesetter): string {
  return svg
    .replace(/^<svg/, '<svg xmlns="http://www.w3.org/2000/svg"')
    .replace(">", `><style>${dress}</style><defs>${ground}</defs>`)
    .replace(/<text\b([^>]*)>([^<]*)<\/text>/g, (_, attributes: string, text: string) =>
      setText(typesetter, attributes, text),
    );
}
