/**
 * THE table of labels that press offices put over and under a story, in both scripts, and what each becomes in the front
 * matter. A value that does not fit its field is no field: the line stays in the text.
 */
import { maxHeadlineLength, maxStandfirstLength, measureHeadline } from "../fields/limits.ts";
import { once } from "../once.ts";
import { site } from "../site/site.ts";
import { createConverter } from "../variants/create-converter.ts";
import { type Script, standards, tags } from "../variants/table.ts";
import { addPeople, parseNames } from "./head-people.ts";
import type { Head } from "./manuscript.ts";
import { parseDay } from "./parse-day.ts";

type Put = (head: Head, value: string, label: string) => Head | undefined;

const cut = (value: string, most: number) => ([...value].length <= most ? value : undefined);

const headline: Put = (head, value) =>
  head.headline !== undefined || measureHeadline(value) > maxHeadlineLength ? undefined : { ...head, headline: value };

/** Puts a text of limited length, once: a second value is left where it stands. */
function single(key: "kicker" | "standfirst", most: number): Put {
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

const people: Put = (head, value, label) => {
  const names = parseNames(value, false);
  return names && addPeople(head, names, label);
};

const topics: Put = (head, value) => {
  const list = value.split(/[、,，;；#＃\s　]+/u).filter((tag) => tag !== "");
  return list.length === 0 ? undefined : { ...head, tags: [...head.tags, ...list] };
};

// biome-ignore format: one row, one line
const rows: readonly { labels: RegExp; put: Put; name: string }[] = [
  { labels: /^(?:标题|题目|主旨|主题|主标题|Subject|Title)$/i, put: headline, name: "headline" },
  { labels: /^(?:眉题|引题|肩题|栏目)$/, put: single("kicker", 20), name: "kicker" },
  { labels: /^(?:导语|导言|摘要|提要|内容提要|核心提示)$/, put: single("standfirst", maxStandfirstLength), name: "standfirst" },
  { labels: /^(?:(?:消息|文章|稿件|新闻|资料|信息|内容)?来源|来源媒体|稿源|出处|原载|(?:本文)?转(?:载)?自|Source)$/i, put: source("name", 80), name: "source.name" },
  { labels: /^(?:原标题|原题|原文标题)$/, put: source("title", 160), name: "source.title" },
  { labels: /^(?:原文)?(?:连结|链接|网址)$|^原文(?:地址)?$/, put: source("url", 2000), name: "source.url" },
  { labels: /^(?:(?:文章)?标签|关键词|关键字|Tags?|Keywords?)$/i, put: topics, name: "topics" },
  { labels: /^(?:(?:发布|刊登|发表|发稿|刊发|上线|创建|撰写)?(?:时间|日期)|发布|发布于|发表于|Date|Published)$/i, put: moment("published"), name: "published" },
  { labels: /^(?:最后)?(?:更新|修改)(?:时间|日期|于)?$|^Updated$/i, put: moment("updated"), name: "updated" },
  { labels: /^(?:作者|文|撰文|撰稿|图|摄影|图片|供稿|(?:责任|执行|网络|电子|本期|值班)?编辑|责编|主编|监制|翻译|编译|译|采访|采写|审核|审校|终审|编审|校对|排版|统筹|(?:本报|本刊|本台|特约|实习|见习|特派|首席)?记者|通讯员|Author|By)$/i, put: people, name: "authors" },
];

/** Labels come in either script, and half converted (标簽, 原標题): they are looked up in one. */
const tagOf = (script: Script) => tags.find((tag) => standards[tag].script === script) ?? tags[0];
const simplify = once(() => createConverter(tagOf("Hant"), tagOf("Hans")));
const foldLabel = once((label: string) => simplify()(label.replace(/[\s　*]/gu, "")), 500);
const findRow = (label: string) => rows.find(({ labels }) => labels.test(foldLabel(label)));

/** A value as typed, without the marks that set it off: **江邊的夜班** */
const stripMarks = (value: string) =>
  value
    .trim()
    .replace(/^(\*\*|__)(.+)\1$/su, "$2")
    .trim();

/** The head with one more field; `undefined` when the label is unknown or the value does not fit. */
export function parseField(label: string, value: string, head: Head): Head | undefined {
  const row = findRow(label);
  const text = stripMarks(value);
  return row === undefined || text === "" ? undefined : row.put(head, text, label);
}

/** Name of the field a label leads to. */
export const findFieldName = (label: string): string | undefined => findRow(label)?.name;
