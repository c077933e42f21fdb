/**
 * Problems with their place in the text and, where a machine may mend them, what would stand there instead. The check of copy and
 * that of slips know their places; the others know a line.
 */
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { listSafeFixes, listSaidFindings } from "../copy/check-file.ts";
import { listCopyFields } from "../copy/list-copy-fields.ts";
import type { ReadBody } from "../library/read-body.ts";
import type { SplitStory } from "../library/split-story.ts";
import { listSlips } from "../markdown/list-slips.ts";
import { createProblem } from "../problems/catalog.ts";
import type { Problem } from "../problems/problem.ts";

export interface PlacedProblem extends Problem {
  /** Offsets in the file with LF line ends. */
  readonly place?: { readonly from: number; readonly to: number };
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

function listMarks({ matter, parts, folder: { file } }: SplitStory, { source, tree }: ReadBody): Mark[] {
  if (parts === undefined) return [];
  const { yaml, body, bodyLine, parsed } = parts;
  const head = `---\n${yaml}\n---\n`.length;
  const slips = listSlips(body, unified().use(remarkParse).use(remarkGfm).parse(body)).map((slip): Mark => {
    const line = bodyLine + body.slice(0, slip.offset).split("\n").length - 1;
    return {
      problem: createProblem("mark-slip", { file, line }, slip.found, slip.suggestion),
      from: head + slip.offset,
      to: head + slip.offset + slip.found.length,
      suggestion: slip.suggestion,
    };
  });
  if (matter === undefined || parsed === undefined) return slips;
  const copy = { ...source, yaml, fields: listCopyFields(matter, parsed.findLine), body, bodyLine, tree };
  const safe = new Set(listSafeFixes(copy).map(({ offset }) => offset));
  const said = listSaidFindings(copy).flatMap(({ finding, problem }): Mark[] => {
    const { placed, offset, length, suggestion } = finding;
    if (!placed) return [];
    return [{ problem, from: offset, to: offset + length, suggestion: safe.has(offset) ? suggestion : undefined }];
  });
  return [...slips, ...said];
}

/** `body` is what was read of the story; absent when it could not be parsed. */
export function placeProblems(
  problems: readonly Problem[],
  entry: SplitStory,
  body: ReadBody | undefined,
): PlacedProblem[] {
  const marks = new Map(
    (body === undefined ? [] : listMarks(entry, body)).map((mark) => [nameProblem(mark.problem), mark]),
  );
  return problems.map((problem) => {
    const mark = marks.get(nameProblem(problem));
    if (mark === undefined || problem.file !== entry.folder.file) return problem;
    const { from, to, suggestion } = mark;
    return { ...problem, place: { from, to }, ...(suggestion === undefined ? {} : { suggestion }) };
  });
}
