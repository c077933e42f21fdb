/**
 * Forms of the wrong script and forms of the wrong word, worded for editors. What evidence contradicts is a warning, and may be
 * mended; what the converter would only guess otherwise is a note, however sure it looks.
 */
import { speak } from "../problems/speak.ts";
import { standards, type VariantTag } from "../variants/table.ts";
import type { CopyFinding } from "./finding.ts";
import { isStylePair } from "./style-pairs.ts";
import type { Suspect } from "./suspect.ts";

/** Words a suspect. */
export function createFormFinding(suspect: Suspect, written: VariantTag): CopyFinding {
  const { offset, typed, returned, between, evidence } = suspect;
  const place = { offset, length: typed.length, found: typed, suggestion: returned };
  const traditional = standards[written].script === "Hant";
  if (traditional && isStylePair(typed, returned))
    return { kind: "style", severity: "note", ...place, reason: speak`「${typed}」和「${returned}」都有人用` };
  const left = traditional && between === typed;
  if (evidence === undefined) {
    const reason = speak`在別的詞裡這也寫作「${returned}」，這裡對不對要看上下文`;
    return { kind: left ? "other-script" : "wrong-form", severity: "note", ...place, reason };
  }
  if (evidence === "form") {
    const reason = speak`「${typed}」只有${traditional ? speak`簡體` : speak`繁體`}才用`;
    return { kind: "other-script", severity: "warning", ...place, reason };
  }
  if (left) {
    const reason = speak`在這個詞裡，「${typed}」是「${returned}」的簡體`;
    return { kind: "other-script", severity: "warning", ...place, reason };
  }
  const reason = speak`在這個詞裡應是「${returned}」，「${typed}」多半是轉換時選錯的字`;
  return { kind: "wrong-form", severity: "warning", ...place, reason };
}
