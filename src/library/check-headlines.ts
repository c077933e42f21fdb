/** Headlines that fit their field and still are too long to be read at a glance. */

import { measureHeadline } from "../fields/limits.ts";
import type { FrontMatter } from "../fields/schema.ts";
import { createProblem } from "../problems/catalog.ts";
import type { Problem } from "../problems/problem.ts";

/** In widths: what search engines and cards show of a title, and about two lines of the page at its smallest size. */
const maxLengthAtGlance = 30;

export function checkHeadlines(
  { headline, headlines }: FrontMatter,
  file: string,
  findLine: (path: readonly PropertyKey[]) => number,
): Problem[] {
  const all: [string[], string][] = [
    [["headline"], headline],
    ...Object.entries(headlines).map(([tag, text]): [string[], string] => [["headlines", tag], text ?? ""]),
  ];
  return all.flatMap(([path, text]) => {
    const count = measureHeadline(text);
    return count > maxLengthAtGlance
      ? [createProblem("long-headline", { file, line: findLine(path) }, count, maxLengthAtGlance)]
      : [];
  });
}
