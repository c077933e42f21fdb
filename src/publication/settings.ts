/** The settings of this publication: names, variants, address, what is switched on. Every text in `variants.written`. */
import type { Settings } from "../site/publication.ts";

export const settings: Settings = {
  name: "落子",
  motto: "落子無悔，錯字必改。",
  tagline: "長報導。一篇是一手，落在該落的地方。",
  description: "落子只登長報導。每篇以原文寫一次，其他字形的版本由此轉換，讀者各取慣用的一種。",
  desk: "落子編輯部",
  url: "https://luozi.example",
  variants: {
    served: ["zh-Hans", "zh-Hant-TW", "zh-Hant-HK"],
    default: "zh-Hant-TW",
    written: "zh-Hant-TW",
    editors: "zh-Hant-TW",
  },
  timeZone: "Asia/Shanghai",
  contact: "mailto:desk@luozi.example",
  report: undefined,
  features: { search: true, feeds: true },
};
