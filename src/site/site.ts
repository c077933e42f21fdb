/**
 * The publication's settings: THE one file to edit when 落子 becomes another publication. The address and the base path
 * may come from the environment (SITE_URL, BASE_PATH), so that one commit serves a preview, a project page and a domain.
 */
import { type VariantTag, variants } from "../variants/table.ts";

const environment = typeof process === "undefined" ? {} : process.env;

/** `/` or `/name/`: always with both slashes. */
function formatBase(path: string | undefined): string {
  const trimmed = (path ?? "").replace(/^\/+|\/+$/g, "");
  return trimmed === "" ? "/" : `/${trimmed}/`;
}

const preferred: VariantTag = "zh-Hant-TW";

export const site = {
  /** Name, as written in the default variant; converted for the others. */
  name: "落子",
  motto: "落子無悔，錯字必改。",
  tagline: "長報導。一篇是一手，落在該落的地方。",
  description: "落子只登長報導。每篇以原文寫一次，其他字形的版本由此轉換，讀者各取慣用的一種。",
  /** Address without the base path, no slash at the end. */
  url: (environment.SITE_URL ?? "https://luozi.example").replace(/\/+$/, ""),
  base: formatBase(environment.BASE_PATH),
  /** What `/` shows and what x-default points to. Falls back to the first row when this variant is no longer served. */
  defaultVariant: (variants.find((variant) => variant.tag === preferred) ?? variants[0])?.tag ?? preferred,
  /** What interface words, topics and this file are written in; a story without `variant` counts as written in it too. */
  writtenVariant: preferred,
  /** IANA name. A story's day is a day in this zone, wherever it is built or read. */
  timeZone: "Asia/Shanghai",
  /** The publication's own byline and publisher name in feeds and metadata. */
  desk: "落子編輯部",
  /** Where readers report a wrong word: `mailto:…` or `https://…`. `undefined` switches the link off. */
  contact: undefined as string | undefined,
  /**
   * Where a reader of a converted page reports the words they selected: an address with the places {title} and {text}, e.g.
   * `mailto:desk@example.org?subject={title}&body={text}` or `https://github.com/NAME/REPO/issues/new?title={title}&body={text}`.
   * `undefined` switches it off.
   */
  report: undefined as string | undefined,
  /** Year of the first story, for the licence line. */
  since: 2022,
  /** What is switched on. Off means absent: no link, no page, no file. */
  features: { search: true as boolean, feeds: true as boolean },
} as const;
