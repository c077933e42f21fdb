/**
 * The style of a text: what all texts share, and the sheets of what this one shows. A sheet has the name of a class, or of an
 * element (`of-li.css`), and joins when that stands in the text: no story shows all blocks, and every byte of a page counts. The
 * price is some hundred bytes a page of rules it does not use.
 */
import { writeMeasures } from "./measure-rules.ts";
import shared from "./text.css?inline";

const sheets = import.meta.glob<string>(
  [
    "../{blocks,publication/blocks}/**/*.css",
    "!../**/*.vertical.css",
    "!../blocks/{block,blocks}.css",
    "./{text,story}/shown/*.css",
  ],
  { query: "?inline", import: "default", eager: true },
);

/** Of all elements: what they are, and their classes. */
export const listNames = (html: string): ReadonlySet<string> =>
  new Set(
    [...html.matchAll(/<([a-z][a-z0-9]*)(?=[ >])| class="([^"]*)"/g)].flatMap(([, element, names = ""]) =>
      element === undefined ? names.split(" ") : [`of-${element}`],
    ),
  );

/** `all` is rules by file. */
export function chooseSheets(names: ReadonlySet<string>, all: Readonly<Record<string, string>>): string {
  return Object.entries(all)
    .filter(([file]) => names.has(file.replace(/^.*\/|\.css$/g, "")))
    .map(([, rules]) => rules)
    .join("");
}

/** `around` are names that stand around the text and have sheets, too. */
export function dressText(html: string, around: readonly string[] = []): string {
  const names = new Set([...listNames(html), ...around]);
  return shared + chooseSheets(names, sheets) + writeMeasures(names);
}
