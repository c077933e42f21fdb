/**
 * The interface's words, one row each: a word for each script, and the word of a variant that says it otherwise.
 * Pages and components take finished words from `listLabels`; nothing is converted while a page is drawn.
 */
import { type ByVariant, findFor } from "../variants/by-variant.ts";
import type { VariantTag } from "../variants/table.ts";

// biome-ignore format: one row, one line
const rows = {
  skip: { Hant: "跳到正文", Hans: "跳到正文" },
  menu: { Hant: "主選單", Hans: "主菜单", "zh-Hant-HK": "主目錄" },
  footMenu: { Hant: "頁尾選單", Hans: "页脚菜单", "zh-Hant-HK": "頁尾目錄" },
  topics: { Hant: "專題", Hans: "专题" },
  archive: { Hant: "年月", Hans: "年月" },
  about: { Hant: "關於", Hans: "关于" },
  aboutConversion: { Hant: "關於轉換", Hans: "关于转换" },
  report: { Hant: "回報錯字", Hans: "报告错字" },
  reportWord: { Hant: "回報這個字詞", Hans: "报告这个字词" },
  reportTitle: { Hant: "字詞回報：{word}", Hans: "字词报告：{word}" },
  home: { Hant: "首頁", Hans: "首页", "zh-Hant-HK": "主頁" },
  variants: { Hant: "版本", Hans: "版本" },
  search: { Hant: "搜尋", Hans: "搜索" },
  searchAll: { Hant: "搜尋全部文章", Hans: "搜索全部文章" },
  searchHint: { Hant: "簡體、繁體都可以；要一字不差，加上引號。", Hans: "简体、繁体都可以；要一字不差，加上引号。" },
  searching: { Hant: "正在搜尋……", Hans: "正在搜索……" },
  searchNone: { Hant: "沒有找到「{query}」。", Hans: "没有找到“{query}”。" },
  searchCount: { Hant: "找到 {count} 篇。", Hans: "找到 {count} 篇。" },
  searchPartial: { Hant: "這些只有一部分相符：", Hans: "这些只有一部分相符：" },
  searchSpelling: { Hant: "要找的是「{query}」嗎？", Hans: "要找的是“{query}”吗？" },
  searchResults: { Hant: "搜尋結果", Hans: "搜索结果" },
  searchMore: { Hant: "更多結果", Hans: "更多结果" },
  forgetRecent: { Hant: "清除最近搜尋", Hans: "清除最近搜索" },
  all: { Hant: "全部", Hans: "全部" },
  allTopics: { Hant: "看全部專題", Hans: "看全部专题" },
  year: { Hant: "年份", Hans: "年份" },
  order: { Hant: "排序", Hans: "排序" },
  byRelevance: { Hant: "最相關", Hans: "最相关" },
  byNewest: { Hant: "最新", Hans: "最新" },
  searchFailed: { Hant: "搜尋索引沒有載完，可能是網路斷了。", Hans: "搜索索引没有载完，可能是网络断了。", "zh-Hant-HK": "搜尋索引沒有載完，可能是網絡斷了。" },
  retry: { Hant: "再試一次", Hans: "再试一次" },
  searchNoScript: { Hant: "搜尋需要 JavaScript。沒有它也可以按年月或專題找文章。", Hans: "搜索需要 JavaScript。没有它也可以按年月或专题找文章。" },
  close: { Hant: "關閉", Hans: "关闭" },
  choose: { Hant: "選擇", Hans: "选择" },
  open: { Hant: "打開", Hans: "打开" },
  contents: { Hant: "目錄", Hans: "目录" },
  byDate: { Hant: "按日期", Hans: "按日期" },
  allStories: { Hant: "全部文章", Hans: "全部文章" },
  storyCount: { Hant: "{count}篇", Hans: "{count}篇" },
  characters: { Hant: "{count}字", Hans: "{count}字" },
  minutes: { Hant: "約{count}分鐘", Hans: "约{count}分钟" },
  written: { Hant: "本文以{variant}寫成，其他版本由此轉換", Hans: "本文以{variant}写成，其他版本由此转换" },
  converted: { Hant: "本文由{variant}轉換", Hans: "本文由{variant}转换" },
  followups: { Hant: "後續與更正", Hans: "后续与更正" },
  followup: { Hant: "後續", Hans: "后续" },
  correction: { Hant: "更正", Hans: "更正" },
  recentCorrections: { Hant: "最近更正", Hans: "最近更正" },
  sources: { Hant: "來源", Hans: "来源" },
  originalTitle: { Hant: "原題〈{title}〉", Hans: "原题《{title}》" },
  references: { Hant: "參考", Hans: "参考" },
  retracted: { Hant: "本文已於{date}撤下。", Hans: "本文已于{date}撤下。" },
  retractedReason: { Hant: "理由：{reason}", Hans: "理由：{reason}" },
  moved: { Hant: "這篇文章換了網址。", Hans: "这篇文章换了网址。" },
  movedWay: { Hant: "到新的網址去", Hans: "到新的网址去" },
  related: { Hant: "同一盤棋", Hans: "同一盘棋" },
  turn: { Hant: "前後文章", Hans: "前后文章" },
  previous: { Hant: "上一篇", Hans: "上一篇" },
  next: { Hant: "下一篇", Hans: "下一篇" },
  credit: { Hant: "圖：{credit}", Hans: "图：{credit}" },
  updated: { Hant: "{date}更新", Hans: "{date}更新" },
  onceTitle: { Hant: "寫一次，處處可讀", Hans: "写一次，处处可读" },
  onceText: { Hant: "每篇以原文寫一次，字形與引號再轉成其他讀者慣用的樣子。", Hans: "每篇以原文写一次，字形与引号再转成其他读者惯用的样子。" },
  footText: { Hant: "本站不用 Cookie，不載入第三方程式；文章以原文寫一次，其他版本由此轉換；兩者不合，以原文為準。", Hans: "本站不用 Cookie，不加载第三方程序；文章以原文写一次，其他版本由此转换；两者不合，以原文为准。" },
  notFound: { Hant: "這一手不在盤上", Hans: "这一手不在盘上" },
  notFoundText: { Hant: "沒有這個網址。文章可能改了名，也可能網址少了一截。", Hans: "没有这个网址。文章可能改了名，也可能网址少了一截。" },
  monthOnly: { Hant: "{month}月", Hans: "{month}月" },
  yearOnly: { Hant: "{year}年", Hans: "{year}年" },
  monthCount: { Hant: "{year}年{month}月，{count}篇", Hans: "{year}年{month}月，{count}篇" },
  yearOfTopic: { Hant: "{topic}，{year}年", Hans: "{topic}，{year}年" },
  newest: { Hant: "最近登出", Hans: "最近登出" },
  earlierYear: { Hant: "更早", Hans: "更早" },
  laterYear: { Hant: "更晚", Hans: "更晚" },
  turnYears: { Hant: "前後年份", Hans: "前后年份" },
  yearMonth: { Hant: "{year}年{month}月", Hans: "{year}年{month}月" },
  rss: { Hant: "RSS", Hans: "RSS" },
  page: { Hant: "{title}｜{site}・{variant}", Hans: "{title}｜{site}・{variant}" },
  front: { Hant: "{site}｜{variant}", Hans: "{site}｜{variant}" },
  data: { Hant: "看數據表", Hans: "看数据表" },
  settings: { Hant: "閱讀設定", Hans: "阅读设置" },
  settingsShort: { Hant: "字", Hans: "字" },
  isOriginal: { Hant: "原文", Hans: "原文" },
  isConverted: { Hant: "轉換", Hans: "转换" },
  share: { Hant: "分享", Hans: "分享" },
  copyLink: { Hant: "複製連結", Hans: "复制链接" },
  copyQuotation: { Hant: "複製引文", Hans: "复制引文" },
  copied: { Hant: "已複製。", Hans: "已复制。" },
  copyFailed: { Hant: "沒有複製成功。", Hans: "没有复制成功。" },
  listen: { Hant: "聆聽", Hans: "朗读" },
  goOn: { Hant: "接著上次讀", Hans: "接着上次读", "zh-Hant-HK": "接着上次讀" },
  quotation: { Hant: "「{text}」\n〈{title}〉\n{url}", Hans: "“{text}”\n《{title}》\n{url}" },
  verticalText: { Hant: "直排正文", Hans: "竖排正文" },
  // Reading preferences: a group's name, then its choices in the order of reading/preferences.ts, each "character caption".
  theme: { Hant: "底色｜自 自動｜紙 明亮｜茶 茶色｜硯 深色", Hans: "底色｜自 自动｜纸 明亮｜茶 茶色｜砚 深色" },
  face: { Hant: "字體｜宋 宋體｜黑 黑體", Hans: "字体｜宋 宋体｜黑 黑体" },
  size: { Hant: "字級｜字 小｜字 中｜字 大｜字 特大｜字 超大", Hans: "字号｜字 小｜字 中｜字 大｜字 特大｜字 超大" },
  paragraph: { Hant: "段落｜縮 縮排｜空 空行", Hans: "段落｜缩 缩进｜空 空行" },
  flow: { Hant: "方向｜橫 橫排｜直 直排", Hans: "方向｜横 横排｜竖 竖排" },
} as const satisfies Record<string, ByVariant<string>>;

export type LabelName = keyof typeof rows;
export type Labels = Readonly<Record<LabelName, string>>;

/** All interface words of one variant. */
export function listLabels(tag: VariantTag): Labels {
  return Object.fromEntries(Object.entries(rows).map(([name, words]) => [name, findFor(words, tag)])) as Labels;
}

/** Fills `{name}` places of a label. An unknown place is left as it stands, so that a slip is seen and not hidden. */
export function fillLabel(label: string, values: Readonly<Record<string, string | number>>): string {
  return label.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
