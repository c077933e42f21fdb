/**
 * The check of copy: what in a story's text looks mistyped or machine-converted, as data. Pure; called for every story when
 * the content is read, and by the desk when it mends. It never judges wording.
 */
import { once } from "../once.ts";
import { speak } from "../problems/speak.ts";
import { standards, tags, type VariantTag } from "../variants/table.ts";
import { hideJapanese } from "./align.ts";
import { createFormFinding } from "./check-forms.ts";
import { checkPunctuation } from "./check-punctuation.ts";
import { checkQuotes } from "./check-quotes.ts";
import { type CopyBlock, type CopyFinding, isHan } from "./finding.ts";
import { listSimplifiedSuspects } from "./list-simplified-suspects.ts";
import { listTraditionalSuspects } from "./list-traditional-suspects.ts";
import { dropNames } from "./names-that-return.ts";
import { type Evidences, evidences as everyEvidence, type Suspect } from "./suspect.ts";

/** From how many wrong forms on, and at one in how many Han characters, a block counts as written in the other script. */
const leastForeign = 8;
const foreignOneIn = 5;

function isOtherScript(findings: readonly CopyFinding[], text: string): boolean {
  const foreign = findings.filter(({ kind }) => kind !== "style").length;
  const han = [...text].filter(isHan).length;
  return foreign >= leastForeign && foreign * foreignOneIn >= han;
}

function createMixed(text: string, written: VariantTag): CopyFinding {
  const name = standards[written].script === "Hant" ? speak`簡體` : speak`繁體`;
  const reason = speak`這裡大半是${name}字，和寫定的那一種不同`;
  return {
    kind: "mixed-script",
    severity: "warning",
    offset: 0,
    length: text.length,
    found: text,
    suggestion: undefined,
    reason,
  };
}

function listSuspects(text: string, written: VariantTag, evidences: Evidences): Suspect[] {
  const { script } = standards[written];
  const list = script === "Hant" ? listTraditionalSuspects : listSimplifiedSuspects;
  const other = tags.find((tag) => standards[tag].script !== script) ?? written;
  return list(hideJapanese(text), written, other, evidences);
}

const everything: Evidences = new Set(everyEvidence);

/** A story that is being written is checked after each pause, and all but one of its paragraphs are as they were. */
const mostKept = 2000;
const recall = once((written: VariantTag) => once((text: string) => listSuspects(text, written, everything), mostKept));

/** The findings of each block, in the order of the text. Offsets are those of the block's own text. */
export function checkCopy(
  blocks: readonly CopyBlock[],
  written: VariantTag,
  evidences: Evidences = everything,
): CopyFinding[][] {
  const texts = blocks.map(({ text }) => text);
  const suspects = dropNames(
    texts,
    texts.map((text) => (evidences === everything ? recall(written)(text) : listSuspects(text, written, evidences))),
  );
  return blocks.map(({ text, display = false }, at) => {
    const forms = (suspects[at] ?? []).map((suspect) => createFormFinding(suspect, written));
    const chinese = hideJapanese(text);
    const findings = [
      ...(isOtherScript(forms, text) ? [createMixed(text, written)] : forms), // the characters themselves
      ...checkQuotes(chinese, texts[at + 1], written), // pairs, and the marks of the script
      ...checkPunctuation(chinese, display), // half-width marks, spaces, full-width digits
    ];
    return findings.sort((a, b) => a.offset - b.offset || a.length - b.length);
  });
}
