/**
 * The style of a text: what all texts share, and the sheets of what this one shows. A sheet has the name of a class and joins
 * when that class stands in the text: no story shows all blocks, and every byte of a page counts. The price is some hundred
 * bytes a page of rules it does not use.
 */
import shared from "./text.css?inline";

const sheets = import.meta.glob<string>(
  [
    "../{blocks,publication/blocks}/**/*.css",
    "!../**/*.vertical.css",
    "!../blocks/{block,blocks}.css",
    "./text/shown/*.css",
  ],
  { query: "?inline", import: "default", eager: true },
);

/** `all` is rules by file. */
export function chooseSheets(html: string, all: Readonly<Record<string, string>>): string {
  const shown = new Set([...html.matchAll(/ class="([^"]*)"/g)].flatMap(([, names = ""]) => names.split(" ")));
  return Object.entries(all)
    .filter(([file]) => shown.has(file.replace(/^.*\/|\.css$/g, "")))
    .map(([, rules]) => rules)
    .join("");
}

export const dressText = (html: string): string => shared + chooseSheets(html, sheets);
