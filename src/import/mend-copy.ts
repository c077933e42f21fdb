/**
 * The project's own check of copy, and every repair it is sure of: quotation marks of the other script, full-width digits, what a
 * machine conversion left. What it is not sure of stays, and `desk check` says so. Marks of the wrong width are mended before
 * (mend-marks.ts), by more than the check looks at.
 */
import { checkCopy } from "../copy/check-copy.ts";
import type { CopyFinding } from "../copy/finding.ts";
import type { Manuscript } from "../manuscripts/manuscript.ts";
import { simplifiedSet, traditionalSet } from "../variants/character-sets.ts";
import { standards, type VariantTag } from "../variants/table.ts";
import { mendPieces } from "./copy-pieces.ts";

/** Of marks and spaces mend-marks.ts has decided. */
const isDecided = ({ kind }: CopyFinding) => kind === "ascii-punctuation" || kind === "stray-space";

/** A form is mended where something contradicts it, and not because the converter would have chosen another; marks always are. */
const isSure = ({ kind, severity, suggestion }: CopyFinding) =>
  suggestion !== undefined && (severity === "warning" || !isForm(kind));

export function mendCopy(manuscript: Manuscript): Manuscript {
  const { written } = manuscript;
  return mendPieces(manuscript, (texts) =>
    chooseFixes(checkCopy(texts, written), written).map((fixes) => fixes.filter((fix) => !isDecided(fix))),
  );
}
