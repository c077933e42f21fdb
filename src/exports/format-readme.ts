/** What lies in an export beside the records: how each engine is given them and how it is asked. For those who run the servers. */
import { speak } from "../problems/speak.ts";
import { variants } from "../site/served-variants.ts";
import { site } from "../site/site.ts";

/** Every file of records begins so. */
export const recordFiles = "stories-*.ndjson";

export function formatReadme(count: number): string {
  const tags = variants.map(({ tag }) => tag).join("、");
  return speak`# ${site.name}：給搜尋引擎的記錄

這個資料夾由 npm run desk -- export-search 寫成，下一次匯出會整個換掉，不要把別的檔案放進來。

- ${recordFiles}：${count} 篇文章，一行一篇，一行是一個 JSON；一個檔案最多一千篇。
- opensearch.json、meilisearch.json、typesense.json：三種引擎的欄位設定，用其中一個就好。
- question.mjs（和它用到的 .mjs 檔）：把讀者打的字切成可以問的字，不必安裝或編譯，Node、Deno、瀏覽器都能直接用。

## 記錄裡有什麼

要搜的有四欄：headlineWords 是標題，headWords 是導語、眉題和專題，bodyWords 是正文和其餘的字，units 是出現過的每一個字。裡面不是中文，而是編成字母和數字的、兩字兩字相疊的詞：繁簡和各地的字形都摺成同一個，所以引擎不必懂中文，打哪一種字都找得到；也正因為這樣，不能把讀者打的字直接拿去問，要先經過 question.mjs。

要顯示的在 editions 裡，每一種版本（${tags}）一份：標題、導語、日期、網址、專題、作者。讀者看的是哪一種版本，就拿哪一份。篩選和排序用 publishedAt（1970 年以來的秒數）、year、topics、authors。

## 怎樣問

\`\`\`js
import { foldTable } from "./fold-table.mjs";
import { askMeilisearch, askOpenSearch, askTypesense, createQuestions } from "./question.mjs";

const cut = createQuestions(foldTable);
const response = await fetch("http://localhost:9200/stories/_search", {
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify(askOpenSearch(cut("黄金时代 Linux"))),
});
\`\`\`

空格隔開的，每一樣都要找到；一樣之內要連在一起，標點不算。拉丁字母的詞打開頭就找得到；Meilisearch 和 Typesense 一次只有一個詞能這樣。引號裡的字和沒有引號一樣找，不分字形。一個字也沒有（只打了標點）時，cut 給空的清單，不必去問。

## OpenSearch

先用 opensearch.json 建一個索引，再把記錄一批一批送進 _bulk；它要在每一筆前面多一行，說這一筆叫什麼，下面的 awk 就是補這一行。Elasticsearch 也是這樣用。

\`\`\`sh
curl -X PUT http://localhost:9200/stories -H 'content-type: application/json' --data-binary @opensearch.json
for file in ${recordFiles}; do
  awk -F'"' '{ print "{\\"index\\":{\\"_id\\":\\"" $4 "\\"}}"; print }' "$file" |
    curl -X POST http://localhost:9200/stories/_bulk -H 'content-type: application/x-ndjson' --data-binary @-
done
\`\`\`

## Meilisearch

先送 meilisearch.json 這份設定，再送記錄；它先收下、慢慢編，編好了沒有，看 /tasks。設定裡關掉了容錯：這些詞差一個字母就是另一個字。它一欄只編前 65,535 個詞，六萬字以上的文章，後面的搜不到；一次最多問十樣，多的不理。

\`\`\`sh
curl -X PATCH http://localhost:7700/indexes/stories/settings -H 'content-type: application/json' --data-binary @meilisearch.json
for file in ${recordFiles}; do
  curl -X POST 'http://localhost:7700/indexes/stories/documents?primaryKey=id' -H 'content-type: application/x-ndjson' --data-binary @"$file"
done
\`\`\`

## Typesense

先用 typesense.json 建一個叫 stories 的集合，再把記錄匯進去；鑰匙放在 X-TYPESENSE-API-KEY 這一行裡。沒有寫進設定的欄位照樣存著，問到時一起給，只是不占記憶體。

\`\`\`sh
curl -X POST http://localhost:8108/collections -H "X-TYPESENSE-API-KEY: $KEY" -H 'content-type: application/json' --data-binary @typesense.json
for file in ${recordFiles}; do
  curl -X POST 'http://localhost:8108/collections/stories/documents/import?action=upsert' -H "X-TYPESENSE-API-KEY: $KEY" --data-binary @"$file"
done
\`\`\`

## 以後

再匯出、再送一次，同一篇會蓋掉舊的；撤回和改了網址的文章不會自己消失。要乾淨，就建一個新的索引，送完再把名字換過去。標題和導語沒有送去給引擎搜，是上面四欄的字送去的，所以引擎自己的「標出找到的字」用不上。
`;
}
