/**
 * The tokens that differ from one publication and one variant to another: colours and faces. They follow from the publication's
 * table of colours and from the variant's row, and join the sheets of every page; all other tokens stand in tokens.css.
 */
import type { Colour, Colours } from "../site/publication.ts";
import { type Fonts, listFamily, standards, type VariantTag } from "../variants/table.ts";

/** `onAccent` is `--on-accent`. */
const nameToken = (name: string) => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** Families that no system has end the list, so that Latin letters and digits never come from a face of their own. */
const formatFaces = (families: readonly string[], last: string) =>
  [...families.map((family) => (family.includes(" ") ? `"${family}"` : family)), last].join(",");

function findFonts(tag: VariantTag): Fonts {
  const [fonts] = listFamily(tag).flatMap((member) => standards[member].fonts ?? []);
  if (fonts === undefined) throw new RangeError(`no fonts for ${tag}`);
  return fonts;
}

/** Minified, in the layers of layers.css. */
export function buildTokens(colours: Colours, tag: VariantTag): string {
  const rows = Object.entries(colours) as [string, Colour][];
  const ground = (pick: (colour: Colour) => string | undefined) =>
    rows
      .flatMap(([name, colour]) => {
        const value = pick(colour);
        return value === undefined ? [] : [`${nameToken(name)}:${value}`];
      })
      .join(";");
  const fonts = findFonts(tag);
  const faces = `--hei:${formatFaces(fonts.sans, "system-ui,sans-serif")};--song:${formatFaces(fonts.serif, "serif")}`;
  const usual = ground(({ light, dark }) => (light === dark ? light : `light-dark(${light},${dark})`));
  return [
    `@layer tokens{:root{${usual};${faces}}[data-theme=sepia]{${ground(({ sepia }) => sepia)}}}`,
    `@media print{@layer print{:root{${ground(({ print }) => print)}}}}`,
  ].join("");
}
