/** Puts every suggestion in its place. Findings without one, and those that overlap an earlier one, change nothing. */
import type { CopyFinding } from "./finding.ts";

export type Fix = Pick<CopyFinding, "offset" | "length" | "found" | "suggestion">;

/** Throws when a finding does not belong to this text: mending the wrong place would be worse than none. */
export function applyFixes(text: string, findings: readonly Fix[]): string {
  let output = "";
  let at = 0;
  for (const { offset, length, found, suggestion } of [...findings].sort((a, b) => a.offset - b.offset)) {
    if (text.slice(offset, offset + length) !== found) throw new RangeError(`not in this text: ${found} at ${offset}`);
    if (suggestion === undefined || offset < at) continue;
    output += text.slice(at, offset) + suggestion;
    at = offset + length;
  }
  return output + text.slice(at);
}
