/**
 * Lines over and under the story that tell about it (來源：, 記者 王小明, a date) move to the front matter. Only the first and the
 * last lines are looked at, and only lines that are nothing else; what looks like a label and is not known stays and is named.
 */

import type { PhrasingContent } from "mdast";
import { findFieldName, parseField, parseNames } from "../manuscripts/head-fields.ts";
import {
  type Block,
  type Change,
  type Head,
  type Manuscript,
  type Remark,
  readText,
} from "../manuscripts/manuscript.ts";
import { parseDay } from "../manuscripts/parse-day.ts";
import { speak } from "../problems/speak.ts";
import { site } from "../site/site.ts";

/** How far from either end such lines stand, and from which length on a paragraph is the story's. */
const mostHeadBlocks = 12;
const leastStoryCharacters = 60;
/** A shorter one is the story's when it is a whole sentence. */
const leastSentenceCharacters = 20;

const label = /^([\p{Script=Han}A-Za-z]{1,8}?)\s*[:：]\s*(.*)$/su;
/** Labels that stand with a slash, also several on a line. */
const slashLabels = "文|圖|图|攝影|摄影|撰文|作者|(?:責任)?編輯|(?:责任)?编辑|責編|责编|審核|审核|校對|校对";
/** 文／王小明: only where the label is one that stands with a slash. */
const slashed = new RegExp(`^(${slashLabels}|編譯|编译|譯|译|記者|记者)\\s*[／/|｜丨]\\s*(.+)$`, "u");
const reporter = /^((?:本報|本报|本刊|本台|特約|特约|實習|实习)?(?:記者|记者)|通訊員|通讯员)[\s　]*(.+)$/u;
/** 記者王小明／台北報導 */
const filed = /^(?:本報)?(記者|记者)[\s　]*(.+?)[／/]([\p{Script=Han}]{2,10}?)(?:綜合)?(?:報導|报道|報道|電|电)$/u;
const brackets = /^[（(【〔［[](.*)[）)】〕］\]]$/su;

/** - END -, （完） */
const ending = /^[-—–=*·\s（(【]*(?:END|完|全文完|本文完)[-—–=*·\s）)】]*$/iu;

interface Taken {
  readonly head: Head;
  readonly fields: readonly string[];
}

function takePiece(text: string, head: Head, first: boolean): Taken | undefined {
  const day = parseDay(text, site.timeZone);
  if (day !== undefined)
    return head.published ? undefined : { head: { ...head, published: day }, fields: ["published"] };
  const [, name = "", value = ""] = label.exec(text) ?? slashed.exec(text) ?? [];
  const next = name === "" ? undefined : parseField(name, value, head);
  if (next !== undefined) return { head: next, fields: [findFieldName(name) ?? name] };
  // A first line without a label is the headline, whatever it begins with.
  if (name !== "" || first) return undefined;
  const [, , wire = "", place = ""] = filed.exec(text) ?? [];
  const wired = wire === "" ? undefined : parseNames(wire, true);
  if (wired && head.dateline === undefined) {
    const authors = [...head.authors, ...wired.map((person) => ({ name: person, role: text.slice(0, 2) }))];
    return { head: { ...head, authors, dateline: place }, fields: ["authors", "dateline"] };
  }
  const [, role = "", persons = ""] = reporter.exec(text) ?? [];
  const names = role === "" ? undefined : parseNames(persons, true);
  if (names === undefined) return undefined;
  return {
    head: { ...head, authors: [...head.authors, ...names.map((person) => ({ name: person, role }))] },
    fields: ["authors"],
  };
}

/** Several on one line: 來源：江報　作者：王小明　2022-03-18 08:00 */
const seam = new RegExp(
  `[\\s　|｜]+(?=[\\p{Script=Han}A-Za-z]{1,6}\\s*[:：]|(?:本報|本报|本刊)?(?:記者|记者|通訊員|通讯员)[\\s　]|(?:${slashLabels})\\s*[／/]|\\d{4}[-年/.])`,
  "u",
);

function takeLine(line: string, head: Head, first: boolean): Taken | undefined {
  const text = line.trim();
  const inner = brackets.exec(text)?.[1]?.trim() ?? text;
  if (inner === "" || [...inner].length > 200) return undefined;
  const single = takePiece(inner, head, first);
  const pieces = inner.split(seam);
  if (pieces.length < 2) return single;
  let taken: Taken | undefined = { head, fields: [] };
  for (const piece of pieces) {
    const next: Taken | undefined = taken && takePiece(piece.trim(), taken.head, first);
    taken = next && { head: next.head, fields: [...(taken?.fields ?? []), ...next.fields] };
  }
  return taken ?? single;
}

