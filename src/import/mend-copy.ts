/**
 * The project's own check of copy, and every repair it is sure of: quotation marks of the other script, full-width digits, what a
 * machine conversion left. What it is not sure of stays as it was typed. Marks of the wrong width are mended before
 * (mend-marks.ts), by more than the check looks at.
 */
import { checkCopy } from "../copy/check-copy.ts";
import { type CopyFinding, isForm } from "../copy/finding.ts";
import type { Manuscript } from "../manuscripts/manuscript.ts";
import { mendPieces } from "./copy-pieces.ts";

/** Of marks and spaces mend-marks.ts has decided. */
const isDecided = ({ kind }: CopyFinding) => kind === "ascii-punctuation" || kind === "stray-space";

/** A form is mended where something contradicts it, and not because the converter would have chosen another; marks always are. */
const isSure = ({ kind, severity, suggestion }: CopyFinding) =>
  suggestion !== undefined && (severity === "warning" || !isForm(kind));

export function mendCopy(manuscript: Manuscript): Manuscript {
  return mendPieces(manuscript, (texts) =>
    checkCopy(texts, manuscript.written).map((found) => found.filter((fix) => isSure(fix) && !isDecided(fix))),
  );
}
