/** What the fields inside a field are, said to editors: of an author, a source, a lead, a series. Of all others it stands in field-words.ts. */
import type { FieldWords } from "./field-words.ts";

export const authorWords = {
  name: { name: "姓名", says: "一個人或一個單位。", example: "王小明" },
  role: { name: "做的事", says: "例如撰文、攝影、製圖、編輯。", example: "撰文" },
} as const satisfies Record<string, FieldWords>;

export const sourceWords = {
  name: { name: "機構", says: "最早刊出這件事的報刊或機關。", example: "縣報" },
  title: { name: "原題", says: "原來的標題；知道才寫。", example: "橋上的三個冬天" },
  url: { name: "網址", says: "以 https:// 開頭，從網址列複製；沒有就不寫。", example: "https://example.org/1" },
} as const satisfies Record<string, FieldWords>;

export const referenceWords = {
  name: { name: "文獻", says: "作者、篇名、出處、年份，寫成一句。", example: "許慎：說文解字" },
  url: { name: "網址", says: "以 https:// 開頭；沒有就不寫。", example: "https://example.org/2" },
} as const satisfies Record<string, FieldWords>;

export const leadWords = {
  image: { name: "檔名", says: "和 index.md 同一個資料夾裡的圖片，大小寫也要一樣。", example: "bridge.jpg" },
  alt: {
    name: "替代文字",
    says: "圖裡看得見什麼，給看不見圖的讀者；不是圖說。",
    example: "江面上一道三孔的橋，近處是水。",
  },
  caption: { name: "圖說", says: "圖下面的一句話。", example: "從上游看，三孔都在水上。" },
  credit: { name: "圖片作者", says: "拍的人、畫的人，或提供的單位。", example: "林秋生" },
  width: {
    name: "寬窄",
    says: "column 在標題旁邊，wide 在標題下面、從正文到頁邊，full 佔滿螢幕的寬；不寫就是 column。",
    example: "full",
  },
  focus: {
    name: "焦點",
    says: "裁切時留住圖的哪裡：top、bottom、left、right、center，或從左、從上算起的百分比；不寫就留正中。",
    example: "30% 20%",
  },
} as const satisfies Record<string, FieldWords>;

export const retractedWords = {
  date: { name: "日期", says: "撤回的那一天。", example: "2022-04-02" },
  reason: { name: "理由", says: "給讀者看的一兩句話。", example: "裡面的數字查無來源。" },
} as const satisfies Record<string, FieldWords>;

export const seriesWords = {
  name: { name: "名稱", says: "系列的名稱；同一個系列的每一篇，一個字也不能不同。", example: "橋上三季" },
  part: { name: "第幾篇", says: "從 1 數起的數字；一個系列裡不能有兩篇一樣，也不該跳過一個。", example: "2" },
} as const satisfies Record<string, FieldWords>;

export const datedWords = {
  date: { name: "日期", says: "刊出更正或後續的那一天。", example: "2022-03-20" },
  text: { name: "內容", says: "一兩句話；更正要說明原來錯成什麼。", example: "第二段的「三月」原誤作「二月」。" },
} as const satisfies Record<string, FieldWords>;

export const correctionWords = {
  ...datedWords,
  was: { name: "原文", says: "原來的詞句，印在文末並畫掉。刪掉的話只寫這一項。", example: "通車的日子是6月18日" },
  now: { name: "現在", says: "改成的詞句。補上的話只寫這一項。", example: "通車的日子是6月8日" },
} as const satisfies Record<string, FieldWords>;

/** Of `lead` in a hand-made edition. */
export const ownLeadWords = { alt: leadWords.alt, caption: leadWords.caption };
