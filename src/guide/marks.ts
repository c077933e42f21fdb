/** THE list of what one types in a story's body besides blocks, in the guide's order. Each is shown there and completed by text editors. */
import type { Example } from "../blocks/block.ts";

export interface Mark extends Example {
  /** Name of its picture, and what one types to complete it. */
  readonly name: string;
  readonly title: string;
  readonly use: string;
  /** The mark alone, as a snippet: what stands in 〈…〉 is replaced. */
  readonly snippet: string;
}

export const marks: readonly Mark[] = [
  {
    name: "heading",
    snippet: "## 〈小標題〉",
    title: "小標題",
    use: "正文從 ## 開始，再下一層用 ###；大標題在欄位裡。小標題會進目錄。",
    markdown: "## 老渡口",
  },
  {
    name: "emphasis",
    snippet: "*〈著重的字〉*",
    title: "著重",
    use: "星號夾著的字加著重號；兩個星號是粗體，少用。",
    markdown: "船慢，可是船*等人*。",
  },
  {
    name: "link",
    snippet: "[〈文字〉](〈https://example.org/〉)",
    title: "連結",
    use: "外面的網址要完整。連到另一篇文章寫 ../資料夾名稱/；同一篇裡的一節寫 # 加小標題的文字。",
    markdown: "見[水道圖](https://example.org/map)的一節。",
  },
  {
    name: "figure",
    snippet: '![〈圖裡看得見什麼〉](〈front.jpg〉 "〈圖說〉｜〈作者〉")',
    title: "圖片",
    use: "單獨一行。方括號裡寫圖裡看得見什麼，給看不見的讀者；引號裡「｜」前面是圖說，後面是作者。讀者按一下就放大。",
    markdown: '![江面上一道三孔的橋，近處是水](front.jpg "從上游看，三孔都在水上｜林秋生")',
  },
  {
    name: "figure-wide",
    snippet: '![〈圖裡看得見什麼〉](〈front.jpg〉 "〈圖說〉｜〈作者〉"){〈wide〉}',
    title: "圖片的寬窄",
    use: "括號後面緊接著花括號和一個詞：`{wide}` 從正文到頁邊，`{full}` 佔滿螢幕的寬，`{beside}` 在文字旁邊（後面連著的文字要有 450 個字）；不寫就在欄裡。full 和 beside 會裁切，用 focus 說留住哪裡：`{full focus=top}`、`{beside focus=30% 20%}`。",
    markdown: '![江面上一道三孔的橋，近處是水](front.jpg "從上游看｜林秋生"){wide}',
  },
  {
    name: "figure-pair",
    snippet:
      '![〈圖裡看得見什麼〉](〈front.jpg〉 "〈圖說〉｜〈作者〉"){pair}\n![〈圖裡看得見什麼〉](〈deck.jpg〉 "〈圖說〉｜〈作者〉"){pair}',
    title: "兩張並排",
    use: "接連兩張都寫 `{pair}`，並排成一樣高的一列。三張以上用 :::gallery。",
    markdown:
      '![江面上一道三孔的橋，近處是水](front.jpg "從上游看｜林秋生"){pair}\n![橋面伸向對岸，盡頭有一棵樹](deck.jpg "從橋頭看"){pair}',
  },
  {
    name: "footnote",
    snippet: "[^〈1〉]: 〈註文〉",
    title: "腳註",
    use: "正文裡放記號，註文另起一段；號碼由頁面排。",
    markdown: "渡口在明代已有記載。[^1]\n\n[^1]: 河工圖說，卷三，津梁。",
  },
  {
    name: ":note",
    snippet: ':note[〈合龍〉]{text="〈說明〉"}',
    title: "隨文註",
    use: "句子裡的一個詞，按一下就看得到說明；不打斷句子。",
    markdown: '這一天，主跨:note[合龍]{text="橋從兩頭往中間造，最後一段放上去，叫合龍。"}了。',
  },
  {
    name: ":ruby",
    snippet: ":ruby[〈隰〉]{〈xí〉}",
    title: "讀音",
    use: "方括號裡是字，花括號裡是讀音，拼音或注音都行；各版本換成慣用的一種。幾個字就幾個音節，空一格或按詞連寫都可以（Xī'ān、wánr）。搜尋和複製的是字，不帶讀音。",
    markdown: "水邊的低地叫:ruby[隰]{xí}，繫船的木樁叫:ruby[橛子]{jué zi}。",
  },
  {
    name: ":keep",
    snippet: ":keep[〈字〉]",
    title: "照樣的字",
    use: "方括號裡的字每個版本都照原樣，例如說明一個字怎樣寫的時候。",
    markdown: "招牌上寫的是「:keep[面]館」，不是「:keep[麵]館」。",
  },
  {
    name: ":variant",
    snippet: ":variant[〈計程車〉]{zh-Hant-HK=〈的士〉}",
    title: "某個版本另寫",
    use: "方括號裡是平常的寫法，花括號裡是某個版本自己的寫法；沒有寫的版本用轉換的。",
    markdown: "他們搭:variant[計程車]{zh-Hant-HK=的士}到渡口。",
  },
  {
    name: "plain-table",
    snippet: "| 〈欄〉 | 〈欄〉 |\n| --- | --- |\n| 〈格〉 | 〈格〉 |",
    title: "表格",
    use: "直線分開各格，第二行的橫線分開表頭。數字自己靠右；太寬的在框裡左右捲，超過六欄在大螢幕上可以寬過正文。要名目和來源用 :::table。",
    markdown: "| 時段 | 渡船 | 橋 |\n| --- | --- | --- |\n| 清早 | 18分鐘 | 4分鐘 |\n| 傍晚 | 41分鐘 | 9分鐘 |",
  },
  {
    name: "break",
    snippet: "***",
    title: "分隔",
    use: "三個星號單獨一行，畫成三枚星位，放在收尾之前。",
    markdown: "渡口就這樣停了。\n\n***\n\n橋還在，船也還在。",
  },
];