/** The paragraph's children, cut at its line breaks. */
function splitLines(children: readonly PhrasingContent[]): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]];
  for (const child of children) {
    if (child.type === "break") lines.push([]);
    else lines.at(-1)?.push(child);
  }
  return lines;
}

/** 守橋的人說：快了 is speech, not a label. */
const speech =
  /(?:[說说喊]|[說说問问答喊笑叫寫写]道|(?<![顧顾訪访學学])[問问答]|表示|指出|強調|强调|認為|认为|補充|补充)$/u;

/** What is said of a line that looks as if it told about the story and stays. */
function wordRemark(text: string): string | undefined {
  const [inner = text, bracketed] = [brackets.exec(text)?.[1], brackets.test(text)];
  if (text.length > leastStoryCharacters || /[。！？；“「『‘"]/u.test(text)) return undefined;
  const [, name, value = ""] = label.exec(inner) ?? [];
  if (name === undefined || value === "" || speech.test(name))
    return bracketed ? speak`「${text}」不知道是什麼，留在正文裡。` : undefined;
  const reason = findFieldName(name) === undefined ? speak`但不認得` : speak`但內容對不上，或者前面已經有了`;
  return speak`「${text}」像是稿頭的欄位，${reason}，留在正文裡。`;
}

interface Walk {
  head: Head;
  readonly changes: Change[];
  readonly remarks: Remark[];
}

/** 來源：[江報](https://…): the address goes where the name goes. */
function keepAddress(line: readonly PhrasingContent[], { head, fields }: Taken): Head {
  const link = line.find((child) => child.type === "link");
  const next =
    link === undefined || !fields.includes("source.name") ? undefined : parseField("原文連結", link.url, head);
  return next ?? head;
}

/** The block without the lines that were taken; `undefined` when nothing is left. */
function takeBlock(block: Block, first: boolean, walk: Walk): Block | undefined {
  const { at, node } = block;
  if (node.type !== "paragraph") return block;
  const lines = splitLines(node.children);
  const kept = lines.filter((line, index) => {
    const text = readText({ type: "paragraph", children: line });
    const holdsMore = line.some(({ type }) => type === "image" || type === "footnoteReference");
    const taken = holdsMore ? undefined : takeLine(text, walk.head, first && index === 0);
    if (!holdsMore && taken === undefined && ending.test(text.trim())) {
      walk.changes.push({ at, before: text.trim(), after: "", why: speak`稿子結束的記號` });
      return false;
    }
    if (taken === undefined) {
      const remark = wordRemark(text.trim());
      if (remark !== undefined && !(first && index === 0)) walk.remarks.push({ at, text: remark });
      return true;
    }
    walk.head = keepAddress(line, taken);
    walk.changes.push({ at, before: text.trim(), after: taken.fields.join("、"), why: speak`移到欄位區` });
    return false;
  });
  if (kept.length === lines.length) return block;
  if (kept.length === 0) return undefined;
  const children = kept.flatMap((line, index): PhrasingContent[] =>
    index === 0 ? line : [{ type: "break" }, ...line],
  );
  return { at, node: { ...node, children } };
}

const sentence = /[。！？][”’」』）)]*$/u;

/** A paragraph of the story: as long as one, or a whole sentence; what a known label leads is never one. */
function isLong({ node }: Block): boolean {
  if (node.type !== "paragraph") return false;
  const text = readText(node).trim();
  const name = label.exec(brackets.exec(text)?.[1] ?? text)?.[1];
  if (name !== undefined && findFieldName(name) !== undefined) return false;
  const size = [...text].length;
  return size > leastStoryCharacters || (size >= leastSentenceCharacters && sentence.test(text));
}

export function takeHeadLines(manuscript: Manuscript): Manuscript {
  const { blocks } = manuscript;
  const walk: Walk = { head: manuscript.head, changes: [], remarks: [] };
  const story = blocks.findIndex(isLong);
  const last = blocks.findLastIndex(isLong);
  const top = Math.min(story < 0 ? blocks.length : story, mostHeadBlocks);
  const bottom = Math.max(last < 0 ? blocks.length : last + 1, blocks.length - mostHeadBlocks, top);
  const kept = blocks.flatMap((block, at) => {
    if (at >= top && at < bottom) return [block];
    return takeBlock(block, at === 0, walk) ?? [];
  });
  const [first] = blocks;
  const opening = first !== undefined && kept.includes(first) ? wordRemark(readText(first.node).trim()) : undefined;
  // The first line was left out for a headline; with a headline found elsewhere it is one more line nobody understands.
  if (first !== undefined && opening !== undefined && walk.head.headline !== undefined)
    walk.remarks.unshift({ at: first.at, text: opening });
  return {
    ...manuscript,
    blocks: kept,
    head: walk.head,
    changes: [...manuscript.changes, ...walk.changes],
    remarks: [...manuscript.remarks, ...walk.remarks],
  };
}
