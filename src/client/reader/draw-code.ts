/** An address as a QR code: dark squares on a light ground in every theme, with the quiet border that readers of it need. */
import { encode } from "uqr";

const space = "http://www.w3.org/2000/svg";
/** Squares that stay light around it. */
const border = 4;

/** The squares, row by row. */
export const listSquares = (address: string): readonly (readonly boolean[])[] =>
  encode(address, { ecc: "M", border }).data;

export function drawCode(address: string, name: string): SVGSVGElement {
  const rows = listSquares(address);
  const path = document.createElementNS(space, "path");
  const runs = rows.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  path.setAttribute("d", runs.join(""));
  const svg = document.createElementNS(space, "svg");
  svg.setAttribute("viewBox", `0 0 ${rows.length} ${rows.length}`);
  svg.setAttribute("class", "code");
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", name);
  svg.append(path);
  return svg;
}
