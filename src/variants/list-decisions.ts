/**
 * What the conversion of a text decided without certainty, with what every edition shows there: the material of an editor's
 * review. From Traditional nothing is guessed, so only texts written in Simplified have decisions.
 */
import { createConverter } from "./create-converter.ts";
import { createFromSimplified, type Decision } from "./from-simplified.ts";
import { standards, type VariantTag } from "./table.ts";

export interface ReviewedDecision extends Decision {
  /** As written. */
  readonly source: string;
  /** The words around it, as written. */
  readonly context: string;
  /** The form in each wanted variant. */
  readonly forms: Readonly<Partial<Record<VariantTag, string>>>;
}

/** Characters shown on either side. */
const around = 8;

let fromSimplified: ReturnType<typeof createFromSimplified> | undefined;

export function listDecisions(text: string, written: VariantTag, wanted: readonly VariantTag[]): ReviewedDecision[] {
  if (standards[written].script !== "Hans") return [];
  fromSimplified ??= createFromSimplified();
  const decisions: Decision[] = [];
  fromSimplified.convert(text, (decision) => decisions.push(decision));
  const targets = wanted.filter((tag) => standards[tag].script !== "Hans");
  const converted = targets.map((tag) => [tag, createConverter(written, tag)(text)] as const);
  // A context row decides after the phrase or guess it overrides; the last word counts.
  const last = new Map(decisions.map((decision) => [decision.at, decision]));
  return [...last.values()]
    .sort((a, b) => a.at - b.at)
    .map((decision) => ({
      ...decision,
      source: text.slice(decision.at, decision.at + decision.length),
      context: text
        .slice(Math.max(0, decision.at - around), decision.at + decision.length + around)
        .replaceAll("\n", " "),
      forms: Object.fromEntries(
        converted.map(([tag, form]) => [tag, form.slice(decision.at, decision.at + decision.length)]),
      ),
    }));
}
