/**
 * The parts of series, which only all stories together can tell: none twice, none left out. A name that was mistyped makes a series
 * of its own, and the gap it leaves is where that shows. Drafts count: a part that is being written is not missing.
 */
import { yamlLine } from "../fields/front-matter.ts";
import { createProblem } from "../problems/catalog.ts";
import type { Problem } from "../problems/problem.ts";
import type { SplitStory } from "./split-story.ts";
import type { Survey } from "./survey-stories.ts";

interface Part {
  readonly entry: SplitStory;
  readonly name: string;
  readonly part: number;
}

const createPlace = ({ entry }: Part, field: "name" | "part") => ({
  file: entry.folder.file,
  line: entry.parts?.parsed?.findLine(["series", field]) ?? yamlLine,
});

function checkParts(parts: readonly Part[], listOthers: () => readonly string[]): Problem[] {
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
    problems.push(
      createProblem("part-missing", createPlace(last, "name"), last.name, last.part, missing, listOthers()),
    );
  return problems;
}

/** Of one series; a part whose fields have problems is told those first. */
export function checkSeries({ series, listParts }: Pick<Survey, "series" | "listParts">, name: string): Problem[] {
  const parts = listParts(name).flatMap((entry): Part[] => {
    const own = entry.matter?.series;
    return own === undefined ? [] : [{ entry, ...own }];
  });
  return parts.length === 0 ? [] : checkParts(parts, () => [...series].filter((other) => other !== name));
}
