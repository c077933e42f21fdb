/** The files of a new publication: `src/publication/` made from the template and the founders' wishes, `content/` with one sample. */

import * as grounds from "../template/colours.ts";
import { settings as neutral } from "../template/settings.ts";
import type { Converter } from "../variants/converter.ts";
import { createDeskConverter } from "../variants/create-desk-converter.ts";
import type { VariantTag } from "../variants/table.ts";
import { deriveAccent } from "./derive-accent.ts";
import { createSampleContent } from "./sample-content.ts";
import type { Wishes } from "./wishes.ts";

/** What the template and the sample are written in. */
const templateVariant: VariantTag = neutral.variants.written;

const quote = (text: string) => JSON.stringify(text);

/** The settings file of the template with every value that was wished for in the place of the template's. */
function writeSettings(template: string, wishes: Wishes, convert: Converter): string {
  const { served, default: first, editors } = wishes;
  const values: readonly (readonly [pattern: RegExp, value: string])[] = [
    [/(?<=\bname: )"[^"]*"/, quote(wishes.name)],
    [/(?<=\bdesk: )"[^"]*"/, quote(`${wishes.name}${convert("編輯部")}`)],
    [/(?<=\bmotto: )"[^"]*"/, quote(convert(neutral.motto))],
    [/(?<=\btagline: )"[^"]*"/, quote(convert(neutral.tagline))],
    [
      /(?<=\bdescription: )"[^"]*"/,
      quote(convert(neutral.description).replace(convert(neutral.name), () => wishes.name)),
    ],
    [/(?<=\burl: )"[^"]*"/, quote(wishes.url)],
    [/(?<=\bserved: )\[[^\]]*\]/, `[${served.map(quote).join(", ")}]`],
    [/(?<=\bdefault: )"[^"]*"/, quote(first)],
    [/(?<=\bwritten: )"[^"]*"/, quote(editors)],
    [/(?<=\beditors: )"[^"]*"/, quote(editors)],
    [/(?<=\btimeZone: )"[^"]*"/, quote(wishes.timeZone)],
  ];
  return values.reduce((text, [pattern, value]) => text.replace(pattern, () => value), template);
}

function writeColours(template: string, accent: string): string {
  const { light, dark, sepia, print } = deriveAccent(accent, grounds.paper);
  const row = `accent = { light: ${quote(light)}, dark: ${quote(dark)}, sepia: ${quote(sepia)}, print: ${quote(print)} }`;
  return template.replace(/\baccent = \{[^}]*\}/, () => row);
}

/** `template` holds the files of src/template by name, `day` is today as `YYYY-MM-DD`. Gives every file by its path from the project folder. */
export function foundPublication(
  wishes: Wishes,
  template: Readonly<Record<string, string>>,
  day: string,
): Record<string, string> {
  const convert = createDeskConverter(templateVariant, wishes.editors);
  const publication = Object.entries(template).map(([name, text]): [string, string] => {
    const path = `src/publication/${name}`;
    if (name === "settings.ts") return [path, writeSettings(text, wishes, convert)];
    if (name === "colours.ts") return [path, writeColours(text, wishes.accent)];
    return [path, text];
  });
  const content = Object.entries(createSampleContent(wishes.name, day, convert));
  return Object.fromEntries([
    ...publication,
    ...content.map(([name, text]): [string, string] => [`content/${name}`, text]),
  ]);
}
