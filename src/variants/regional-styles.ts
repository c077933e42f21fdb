/**
 * Regional styles: of two forms that are equally right in a region a publication has one throughout. The table and the choice;
 * forms/regional-style.ts applies them. Light: settings name its rows.
 */
import type { RegionName } from "./table.ts";

export interface StyleRow {
  /** In Simplified: what it is said of. */
  readonly of: string;
  /** What the dictionaries write for it in the region, and what stands there instead; equally long. */
  readonly plain: string;
  readonly styled: string;
  /** Which of the two the newsrooms of the region have. */
  readonly usual: string;
  /** A word with a place for the form, where the form alone would not say what is meant; the same in both scripts. */
  readonly within?: string;
}

/** THE table of styles, by region. */
// biome-ignore format: one row, one line
export const regionalStyles = {
  TW: [
    { of: "账", plain: "賬", styled: "帳", usual: "帳", within: "_目" },
    { of: "布", plain: "佈", styled: "布", usual: "布", within: "公_" },
    { of: "身份", plain: "身份", styled: "身分", usual: "身分" },
    { of: "计划", plain: "計劃", styled: "計畫", usual: "計畫" },
    { of: "报道", plain: "報道", styled: "報導", usual: "報導" },
  ],
  HK: [
    { of: "计划", plain: "計劃", styled: "計畫", usual: "計劃" },
    { of: "报导", plain: "報導", styled: "報道", usual: "報道" },
    { of: "线", plain: "線", styled: "綫", usual: "線", within: "毛_" },
    { of: "台", plain: "枱", styled: "檯", usual: "枱", within: "餐_" },
    { of: "账", plain: "賬", styled: "帳", usual: "賬", within: "_目" },
    { of: "布", plain: "佈", styled: "布", usual: "佈", within: "公_" },
  ],
} as const satisfies Readonly<Record<RegionName, readonly StyleRow[]>>;

type FormOf<Region extends RegionName> = (typeof regionalStyles)[Region][number]["plain" | "styled"];

/** By region, the forms a publication wants where they are not the usual ones. */
export type RegionalStyle = { readonly [Region in RegionName]?: readonly FormOf<Region>[] };

/** The form a publication has, of the two of a row. */
export function chooseForm({ plain, styled, usual }: StyleRow, wanted: readonly string[] = []): string {
  return wanted.find((form) => form === plain || form === styled) ?? usual;
}

/** A form as it stands in a word. */
export const showForm = ({ within = "_" }: StyleRow, form: string): string => within.replace("_", form);
