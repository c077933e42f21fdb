/**
 * THE table of labels that press offices put over and under a story, in both scripts, and what each becomes in the front
 * matter. A value that does not fit its field is no field: the line stays in the text.
 */
import { maxHeadlineLength, maxStandfirstLength } from "../fields/limits.ts";
import { site } from "../site/site.ts";
import type { Head } from "./manuscript.ts";
import { parseDay } from "./parse-day.ts";

type Put = (head: Head, value: string, label: string) => Head | undefined;

const cut = (value: string, most: number) => ([...value].length <= most ? value : undefined);

/** Puts a text of limited length, once: a second value is left where it stands. */
function once(key: "headline" | "kicker" | "standfirst" | "dateline", most: number): Put {
  return (head, value) =>
    head[key] !== undefined || cut(value, most) === undefined ? undefined : { ...head, [key]: value };
}

function source(key: "name" | "title" | "url", most: number): Put {
  return (head, value) => {
    if (head.source[key] !== undefined || cut(value, most) === undefined) return undefined;
    if (key === "url" && !(/^https?:\/\/[^\s"<>]+$/.test(value) && URL.canParse(value))) return undefined;
    return { ...head, source: { ...head.source, [key]: value } };
  };
}

function moment(key: "published" | "updated"): Put {
  return (head, value) => {
    const day = parseDay(value, site.timeZone);
    return day === undefined || head[key] !== undefined ? undefined : { ...head, [key]: day };
  };
}

/** Names of persons: Han of two to four characters (with a dot, longer), or Latin words; with a label also a desk or an office. */
export function parseNames(value: string, strict: boolean): string[] | undefined {
  const latin = /\p{Script=Latin}/u.test(value);
  const names = value
    .split(latin ? /[、,，/／;；]/u : /[、,，/／;；\s　]+/u)
    .map((name) => name.trim())
    .filter((name) => name !== "");
  const person =
    /^(?:\p{Script=Han}{2,4}|\p{Script=Han}{1,8}(?:[·•‧]\p{Script=Han}{1,8})+|[\p{Script=Latin}.’' -]{2,40})$/u;
  const office = /^[\p{Script=Han}\p{Script=Latin}\d·•‧ ]{2,20}$/u;
  const fits = names.length > 0 && names.length <= 12 && names.every((name) => (strict ? person : office).test(name));
  return fits ? names : undefined;
}

const people: Put = (head, value, label) => {
  const names = parseNames(value, false);
  const role = roles.find(({ labels }) => labels.test(label))?.role ?? label;
  // Who stands there as 記者 is not named a second time as the author.
  const added = names?.filter(
    (name) => !head.authors.some((author) => author.name === name && role === roles[0]?.role),
  );
  return added && { ...head, authors: [...head.authors, ...added.map((name) => ({ name, role }))] };
};

/** Labels that say less than the role they stand for; the others are the role. */
const roles: readonly { labels: RegExp; role: string }[] = [
  { labels: /^(?:文|作者)$/, role: "撰文" },
  { labels: /^圖$/, role: "攝影" },
  { labels: /^图$/, role: "摄影" },
  { labels: /^譯$/, role: "翻譯" },
  { labels: /^译$/, role: "翻译" },
];

const tags: Put = (head, value) => {
  const list = value.split(/[、,，;；#＃\s　]+/u).filter((tag) => tag !== "");
  return list.length === 0 ? undefined : { ...head, tags: [...head.tags, ...list] };
};

// biome-ignore format: one row, one line
const rows: readonly { labels: RegExp; put: Put; name: string }[] = [
  { labels: /^(?:標題|标题|題目|题目|主旨|主題|主题|主標題|主标题|Subject|Title)$/i, put: once("headline", maxHeadlineLength), name: "headline" },
  { labels: /^(?:眉題|眉题|引題|引题|肩題|肩题|欄目|栏目)$/, put: once("kicker", 20), name: "kicker" },
  { labels: /^(?:導語|导语|導言|导言|摘要|提要|內容提要|内容提要|核心提示)$/, put: once("standfirst", maxStandfirstLength), name: "standfirst" },
  { labels: /^(?:(?:消息|文章|稿件|新聞|新闻|資料|资料)?(?:來源|来源)|稿源|出處|出处|原載|原载|轉自|转自|轉載自|转载自|Source)$/i, put: source("name", 80), name: "source.name" },
  { labels: /^(?:原標題|原标题|原題|原题|原文標題|原文标题)$/, put: source("title", 160), name: "source.title" },
  { labels: /^(?:原文)?(?:連結|链接|鏈接|網址|网址)$|^原文(?:地址)?$/, put: source("url", 2000), name: "source.url" },
  { labels: /^(?:標籤|標簽|标签|標签|关键词|關鍵詞|關鍵字|关键字|Tags?|Keywords?)$/i, put: tags, name: "topics" },
  { labels: /^(?:(?:發布|发布|發佈|刊登|發表|发表|發稿|发稿|刊發|刊发)?(?:時間|时间|日期)|發布|发布|發佈|Date)$/i, put: moment("published"), name: "published" },
  { labels: /^(?:更新|修改)(?:時間|时间|日期)?$/, put: moment("updated"), name: "updated" },
  { labels: /^(?:作者|文|撰文|撰稿|圖|图|攝影|摄影|編輯|编辑|責任編輯|责任编辑|責編|责编|翻譯|翻译|編譯|编译|譯|译|採訪|采访|採寫|采写|審核|审核|校對|校对|(?:本報|本报|本刊|本台|特約|特约|實習|实习)?(?:記者|记者)|通訊員|通讯员|Author|By)$/i, put: people, name: "authors" },
];

/** The head with one more field; `undefined` when the label is unknown or the value does not fit. */
export function parseField(label: string, value: string, head: Head): Head | undefined {
  const row = rows.find(({ labels }) => labels.test(label));
  const text = value.trim();
  return row === undefined || text === "" ? undefined : row.put(head, text, label);
}

/** Name of the field a label leads to. */
export const findFieldName = (label: string): string | undefined => rows.find(({ labels }) => labels.test(label))?.name;
