/** A row of a list of terms: what an editor decided about one word or name. */
import type { VariantTag } from "./table.ts";

export interface TermRow {
  readonly forms: Readonly<Partial<Record<VariantTag, string>>>;
  /** Applies only to copy written in this standard. */
  readonly oneWay?: VariantTag | undefined;
  readonly reason: string;
  /** A local word: left alone in quotations and titles of works. */
  readonly local?: boolean | undefined;
}
