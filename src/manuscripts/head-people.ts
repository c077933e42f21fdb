/** Who made a story, as lines and pages name them: which texts are names at all, and what the people did. */
import type { Head } from "./manuscript.ts";

const person =
  /^(?:\p{Script=Han}{2,4}|\p{Script=Han}{1,8}(?:[·•‧・．]\p{Script=Han}{1,8})+|[\p{Script=Latin}.’' -]{2,40})$/u;
const office = /^[\p{Script=Han}\p{Script=Latin}\d·•‧ ]{2,20}$/u;

/** The usual surnames, in both scripts. */
export const surname =
  /[王李張张劉刘陳陈楊杨黃黄趙赵吳吴周徐孫孙馬马朱胡郭何高林鄭郑謝谢羅罗梁宋唐許许韓韩馮冯鄧邓曹彭曾肖蕭萧田董潘袁蔡蔣蒋余于杜葉叶程蘇苏魏呂吕丁任沈姚盧卢姜崔鍾钟譚谭陸陆汪范石廖賈贾夏韋韦方白鄒邹孟熊秦邱江尹薛段雷侯龍龙史陶黎賀贺顧顾毛郝龔龚邵萬万錢钱嚴严洪施牛樊葛邢安齊齐易莊庄聶聂章魯鲁岳翟殷詹歐欧阮柯簡简游]/u;

/** What stands where a name should and is none: numbers of accounts, roles of machines, words for nobody. */
const nobody =
  /^(?:[\d\s._-]+|[a-z]+\d{2,}|admin(?:istrator)?|root|user|guest|editor|webmaster|author|null|undefined|none|unknown|未知|不[詳详]|佚名|匿名|[無无]|[暫暂][無无]|本[站網网報报刊社]|[網网][絡络路]|互[聯联][網网]|[轉转][載载]|原[創创]|[綜综]合|[編编][輯辑]部?|管理[員员]|小[編编]|作者|[記记]者|[責责]任?[編编][輯辑]?)$/iu;

export const isNobody = (name: string): boolean => nobody.test(name.trim());

/** 网易, 江報: who publishes, not who writes. */
export const isPublisher = (name: string): boolean =>
  /^\p{Script=Han}{1,12}(?:[網网報报社台]|日[報报]|晚[報报]|[週周]刊|新[聞闻]|客[戶户]端|[電电][視视])$|^(?:网易|網易|新浪|搜狐|腾讯|騰訊|百度|凤凰|鳳凰|今日头条)$/u.test(
    name.trim(),
  );

/** Names of persons: Han of two to four characters (with a dot, longer), or Latin words; with a label also a desk or an office. */
export function parseNames(value: string, strict: boolean): string[] | undefined {
  const latin = /\p{Script=Latin}/u.test(value);
  const names = value
    .split(latin ? /[、,，/／;；&]/u : /[、,，/／;；&\s　]+/u)
    .map((name) => name.trim())
    .filter((name) => name !== "");
  const fits = names.length > 0 && names.length <= 12 && names.every((name) => (strict ? person : office).test(name));
  return fits && !names.every(isNobody) ? names.filter((name) => !isNobody(name)) : undefined;
}

/** Labels that say less than the role they stand for; the others are the role. */
const roles: readonly { labels: RegExp; role: string }[] = [
  { labels: /^(?:文|作者)$/, role: "撰文" },
  { labels: /^圖$/, role: "攝影" },
  { labels: /^图$/, role: "摄影" },
  { labels: /^譯$/, role: "翻譯" },
  { labels: /^译$/, role: "翻译" },
];

/** Who stands there already is not named a second time as the author. */
export function addPeople(head: Head, names: readonly string[], label: string): Head {
  const role = roles.find(({ labels }) => labels.test(label))?.role ?? label;
  const added = names.filter(
    (name) => !head.authors.some((author) => author.name === name && (author.role === role || role === "撰文")),
  );
  return { ...head, authors: [...head.authors, ...added.map((name) => ({ name, role }))] };
}

/** Roles of those who wrote the text; where only others are named, an editor or a photographer, its author is not known yet. */
export const isWriter = (role: string): boolean =>
  /^(?:作者|供稿|撰[文稿]|採[訪寫]|采[访写]|.*(?:記者|记者)|通訊員|通讯员|編譯|编译|翻譯|翻译|Author|By)$/iu.test(role);

/** Those who never sign alone. */
export const isEditor = (role: string): boolean =>
  /^(?:(?:[責责]任|[執执]行|[網网][絡络路]?|[電电]子|本期|主|值班)?[編编][輯辑]|[責责][編编]|主[編编]|[監监][製制]|[審审][核校]|校[對对]|排版|[編编][審审]|[終终][審审]|[統统][籌筹])$/u.test(
    role,
  );
