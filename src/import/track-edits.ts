/**
 * What became of a text that was mended in rounds, each on what the last one left, told in terms of the text as it was: the
 * report of an import shows an editor the manuscript and the result, not the steps between.
 */
import type { CopyFinding } from "../copy/finding.ts";
import type { Change, ChangeKind } from "../manuscripts/manuscript.ts";
import { gap } from "../variants/text-runs.ts";

/** What is put in the place of what was found; the check's findings are such. */
export type Repair = Pick<CopyFinding, "kind" | "offset" | "length" | "found" | "suggestion" | "reason">;

/** Forms that were changed, not marks. */
const isLetters = ({ kind }: Repair) => kind === "other-script" || kind === "wrong-form";

/** `text` stands in place of the original's UTF-16 units from `from` to `to`. Edits of a text are in order and apart. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly reasons: readonly string[];
  /** A letter is another one now. */
  readonly letters: boolean;
}

/** Characters shown on either side of a change; changes that are no farther apart are shown as one. */
const contextCharacters = 6;

/** Every edit with its place in the text that all of them make. */
function placeEdits(edits: readonly Edit[]) {
  let shift = 0;
  return edits.map((edit) => {
    const start = edit.from + shift;
    shift += edit.text.length - (edit.to - edit.from);
    return { edit, start, end: start + edit.text.length, shift };
  });
}

function addFix(edits: readonly Edit[], repair: Repair): Edit[] {
  const { offset, length, suggestion = "", reason } = repair;
  const end = offset + length;
  const placed = placeEdits(edits);
  // A deletion has no length: at the very start of the repair it becomes part of it.
  const before = placed.filter((place) => place.end <= offset && place.start < offset);
  const after = placed.filter((place) => place.start >= end);
  const touched = placed.slice(before.length, placed.length - after.length);
  const shift = before.at(-1)?.shift ?? 0;
  const [first, last] = [touched[0], touched.at(-1)];
  const joined: Edit = {
    from: first !== undefined && first.start < offset ? first.edit.from : offset - shift,
    to: last !== undefined && last.end > end ? last.edit.to : end - (last?.shift ?? shift),
    text:
      (first?.edit.text.slice(0, Math.max(0, offset - first.start)) ?? "") +
      suggestion +
      (last === undefined || last.end <= end ? "" : last.edit.text.slice(end - last.start)),
    reasons: [...new Set([...touched.flatMap(({ edit }) => edit.reasons), reason])],
    letters: isLetters(repair) || touched.some(({ edit }) => edit.letters),
  };
  return [...before.map(({ edit }) => edit), joined, ...after.map(({ edit }) => edit)];
}

/** The edits after repairs of the text they make. Repairs are in order and do not overlap. */
export function addFixes(edits: readonly Edit[], fixes: readonly Repair[]): Edit[] {
  // From the end, so that the places of the repairs still to come stay right.
  return fixes.reduceRight<Edit[]>(addFix, [...edits]);
}

/** What an editor is told of the edits of one text: neighbours together, with some characters around them. */
export function listChanges(original: string, edits: readonly Edit[], at: number | undefined): Change[] {
  const groups: [Edit, ...Edit[]][] = [];
  for (const edit of edits) {
    const group = groups.at(-1);
    if (group !== undefined && edit.from - (group.at(-1) ?? edit).to <= contextCharacters) group.push(edit);
    else groups.push([edit]);
  }
  return groups.map((group) => {
    const [first, last] = [group[0], group.at(-1) ?? group[0]];
    // A character has at most two units: a long paragraph is not copied for every comma in it.
    const before = [...original.slice(Math.max(0, first.from - 2 * contextCharacters), first.from)]
      .slice(-contextCharacters)
      .join("");
    const after = [...original.slice(last.to, last.to + 2 * contextCharacters)].slice(0, contextCharacters).join("");
    const mended = group.map(
      ({ text }, index) => text + original.slice(group[index]?.to, group[index + 1]?.from ?? last.to),
    );
    const clean = (shown: string) => shown.replaceAll(gap, "…").replace(/\n/g, " ");
    const kind: ChangeKind = group.some(({ letters }) => letters) ? "letters" : "marks";
    return {
      kind,
      at,
      before: clean(before + original.slice(first.from, last.to) + after),
      after: clean(before + mended.join("") + after),
      why: [...new Set(group.flatMap(({ reasons }) => reasons))].join("；"),
    };
  });
}
