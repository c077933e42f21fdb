/** The usual forms of each edition in each other: what the converter makes of single characters, within a class of the fold. */
import { once } from "../../once.ts";
import { createSiteConverter } from "../../site/site-converter.ts";
import type { VariantTag } from "../../variants/table.ts";
import { loadClasses } from "../fold-classes.ts";
import { type Forms, quotes } from "./forms.ts";

/** `pair` is two tags with a space between. A form longer than a UTF-16 unit is left out, so that places in a text stay places. */
const loadForms = once((pair: string): Forms => {
  const [from, to] = pair.split(" ") as [VariantTag, VariantTag];
  const convert = createSiteConverter(from, to);
  const usual = (character: string, among: readonly string[]): [string, string][] => {
    const form = convert(character);
    return form !== character && form.length === character.length && among.includes(form) ? [[character, form]] : [];
  };
  const groups = [...loadClasses().map((group) => [...group]), quotes];
  return new Map(groups.flatMap((group) => group.flatMap((character) => usual(character, group))));
});

export const findForms = (from: VariantTag, to: VariantTag): Forms => loadForms(`${from} ${to}`);
