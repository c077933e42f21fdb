/**
 * How a letter looks. Mail programs keep what stands on elements and drop half of what stands in a sheet, so the light ground is
 * on the elements; the sheet holds the dark one alone, by class, and loses nothing where it is dropped.
 */
import { colours } from "../../site/looks.ts";
import { listFamily, standards, type VariantTag } from "../../variants/table.ts";

const { paper, ink, soft, hair, accent } = colours;

/** Of the variant, or of its family: characters differ by region, and a mail program knows no region by itself. */
function formatFaces(tag: VariantTag): string {
  const [fonts] = listFamily(tag).flatMap((member) => standards[member].fonts ?? []);
  const names = (fonts?.sans ?? []).map((name) => (name.includes(" ") ? `'${name}'` : name));
  return [...names, "sans-serif"].join(",");
}

/** Pixels across: what programs on a desk show beside their lists. */
export const letterWidth = 600;

/** THE styles of a letter's elements, by what they are. */
export const letterStyles = {
  ground: `margin:0;padding:0;background-color:${paper.light}`,
  page: `width:100%;max-width:${letterWidth}px;border-collapse:collapse`,
  cell: `padding:24px 20px;border-bottom:1px solid ${hair.light};text-align:left`,
  name: `margin:0;font-size:22px;line-height:1.4;font-weight:bold;color:${ink.light}`,
  kicker: `margin:0 0 6px;font-size:14px;line-height:1.5;color:${accent.light}`,
  headline: `margin:0 0 8px;font-size:20px;line-height:1.45;font-weight:bold;color:${ink.light}`,
  first: `margin:0 0 10px;font-size:26px;line-height:1.4;font-weight:bold;color:${ink.light}`,
  link: `color:${ink.light};text-decoration:none`,
  standfirst: `margin:0 0 8px;font-size:16px;line-height:1.75;color:${ink.light}`,
  facts: `margin:0;font-size:14px;line-height:1.6;color:${soft.light}`,
  picture: "display:block;width:100%;max-width:560px;height:auto;border:0;margin:0 0 16px",
  foot: `margin:0 0 6px;font-size:14px;line-height:1.6;color:${soft.light}`,
  way: `color:${accent.light}`,
} as const;

/** The cell that holds a story. */
export const styleCell = (tag: VariantTag): string => `${letterStyles.cell};font-family:${formatFaces(tag)}`;

export const letterSheet = [
  "@media (prefers-color-scheme:dark){",
  `.ground{background-color:${paper.dark} !important}`,
  `.ink{color:${ink.dark} !important}`,
  `.soft{color:${soft.dark} !important}`,
  `.accent{color:${accent.dark} !important}`,
  `.line{border-color:${hair.dark} !important}`,
  "}",
].join("");
