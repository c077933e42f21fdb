/** The text of a story nobody has written yet: every field an editor starts with, each explained in the line above it. */
import { stringify } from "yaml";
import type { VariantTag } from "../variants/table.ts";

export interface NewStory {
  readonly headline: string;
  readonly variant: VariantTag;
  /** `2026-11-22` */
  readonly day: string;
  /** Slugs and names of all topics; the first is filled in. */
  readonly topics: readonly { readonly slug: string; readonly name: string }[];
}

/** Stands for a standfirst until there is one, in characters of every script; a story with it is not published. */
export const unwrittenStandfirst = "（未完成）";

/** The text as YAML reads it back, in quotation marks only where it must. */
const quote = (text: string) => stringify(text, { schema: "failsafe", lineWidth: 0 }).trimEnd();

export function createStoryText({ headline, variant, day, topics }: NewStory): string {
  const names = topics.map(({ slug, name }) => `${slug}（${name}）`).join("、");
  return `---
# 標題，最多 40 個字。
headline: ${quote(headline)}
# 導語：標題下面的一段，最多 160 個字；寫好以前不能登出。
standfirst: ${unwrittenStandfirst}
# 眉題：標題上面的幾個字；不寫就用第一個專題的名稱。要用就拿掉前面的 #。
# kicker: 
# 專題，至少一個，第一個是主要的；寫成 [a, b] 可以有幾個。
# 可以用的：${names}
topics: [${topics[0]?.slug ?? ""}]
# 本文用哪一種中文寫；其他版本由它轉換。
variant: ${variant}
# 發布的日子；要定時間就寫成 ${day}T08:00。
published: ${day}
# 作者和各自做的事；不寫就是編輯部。
# authors:
#   - { name: 姓名, role: 撰文 }
# 電頭：寫作的地點。
# dateline: 
# 主圖：檔案放在這個資料夾裡，alt 說明圖裡看得見什麼。
# lead:
#   image: 檔名.jpg
#   alt: 
#   caption: 
#   credit: 
# 原始報導：機構、原題、網址。
# source: { name: , title: , url: }
# 相關文章的資料夾名稱，例如 [words-of-go]。
# related: []
# 草稿只在 npm run dev 看得見；寫好以後用 desk publish 登出。
draft: true
---

`;
}
