/**
 * What an editor has approved of a story's conversion: content/stories/<slug>/review.yaml. An approval holds what makes a
 * decision what it is, so that it outlives edits elsewhere and falls away when the words around it or a form change.
 */
import { stringify } from "yaml";
import { z } from "zod";
import { approvalSchema } from "../fields/schema.ts";
import type { Result } from "../problems/problem.ts";
import { speak } from "../problems/speak.ts";
import { decisionKinds } from "../variants/list-decisions.ts";
import { tags, type VariantTag } from "../variants/table.ts";
import type { ContentReader } from "./content-reader.ts";
import { readYaml } from "./read-yaml.ts";

export interface Approval {
  readonly kind: (typeof decisionKinds)[number];
  /** As written. */
  readonly source: string;
  /** The words around it, as written; absent for terms, which are the same wherever they stand. */
  readonly context?: string | undefined;
  /** What each converted edition shows. */
  readonly forms: Readonly<Partial<Record<VariantTag, string>>>;
}

const schema = z.array(approvalSchema);
const whole = "一份清單，每項是一處同意過的轉換";

/** The approvals of a file, none when there is no file. */
export function readApprovals(reader: ContentReader, file: string | undefined): Result<Approval[], never> {
  if (file === undefined) return { value: [], problems: [] };
  const { value: rows = [], problems } = readYaml(reader, { file, schema, whole, optional: true });
  const value = rows.map(({ kind, source, context, ...given }) => {
    const forms = Object.fromEntries(tags.flatMap((tag) => (given[tag] === undefined ? [] : [[tag, given[tag]]])));
    return { kind, source, context, forms };
  });
  return { value, problems };
}

/** Sorts by kind, then text. */
const formatSortKey = ({ kind, source, context = "", forms }: Approval) =>
  [decisionKinds.indexOf(kind), source, context, ...tags.map((tag) => forms[tag] ?? "")].join("\0");

/** The file of these approvals: one a line, each once, in one order whoever approved them when. */
export function formatApprovals(approvals: readonly Approval[]): string {
  const rows = new Map(approvals.map((approval) => [formatSortKey(approval), approval]));
  const lines = [...rows]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { kind, source, context, forms }]) => {
      const row = { kind, source, ...(context === undefined ? {} : { context }), ...forms };
      return `- ${stringify(row, { collectionStyle: "flow", lineWidth: 0 })}`;
    });
  return speak`# 編輯同意過的轉換，由 npm run desk -- review --approve 寫成；刪掉一行，那一處就重新列為新的。\n${lines.join("")}`;
}

/**
 * Whether an approval is of this decision. The forms of editions that were served both when it was given and now must be equal;
 * a form that was never asked is no objection, so approvals outlive an edition that comes or goes.
 */
export function approves(approval: Approval, { kind, source, context, forms }: Approval): boolean {
  if (approval.kind !== kind || approval.source !== source || approval.context !== context) return false;
  const asked = tags.filter((tag) => forms[tag] !== undefined && approval.forms[tag] !== undefined);
  return asked.length > 0 && asked.every((tag) => forms[tag] === approval.forms[tag]);
}
