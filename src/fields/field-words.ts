/**
 * What every field is, in the desk's own words: THE one source for the comments of `desk new`, the JSON schemas and the guide. A field
 * of schema.ts without its words does not compile. No zod here: a new story must not wait for it.
 */
import { site } from "../site/site.ts";

export interface FieldWords {
  /** What a newsroom calls it. */
  readonly name: string;
  /** What it is for and what happens without it; whole sentences. */
  readonly says: string;
  /** As typed behind `name: `. */
  readonly example: string;
}

export const storyWords = {
  variant: {
    name: "原文",
    says: `本文用哪一種中文寫；其他版本由它轉換。不寫就是 ${site.writtenVariant}。`,
    example: site.writtenVariant,
  },
  slug: {
    name: "網址名稱",
    says: "小寫字母、數字、連字號。不寫就用資料夾的名稱；要改用 desk rename。",
    example: "three-winters",
  },
  headline: {
    name: "標題",
    says: "整篇的大標題；兩個拉丁字母或數字算一個字。超過 30 個字會提醒。",
    example: "守橋人的三個冬天",
  },
  headlines: {
    name: "各版標題",
    says: "某個版本自己的標題；沒有寫的版本用轉換的。",
    example: "{ zh-Hant-HK: 守橋人的三個寒冬 }",
  },
  kicker: { name: "眉題", says: "標題上面的幾個字；不寫就用第一個專題的名稱。", example: "橋和渡口" },
  standfirst: {
    name: "導語",
    says: "標題下面的一段，也用在列表、搜尋和分享卡上；寫好以前不能刊出。",
    example: "橋修好以前，守橋的人先守了三個冬天。",
  },
  published: {
    name: "發布日期",
    says: `讀者看到的日子，照 ${site.timeZone} 的時間；還沒到的，建站時不刊。要定時刻就寫成 2022-03-18T08:00。`,
    example: "2022-03-18",
  },
  updated: { name: "更新日期", says: "最後一次大改的日子；改錯字不必寫。", example: "2022-04-02" },
  authors: {
    name: "作者",
    says: "各人和各自做的事；不寫就署編輯部的名字。",
    example: "[{ name: 王小明, role: 撰文 }]",
  },
  dateline: { name: "電頭", says: "寫作的地點。", example: "江西九江" },
  topics: {
    name: "專題",
    says: "至少一個，第一個是主要的，寫成 [a, b] 可以有幾個；寫的是 content/topics.yaml 裡的 slug。",
    example: "[bridges, rivers]",
  },
  source: { name: "原始報導", says: "本文所根據的報導。", example: "{ name: 縣報, title: 橋上的三個冬天 }" },
  references: { name: "參考文獻", says: "讀過、用過的書和文章，列在文末。", example: "[{ name: 許慎：說文解字 }]" },
  lead: {
    name: "主圖",
    says: "標題旁邊的那張圖；檔案放在文章的資料夾裡。",
    example: "{ image: bridge.jpg, alt: 江面上一道三孔的橋。 }",
  },
  weight: {
    name: "輕重",
    says: "在首頁的分量，a 最重，c 最輕；重一級等於晚兩個星期刊出。不寫就是 c。",
    example: "a",
  },
  pinned: { name: "置頂", says: "寫 true 就是首頁的頭條；幾篇都寫，最新的一篇是。", example: "true" },
  draft: { name: "草稿", says: "寫 true，就只在 npm run dev 看得見；寫好以後用 desk publish 刊出。", example: "true" },
  retracted: {
    name: "撤回",
    says: "網址還在，只答撤回的日子和理由；由 desk retract 寫上。刪掉這個欄位就恢復。",
    example: "{ date: 2022-04-02, reason: 裡面的數字查無來源。 }",
  },
  formerly: {
    name: "舊網址",
    says: "改名以前的網址名稱，會把讀者帶到這裡；由 desk rename 寫上。",
    example: "[shouqiaoren]",
  },
  corrections: {
    name: "更正",
    says: "刊出以後改過的內容，新的在前，列在文末。",
    example: "[{ date: 2022-03-20, text: 通車的日子原誤作6月18日。 }]",
  },
  followups: {
    name: "後續",
    says: "事情後來的發展，新的在前，列在文末。",
    example: "[{ date: 2022-12-30, text: 老渡口停了最後一班船。 }]",
  },
  related: {
    name: "相關文章",
    says: "讀完以後接著讀的，寫資料夾的名稱；第一篇最大。正文裡連過去的、同一個系列的，不會再列一次。",
    example: "[old-ferry, river-maps]",
  },
  series: {
    name: "系列",
    says: "分幾篇登完的報導：系列的名稱，和這是第幾篇。文末接著下一篇，也列出其他各篇。",
    example: "{ name: 橋上三季, part: 2 }",
  },
  "local-words": {
    name: "各地用語",
    says: "寫 true 就把常見的各地用語換成讀者那裡的，引文和書名號裡不換；不寫就保留作者的詞。",
    example: "true",
  },
  imported: {
    name: "原稿指紋",
    says: "由 desk import 寫上：同一份稿子再來一次就認得出來；可以刪。",
    example: "9f86d081884c7d65",
  },
  terms: {
    name: "詞語",
    says: "只用在這一篇的詞語；比專題的和 content/glossary.yaml 的優先。",
    example: "[{ zh-Hans: 短信, zh-Hant-TW: 簡訊, reason: 各地用語 }]",
  },
} as const satisfies Record<string, FieldWords>;

export const ownEditionWords = {
  headline: storyWords.headline,
  kicker: storyWords.kicker,
  standfirst: storyWords.standfirst,
  dateline: storyWords.dateline,
  lead: { name: "主圖", says: "只有替代文字和圖說可以另寫；圖還是那一張。", example: "{ alt: 江面上一道橋。 }" },
} as const satisfies Record<string, FieldWords>;

export const topicWords = {
  slug: { name: "網址名稱", says: "小寫字母、數字、連字號；文章的 topics 裡寫的就是它。", example: "bridges" },
  name: { name: "名稱", says: "專題的名稱，也用作眉題。", example: "橋和渡口" },
  description: { name: "介紹", says: "一兩句話，在專題的頁面上。", example: "河上的橋、渡口，和守著它們的人。" },
  terms: { name: "詞語", says: "這個專題的文章裡的詞語。", example: storyWords.terms.example },
} as const satisfies Record<string, FieldWords>;

export const pageWords = {
  variant: storyWords.variant,
  headline: { name: "標題", says: "這一頁的大標題。", example: "關於本刊" },
  standfirst: { name: "導語", says: "標題下面的一段。", example: "本刊只登長報導。" },
} as const satisfies Record<string, FieldWords>;
