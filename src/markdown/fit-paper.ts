/**
 * How a table is set on paper, where nothing scrolls: in a column of the page, across both, smaller, so that no word and no figure
 * of it is broken. The sizes are those of the style (styles/text/shown/table.css).
 */
import { measureSquares } from "./figure-cells.ts";

/** A column of a table: its lines, and whether they may break between words. */
export interface TableColumn {
  readonly lines: readonly { readonly text: string; readonly breaks: boolean }[];
  readonly isLong: boolean;
}

/** More columns than the text has room for: the table may go out into the margin. */
const mostColumns = 6;
/** Up to so many squares a cell is one line. */
export const mostLine = 9;
/** Squares of all columns, set in lines, beside which a column of print has no room. */
const printWidth = 26;
/** A column of long words is no narrower, in squares. */
const leastLong = 6;

/** Faces differ, and names are set bolder and larger than the rest. */
const reserve = 1.05;

/** THE steps, by the style's name for each: points of the room there is, of a character, of what stands between two columns. */
const steps = [
  { name: "", room: 234, size: 8, gap: 8 },
  { name: "spread", room: 493, size: 8, gap: 8 },
  { name: "broad", room: 493, size: 7, gap: 8 },
  { name: "dense", room: 493, size: 5.5, gap: 5 },
] as const;

/** What a line of Chinese and Latin words cannot be broken in; a hyphen ends one. */
const listWords = (text: string) => text.match(/[\u0021-\u2fff]+?(?:-|(?![\u0021-\u2fff]))/gu) ?? [];

/** Squares a column needs. */
function measureLeast({ lines, isLong }: TableColumn): number {
  const parts = lines.flatMap(({ text, breaks }) => (breaks ? listWords(text) : [text]));
  return Math.max(isLong ? leastLong : 0, ...parts.map(measureSquares));
}

/** And one line of it, with what stands beside it. */
const measureLine = ({ lines }: TableColumn) =>
  Math.min(mostLine, Math.max(0, ...lines.map(({ text }) => measureSquares(text)))) + 1;

const sum = (numbers: readonly number[]) => numbers.reduce((all, number) => all + number, 0);

/** Class names; `tight` when a word has to be broken all the same. */
export function fitPaper(columns: readonly TableColumn[]): string[] {
  const isBroad = columns.length > mostColumns;
  const least = sum(columns.map(measureLeast));
  const first = isBroad ? 2 : sum(columns.map(measureLine)) > printWidth ? 1 : 0;
  const fits = ({ room, size, gap }: (typeof steps)[number]) => least * reserve * size + columns.length * gap <= room;
  const found = steps.findIndex((step, at) => at >= first && (isBroad || step.name !== "broad") && fits(step));
  const isDense = found < 0 || found === steps.length - 1;
  return [
    ...(isBroad ? ["broad"] : []),
    ...(found === 0 ? [] : ["spread"]),
    ...(isDense ? ["dense"] : []),
    ...(found < 0 ? ["tight"] : []),
  ];
}
