/** The settings of this publication: names, variants, address, what is switched on. Every text in `variants.written`. */
import type { Settings } from "../site/publication.ts";

export const settings: Settings = {
  name: "刊名",
  motto: "寫一次，處處可讀。",
  tagline: "長報導，慢慢讀。",
  description: "刊名登長報導。每篇以原文寫一次，其他字形的版本由此轉換。",
  desk: "刊名編輯部",
  url: "https://paper.example",
  variants: {
    served: ["zh-Hant-TW"],
    default: "zh-Hant-TW",
    written: "zh-Hant-TW",
    editors: "zh-Hant-TW",
  },
  timeZone: "Asia/Taipei",
  contact: undefined,
  report: undefined,
  features: { search: true, feeds: true },
};
