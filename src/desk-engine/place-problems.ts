/**
 * Problems with their place in the text and, where a machine may mend them, what would stand there instead. The check of copy and
 * that of slips know their places; the others know a line.
 */
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { type CopyFile, listSafeFixes, listSaidFindings } from "../copy/check-file.ts";
import type { ParsedFile } from "../fields/parse-file.ts";
import type { SplitStory } from "../library/split-story.ts";
import { listSlips } from "../markdown/list-slips.ts";
import { createProblem } from "../problems/catalog.ts";
import type { Problem } from "../problems/problem.ts";
import { createFilePlaces, type Place } from "./file-places.ts";

export interface PlacedProblem extends Problem {
  /** Offsets in the file with LF line ends. */
  readonly place?: Place;
  /** What mends it, put in that place. */
  readonly suggestion?: string;
}

interface Mark {
  readonly problem: Problem;
  readonly from: number;
  readonly to: number;
  readonly suggestion: string | undefined;
}

const nameProblem = ({ line, code, what }: Problem) => `${line} ${code} ${what}`;

/** Parsed only where there is one: of a text without slips the parser has nothing to say. */
function listSlipMarks({ yaml, body, bodyLine }: ParsedFile, file: string): Mark[] {
  const head = `---\n${yaml}\n---\n`.length;
  return listSlips(body, unified().use(remarkParse).use(remarkGfm).parse(body)).map((slip): Mark => {
    const place = { file, line: bodyLine + body.slice(0, slip.offset).split("\n").length - 1 };
    return {
      problem:
        slip.code === "mark-slip"
          ? createProblem(slip.code, place, slip.found, slip.suggestion)
          : createProblem(slip.code, place),
      from: head + slip.offset,
      to: head + slip.offset + slip.found.length,
      suggestion: slip.suggestion,
    };
  });
}

function listCopyMarks(copy: CopyFile): Mark[] {
  const safe = new Set(listSafeFixes(copy).map(({ offset }) => offset));
  return listSaidFindings(copy).flatMap(({ finding, problem }): Mark[] => {
    const { placed, offset, length, suggestion } = finding;
    if (!placed) return [];
    return [{ problem, from: offset, to: offset + length, suggestion: safe.has(offset) ? suggestion : undefined }];
  });
}

/** `copy` is what was checked of the story; absent when it has errors. */
export function placeProblems(
  problems: readonly Problem[],
  { folder: { file, bytes }, parts }: SplitStory,
  copy: CopyFile | undefined,
): PlacedProblem[] {
  if (copy === undefined || parts === undefined) return [...problems];
  const slips = problems.some(({ code }) => code === "mark-slip" || code === "typed-indent")
    ? listSlipMarks(parts, file)
    : [];
  const marks = new Map([...slips, ...listCopyMarks(copy)].map((mark) => [nameProblem(mark.problem), mark]));
  const findPlace = createFilePlaces(bytes, parts);
  return problems.map((problem) => {
    const mark = marks.get(nameProblem(problem));
    if (mark === undefined || problem.file !== file) return problem;
    const place = findPlace(mark);
    if (place === undefined) return problem;
    const { suggestion } = mark;
    return { ...problem, place, ...(suggestion === undefined ? {} : { suggestion }) };
  });
}
