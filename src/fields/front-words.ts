/** What the fields of content/front.yaml and content/authors.yaml are, said to editors; of a story it stands in field-words.ts. */
import type { FieldWords } from "./field-words.ts";

/** Of content/front.yaml. */
export const frontWords = {
  pin: { name: "頭條", says: "首頁最大的一篇；不寫就由輕重和日期決定。", example: "three-winters" },
  order: {
    name: "次條",
    says: "頭條下面的幾篇，照寫的次序，第一篇最大，最多四篇；不夠三篇的，由程式補上。",
    example: "[old-ferry, river-maps]",
  },
  hide: {
    name: "不上首頁",
    says: "首頁上不出現的文章；專題、全部文章、搜尋和訂閱裡照舊有。",
    example: "[harbour-lights]",
  },
} as const satisfies Record<string, FieldWords>;

/** Of content/authors.yaml. */
export const authorPageWords = {
  name: { name: "姓名", says: "和文章裡 authors 寫的一樣；簡體繁體算同一個人。", example: "王小明" },
  slug: {
    name: "網址名稱",
    says: "小寫字母、數字、連字號，作者頁面的網址；不寫就用拼音。刊出以後不要再改。",
    example: "wang-xiaoming",
  },
  role: { name: "職稱", says: "例如記者、攝影編輯、特約撰稿。", example: "記者" },
  note: { name: "介紹", says: "一兩句話，在作者的頁面上。", example: "寫城市與河，常駐九江。" },
  unit: {
    name: "單位",
    says: "寫 true 就不是一個人，是編輯部、機構這樣的單位；寫 false 就是一個人。不寫就看名字：某某報、某某社、工作室是單位。",
    example: "true",
  },
} as const satisfies Record<string, FieldWords>;
