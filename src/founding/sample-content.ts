/**
 * The content a new publication starts with: one story that says how stories are made, its topic, a page about the publication.
 * Written once, in Taiwan's standard, and converted to the variant the editors read.
 */
import { convertWords } from "../variants/convert-words.ts";
import type { Converter } from "../variants/converter.ts";

const story = (name: string, day: string) => `---
headline: 第一篇怎麼寫
standfirst: 這一篇是樣本。看它怎麼寫成，再把它刪掉，寫上自己的第一篇。
published: ${day}
authors:
  - { name: "${name}編輯部", role: 撰文 }
topics: [notes]
---

一篇文章是一個資料夾，裡面有一個 index.md，圖片和表格也放在旁邊。資料夾的名稱就是網址，用小寫的英文字母、數字和連字號。檔案開頭、兩行 --- 之間的是欄位，下面的是正文。

:::key-facts{title="三件事"}
- 標題：一行，三十個字以內
- 導語：一兩句，說清楚寫的是什麼
- 日期：讀者看到的日子；還沒到的不刊
:::

## 正文

段落之間空一行。小標題前面寫兩個 #。要強調的字前後各寫兩個星號，**就像這樣**；註腳寫在方括號裡。[^1]

> 引用別人的話，每一行前面寫一個大於號。

## 各種版本

文章只寫一次，別的版本由程式轉換字形和引號，用詞不動。哪個字不許動，寫成 \`:keep[原樣]\`；哪個詞各地寫法不同，寫進 content/glossary.yaml。

## 刊出

\`npm run dev\` 看得見草稿，存一次檔就更新一次。\`npm run desk -- check\` 說哪裡不對，\`npm run build\` 建成整個網站。

[^1]: 註腳就在這裡，刊出以後排在文章的最後。
`;

const topics = `- slug: notes
  name: 編輯手記
  description: 這份刊物怎麼做出來。
`;

const about = (name: string) => `---
headline: "關於${name}"
standfirst: 我們是誰，寫什麼，怎樣更正。
---

${name}登長報導。這一頁說明刊物由誰來做，稿件怎樣查證，錯了怎樣更正；先寫幾句，以後慢慢補上。

## 寫一次，處處可讀

每篇文章以原文寫一次，其他版本由程式轉換字形和引號，用詞照作者寫的保留。兩者不合，以原文為準。
`;

const glossary = `# 全站的詞語：一行一個，寫出它在各種中文裡的寫法和理由，例如
`;
/** Shows forms, so it is not converted. */
const row = "# - { zh-Hans: 短信, zh-Hant-TW: 簡訊, zh-Hant-HK: 短訊 }\n";

/** Files by their path below `content/`. `name` is left as it was typed; \`day\` is the sample's, `YYYY-MM-DD`. */
export function createSampleContent(name: string, day: string, convert: Converter): Record<string, string> {
  const place = "\uE000";
  const files = convertWords(
    {
      "stories/first-story/index.md": story(place, day),
      "topics.yaml": topics,
      "about.md": about(place),
      "glossary.yaml": glossary,
    },
    convert,
  );
  const named = Object.entries(files).map(([file, text]) => [file, text.replaceAll(place, name)] as const);
  return { ...Object.fromEntries(named), "glossary.yaml": `${files["glossary.yaml"]}${row}` };
}
