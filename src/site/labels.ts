/**
 * The interface's words, one row each: Traditional, Simplified and, where Hong Kong says it otherwise, Hong Kong.
 * Pages and components take finished words from `listLabels`; nothing is converted while a page is drawn.
 */
import { standards, type VariantTag } from "../variants/table.ts";

const rows = {
  skip: ["跳到正文", "跳到正文"],
  menu: ["主選單", "主菜单", "主目錄"],
  footMenu: ["頁尾選單", "页脚菜单", "頁尾目錄"],
  topics: ["專題", "专题"],
  archive: ["年月", "年月"],
  about: ["關於", "关于"],
  aboutConversion: ["關於轉換", "关于转换"],
  report: ["回報錯字", "报告错字", "回報錯字"],
  reportWord: ["回報這個字詞", "报告这个字词"],
  reportTitle: ["字詞回報：{word}", "字词报告：{word}"],
  home: ["首頁", "首页", "主頁"],
  variants: ["版本", "版本"],
  search: ["搜尋", "搜索"],
  searchAll: ["搜尋全部文章", "搜索全部文章"],
  searchHint: ["簡體、繁體都可以；要一字不差，加上引號。", "简体、繁体都可以；要一字不差，加上引号。"],
  searching: ["正在搜尋……", "正在搜索……"],
  searchNone: ["沒有找到「{query}」。", "没有找到“{query}”。"],
  searchCount: ["找到 {count} 篇。", "找到 {count} 篇。"],
  searchPartial: ["這些只有一部分相符：", "这些只有一部分相符："],
  searchSpelling: ["要找的是「{query}」嗎？", "要找的是“{query}”吗？"],
  searchResults: ["搜尋結果", "搜索结果"],
  searchMore: ["更多結果", "更多结果"],
  forgetRecent: ["清除最近搜尋", "清除最近搜索"],
  all: ["全部", "全部"],
  allTopics: ["看全部專題", "看全部专题"],
  year: ["年份", "年份"],
  order: ["排序", "排序"],
  byRelevance: ["最相關", "最相关"],
  byNewest: ["最新", "最新"],
  searchFailed: [
    "搜尋索引沒有載完，可能是網路斷了。",
    "搜索索引没有载完，可能是网络断了。",
    "搜尋索引沒有載完，可能是網絡斷了。",
  ],
  retry: ["再試一次", "再试一次"],
  searchNoScript: [
    "搜尋需要 JavaScript。沒有它也可以按年月或專題找文章。",
    "搜索需要 JavaScript。没有它也可以按年月或专题找文章。",
  ],
  close: ["關閉", "关闭"],
  choose: ["選擇", "选择", "選擇"],
  open: ["打開", "打开"],
  contents: ["目錄", "目录"],
  byDate: ["按日期", "按日期"],
  allStories: ["全部文章", "全部文章"],
  storyCount: ["{count}篇", "{count}篇"],
  characters: ["{count}字", "{count}字"],
  minutes: ["約{count}分鐘", "约{count}分钟"],
  written: ["本文以{variant}寫成，其他版本由此轉換", "本文以{variant}写成，其他版本由此转换"],
  converted: ["本文由{variant}轉換", "本文由{variant}转换"],
  followups: ["後續與更正", "后续与更正"],
  followup: ["後續", "后续"],
  correction: ["更正", "更正"],
  recentCorrections: ["最近更正", "最近更正"],
  sources: ["來源", "来源"],
  originalTitle: ["原題〈{title}〉", "原题《{title}》"],
  references: ["參考", "参考"],
  retracted: ["本文已於{date}撤下。", "本文已于{date}撤下。"],
  retractedReason: ["理由：{reason}", "理由：{reason}"],
  moved: ["這篇文章換了網址。", "这篇文章换了网址。"],
  movedWay: ["到新的網址去", "到新的网址去"],
  related: ["同一盤棋", "同一盘棋"],
  turn: ["前後文章", "前后文章"],
  previous: ["上一篇", "上一篇"],
  next: ["下一篇", "下一篇"],
  credit: ["圖：{credit}", "图：{credit}"],
  updated: ["{date}更新", "{date}更新"],
  onceTitle: ["寫一次，處處可讀", "写一次，处处可读"],
  onceText: [
    "每篇以原文寫一次，字形與引號再轉成其他讀者慣用的樣子。",
    "每篇以原文写一次，字形与引号再转成其他读者惯用的样子。",
  ],
  footText: [
    "本站不用 Cookie，不載入第三方程式；文章以原文寫一次，其他版本由此轉換；兩者不合，以原文為準。",
    "本站不用 Cookie，不加载第三方程序；文章以原文写一次，其他版本由此转换；两者不合，以原文为准。",
  ],
  notFound: ["這一手不在盤上", "这一手不在盘上"],
  notFoundText: [
    "沒有這個網址。文章可能改了名，也可能網址少了一截。",
    "没有这个网址。文章可能改了名，也可能网址少了一截。",
  ],
  monthOnly: ["{month}月", "{month}月"],
  yearOnly: ["{year}年", "{year}年"],
  monthCount: ["{year}年{month}月，{count}篇", "{year}年{month}月，{count}篇"],
  yearOfTopic: ["{topic}，{year}年", "{topic}，{year}年"],
  newest: ["最近登出", "最近登出"],
  earlierYear: ["更早", "更早"],
  laterYear: ["更晚", "更晚"],
  turnYears: ["前後年份", "前后年份"],
  yearMonth: ["{year}年{month}月", "{year}年{month}月"],
  rss: ["RSS", "RSS"],
  page: ["{title}｜{site}・{variant}", "{title}｜{site}・{variant}"],
  front: ["{site}｜{variant}", "{site}｜{variant}"],
  data: ["看數據表", "看数据表"],
  settings: ["閱讀設定", "阅读设置"],
  settingsStone: ["字", "字"],
  isOriginal: ["原文", "原文"],
  isConverted: ["轉換", "转换"],
  share: ["分享", "分享"],
  copyLink: ["複製連結", "复制链接"],
  copyQuotation: ["複製引文", "复制引文"],
  copied: ["已複製。", "已复制。"],
  copyFailed: ["沒有複製成功。", "没有复制成功。"],
  listen: ["聆聽", "朗读"],
  goOn: ["接著上次讀", "接着上次读", "接着上次讀"],
  quotation: ["「{text}」\n〈{title}〉\n{url}", "“{text}”\n《{title}》\n{url}"],
  verticalText: ["直排正文", "竖排正文"],
  // Reading preferences: a group's name, then its choices in the order of reading/preferences.ts, each "stone caption".
  theme: ["底色｜自 自動｜紙 明亮｜茶 茶色｜硯 深色", "底色｜自 自动｜纸 明亮｜茶 茶色｜砚 深色"],
  face: ["字體｜宋 宋體｜黑 黑體", "字体｜宋 宋体｜黑 黑体"],
  size: ["字級｜字 小｜字 中｜字 大｜字 特大｜字 超大", "字号｜字 小｜字 中｜字 大｜字 特大｜字 超大"],
  paragraph: ["段落｜縮 縮排｜空 空行", "段落｜缩 缩进｜空 空行"],
  flow: ["方向｜橫 橫排｜直 直排", "方向｜横 横排｜竖 竖排"],
} as const satisfies Record<string, readonly [string, string] | readonly [string, string, string]>;

export type LabelName = keyof typeof rows;
export type Labels = Readonly<Record<LabelName, string>>;

/** All interface words of one variant. */
export function listLabels(tag: VariantTag): Labels {
  const pick = (row: readonly string[]) => {
    if (standards[tag].script === "Hans") return row[1];
    return tag === "zh-Hant-HK" ? (row[2] ?? row[0]) : row[0];
  };
  return Object.fromEntries(Object.entries(rows).map(([name, row]) => [name, pick(row)])) as Labels;
}

/** Fills `{name}` places of a label. An unknown place is left as it stands, so that a slip is seen and not hidden. */
export function fillLabel(label: string, values: Readonly<Record<string, string | number>>): string {
  return label.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
