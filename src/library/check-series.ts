/**
 * The parts of series, which only all stories together can tell: none twice, none left out. A name that was mistyped makes a series
 * of its own, and the gap it leaves is where that shows. Drafts count: a part that is being written is not missing.
 */
import { yamlLine } from "../fields/front-matter.ts";
import { createProblem } from "../problems/catalog.ts";
import type { Problem } from "../problems/problem.ts";
import type { SplitStory } from "./split-story.ts";

interface Part {
  readonly entry: SplitStory;
  readonly name: string;
  readonly part: number;
}

const createPlace = ({ entry }: Part, field: "name" | "part") => ({
  file: entry.folder.file,
  line: entry.parts?.parsed?.findLine(["series", field]) ?? yamlLine,
});

function checkParts(parts: readonly Part[], others: readonly string[]): Problem[] {
  const taken = new Map<number, Part>();
  const problems = parts.flatMap((part) => {
    const first = taken.get(part.part);
    taken.set(part.part, first ?? part);
    return first === undefined
      ? []
      : [createProblem("part-taken", createPlace(part, "part"), part.name, part.part, first.entry.folder.file)];
  });
  const last = parts.reduce((latest, part) => (part.part > latest.part ? part : latest));
  const missing = Array.from({ length: last.part }, (_, at) => at + 1).filter((part) => !taken.has(part));
  if (missing.length > 0)
    problems.push(createProblem("part-missing", createPlace(last, "name"), last.name, last.part, missing, others));
  return problems;
}

/** Of all stories; one whose fields have problems is told those first. */
export function checkSeries(stories: readonly SplitStory[]): Problem[] {
  const parts = stories.flatMap((entry): Part[] => {
    const series = entry.matter?.series;
    return series === undefined ? [] : [{ entry, ...series }];
  });
  const byName = Map.groupBy(parts, ({ name }) => name);
  const names = [...byName.keys()];
  return [...byName].flatMap(([name, all]) =>
    checkParts(
      all,
      names.filter((other) => other !== name),
    ),
  );
}
