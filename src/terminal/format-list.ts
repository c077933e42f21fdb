/** A list of stories as text: aligned for a terminal, with tabs for a pipe. Prints nothing itself. */

import type { Moment } from "../fields/dates.ts";
import type { StoryState } from "../library/state.ts";
import { speak } from "../problems/speak.ts";
import { standards, type VariantTag } from "../variants/table.ts";
import { measureColumns, padColumns } from "./columns.ts";

export interface ListedRow {
  readonly slug: string;
  readonly file: string;
  /** Absent when the fields cannot be read; then so are the next three. */
  readonly state: StoryState | undefined;
  readonly published: Moment | undefined;
  readonly variant: VariantTag | undefined;
  readonly headline: string;
  /** Of the last check; absent when the story has changed since. */
  readonly characters: number | undefined;
  readonly problems: number | undefined;
}

const states: Readonly<Record<StoryState, string>> = {
  draft: "草稿",
  scheduled: "排定",
  published: "已登",
  retracted: "已撤",
};

const unknown = "–";

/** The day, and the time of day when there is one. */
const formatMoment = (moment: Moment | undefined) =>
  moment === undefined
    ? unknown
    : moment
        .slice(0, 16)
        .replace(/T00:00$/, "")
        .replace("T", " ");

function nameVariant(tag: VariantTag | undefined): string {
  if (tag === undefined) return unknown;
  return standards[tag].short;
}

const nameState = ({ state }: ListedRow) => (state === undefined ? speak`讀不懂` : speak(states[state]));

const head = ["狀態", "日期", "原文", "字數", "問題", "網址名稱", "標題"];

function countStates(rows: readonly ListedRow[]): string {
  const groups = Map.groupBy(rows, nameState);
  return speak`共 ${rows.length} 篇：${[...groups].map(([name, { length }]) => `${name} ${length}`).join("、")}。`;
}

export function formatTable(rows: readonly ListedRow[]): string {
  if (rows.length === 0) return speak`一篇也沒有。`;
  const cells = rows.map((row) => [
    nameState(row),
    formatMoment(row.published),
    nameVariant(row.variant),
    String(row.characters ?? unknown),
    String(row.problems ?? unknown),
    row.slug,
    row.headline,
  ]);
  const heads = head.map((name) => speak(name));
  const widths = heads.map((name, at) =>
    Math.max(...[name, ...cells.map((cell) => cell[at] ?? "")].map(measureColumns)),
  );
  const lines = [heads, ...cells].map((line) =>
    line.map((text, at) => (at === line.length - 1 ? text : padColumns(text, widths[at] ?? 0))).join("  "),
  );
  const unchecked = rows.some(({ problems }) => problems === undefined);
  const note = unchecked ? speak`\n「${unknown}」是上次檢查以後改過的；npm run desk -- list --check 重新數。` : "";
  return `${lines.join("\n")}\n\n${countStates(rows)}${note}`;
}

/** One line a story: state, moment, variant, characters, problems, slug, headline. What is not known is empty. */
export function formatRows(rows: readonly ListedRow[]): string {
  return rows
    .map(({ state, published, variant, characters, problems, slug, headline }) =>
      [state, published, variant, characters, problems, slug, headline]
        .map((value) => String(value ?? "").replace(/\s+/g, " "))
        .join("\t"),
    )
    .join("\n");
}
