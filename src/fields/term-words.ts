/** What the fields of terms and of approvals are, said to editors; of all others it stands in field-words.ts. */
import { type ByVariant, findFor } from "../variants/by-variant.ts";
import { standards, tags, type VariantTag } from "../variants/table.ts";
import type { FieldWords } from "./field-words.ts";

/** One word as each variant has it. */
const examples: ByVariant<string> = { Hans: "短信", Hant: "簡訊", "zh-Hant-HK": "短訊" };

const forms = Object.fromEntries(
  tags.map((tag) => {
    const { editorsName: name } = standards[tag];
    return [tag, { name, says: `${name}版用的字。`, example: findFor(examples, tag) }];
  }),
) as Record<VariantTag, FieldWords>;

export const termWords = {
  ...forms,
  keep: {
    name: "照樣",
    says: "寫 true，只給一種寫法，每個版本都照它。",
    example: "true",
  },
  "one-way": {
    name: "單向",
    says: "只有從這一種中文換出去時才用；不寫就是雙向。",
    example: tags[0],
  },
  reason: { name: "理由", says: "為什麼這樣寫，給以後的編輯看。", example: "各地用語" },
} as const satisfies Record<string, FieldWords>;

export const headlinesWords = forms;

export const approvalWords = {
  ...forms,
  kind: { name: "種類", says: "轉換作的是哪一種決定。", example: "guess" },
  source: { name: "原文", says: "原文的字。", example: "发" },
  context: { name: "前後", says: "原文的前後幾個字；詞語在哪裡都一樣，不寫。", example: "他的头发白了" },
} as const satisfies Record<string, FieldWords>;
