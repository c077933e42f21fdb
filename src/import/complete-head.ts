/** The fields a story cannot do without: taken from the page's own data, from the text, or set to what is most likely, and named. */

import { maxStandfirstLength } from "../fields/limits.ts";
import type { Topic } from "../library/story.ts";
import { isEditor, isWriter } from "../manuscripts/head-people.ts";
import { type Change, type Head, type Manuscript, type Remark, readText } from "../manuscripts/manuscript.ts";
import { speak } from "../problems/speak.ts";
import { site } from "../site/site.ts";
import { createConverter } from "../variants/create-converter.ts";
import { standards } from "../variants/table.ts";

export interface Publication {
  readonly topics: readonly Pick<Topic, "slug" | "name">[];
  /** `YYYY-MM-DD` in the site's zone. */
  readonly today: string;
}

const unnamed = { Hans: "未注明", Hant: "未註明" };

/** What the text does not say, in the page's words. */
function fillFromPage(head: Head, hints: Head, changes: Change[]): Head {
  const why = speak`取自網頁背後的資料`;
  const take = <Value>(name: string, own: Value | undefined, hint: Value | undefined): Value | undefined => {
    if (own === undefined && hint !== undefined)
      changes.push({ kind: "field", before: "", after: `${name}: ${hint}`, why });
    return own ?? hint;
  };
  const published = take("published", head.published, hints.published);
  const source = {
    ...hints.source,
    ...head.source,
  };
  take("source.name", head.source.name, hints.source.name);
  take("source.url", head.source.url, hints.source.url);
  const missing = head.authors.some(({ role }) => isWriter(role))
    ? []
    : hints.authors.filter(({ name }) => !head.authors.some((author) => author.name === name));
  for (const { name } of missing) changes.push({ kind: "field", before: "", after: `authors: ${name}`, why });
  const authors = [...missing, ...head.authors];
  return { ...head, ...(published === undefined ? {} : { published }), source, authors };
}

/** Whole sentences as far as they fit. */
function cutSentences(text: string): string {
  let taken = "";
  for (const [sentence] of text.matchAll(/[^。！？!?]*(?:[。！？!?]+[”’」』）)]*|$)/gu)) {
    if (taken !== "" && [...(taken + sentence)].length > maxStandfirstLength / 2) break;
    taken += sentence;
  }
  return [...taken.trim()].slice(0, maxStandfirstLength).join("");
}

function findStandfirst({ blocks }: Manuscript): string | undefined {
  const paragraphs = blocks
    .filter(({ node }) => node.type === "paragraph")
    .map(({ node }) =>
      readText(node)
        .replace(/\s*\n\s*/gu, "")
        .trim(),
    );
  const text =
    paragraphs.find((paragraph) => [...paragraph].length >= 20) ?? paragraphs.find((paragraph) => paragraph !== "");
  return text === undefined ? undefined : cutSentences(text);
}

/** What the field takes. */
const mostNameCharacters = 40;

interface ChosenTopics {
  readonly slugs: readonly string[];
  /** Tags that name no topic. */
  readonly rest: readonly string[];
}

/** Who signs: an editor never alone, and the text of another paper is signed by it, not by our desk. */
function sign(head: Head, remarks: Remark[]): Head {
  const [first] = head.authors;
  const onlyEditors = first !== undefined && head.authors.every(({ role }) => isEditor(role));
  const comments = onlyEditors ? head.authors.map(({ name, role }) => `${role}: ${name}`) : [];
  const authors = onlyEditors ? [] : head.authors;
  const named = { ...head, authors, comments: [...head.comments, ...comments] };
  if (onlyEditors) {
    const editors = comments.map((line) => `「${line}」`).join("");
    remarks.push({ text: speak`只找到${editors}，不當作者，留在欄位區的註解裡。` });
  }
  if (authors.length > 0) return named;
  const { name } = head.source;
  if (name === undefined || [...name].length > mostNameCharacters) {
    remarks.push({ text: speak`沒有找到作者，頁面會署名「${site.desk}」。` });
    return named;
  }
  remarks.push({ text: speak`沒有找到作者，先用來源「${name}」署名。` });
  return { ...named, authors: [{ name, role: "供稿" }] };
}

function chooseTopics(manuscript: Manuscript, topics: Publication["topics"]): ChosenTopics {
  const convert = createConverter(manuscript.written, site.writtenVariant);
  const find = (tag: string) =>
    topics.find(({ slug, name }) => [tag, convert(tag)].some((form) => form === name || form.toLowerCase() === slug));
  const { tags } = manuscript.head;
  return {
    slugs: [...new Set(tags.flatMap((tag) => find(tag)?.slug ?? []))],
    rest: tags.filter((tag) => find(tag) === undefined),
  };
}

export function completeHead(manuscript: Manuscript, { topics, today }: Publication): Manuscript {
  const changes: Change[] = [];
  const remarks: Remark[] = [];
  let head = fillFromPage(manuscript.head, manuscript.hints, changes);
  const { script } = standards[manuscript.written];
  if (head.published === undefined) {
    head = { ...head, published: today };
    remarks.push({ text: speak`沒有找到日期，published 先用今天：${today}。` });
  }
  if (head.standfirst === undefined) {
    head = { ...head, standfirst: findStandfirst(manuscript) ?? head.headline ?? "" };
    remarks.push({ text: speak`沒有找到導語，standfirst 先用正文開頭的句子（正文裡也還在）；請改寫。` });
  }
  const { slugs, rest } = chooseTopics(manuscript, topics);
  const [first] = topics;
  if (slugs.length > 0) head = { ...head, topics: slugs };
  else if (first !== undefined) {
    head = { ...head, topics: [first.slug] };
    remarks.push({ text: speak`沒有標籤對得上專題，topics 先用第一個（${first.slug}，${first.name}）；請選一個。` });
  }
  if (rest.length > 0) {
    head = { ...head, comments: [...head.comments, `標籤: ${rest.join("、")}`] };
    remarks.push({
      text: speak`沒有叫${rest.map((tag) => speak`「${tag}」`).join("")}的專題，這些標籤留在欄位區的註解裡。`,
    });
  }
  head = sign(head, remarks);
  if (head.source.name === undefined && (head.source.title ?? head.source.url) !== undefined) {
    head = { ...head, source: { ...head.source, name: unnamed[script] } };
    remarks.push({ text: speak`沒有寫來源是哪一家，source.name 先寫「${unnamed[script]}」；請補上。` });
  }
  return {
    ...manuscript,
    head,
    changes: [...manuscript.changes, ...changes],
    remarks: [...manuscript.remarks, ...remarks],
  };
}
