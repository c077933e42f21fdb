/**
 * Lines over and under the story that tell about it (來源：, 記者 王小明, a date) move to the front matter. Only the first and the
 * last lines are looked at, and only lines that are nothing else; what looks like a label and is not known stays and is named.
 */

import type { PhrasingContent } from "mdast";
import { findFieldName, parseField } from "../manuscripts/head-fields.ts";
import { splitLabel, type TakenLine, takeLine, wordRemark } from "../manuscripts/head-lines.ts";
import { addPeople, isNobody } from "../manuscripts/head-people.ts";
import {
  type Block,
  type Change,
  type Head,
  type Manuscript,
  type Remark,
  readText,
} from "../manuscripts/manuscript.ts";
import { speak } from "../problems/speak.ts";

/** How far from either end such lines stand, and from which length on a paragraph is the story's. */
const mostHeadBlocks = 12;
const leastStoryCharacters = 60;
/** A shorter one is the story's when it is a whole sentence. */
const leastSentenceCharacters = 20;

/** - END -, （完） */
const ending = /^[-—–=*·\s（(【]*(?:END|完|全文完|本文完)[-—–=*·\s）)】]*$/iu;

interface HeadLine {
  /** What parted it from the one before. */
  readonly seam: PhrasingContent | undefined;
  readonly children: readonly PhrasingContent[];
}

/** The paragraph's children, cut at its line breaks, those of the source among them. */
function splitLines(children: readonly PhrasingContent[]): HeadLine[] {
  const lines: { seam: PhrasingContent | undefined; children: PhrasingContent[] }[] = [
    { seam: undefined, children: [] },
  ];
  for (const child of children) {
    if (child.type === "break") lines.push({ seam: child, children: [] });
    else if (child.type === "text" && child.value.includes("\n"))
      for (const [at, value] of child.value.split("\n").entries()) {
        if (at > 0) lines.push({ seam: { type: "text", value: "\n" }, children: [] });
        if (value !== "") lines.at(-1)?.children.push({ type: "text", value });
      }
    else lines.at(-1)?.children.push(child);
  }
  return lines;
}

interface Walk {
  head: Head;
  readonly hints: Head;
  readonly changes: Change[];
  readonly remarks: Remark[];
}

/** 來源：[江報](https://…): the address goes where the name goes. */
function keepAddress(line: readonly PhrasingContent[], { head, fields }: TakenLine): Head {
  const link = line.find((child) => child.type === "link");
  const next =
    link === undefined || !fields.includes("source.name") ? undefined : parseField("原文連結", link.url, head);
  return next ?? head;
}

/** 作者：未知: a field that says nothing is kept where nobody is shown it. */
function takeNobody(text: string, head: Head): TakenLine | undefined {
  const { name, value } = splitLabel(text) ?? {};
  if (name === undefined || value === undefined || findFieldName(name) !== "authors" || !isNobody(value))
    return undefined;
  return { head: { ...head, comments: [...head.comments, text] }, fields: ["#"] };
}

/** 何敏 alone on its line, where the page's own data says that this is who wrote it. */
function takeHinted(text: string, { head, hints }: Walk): TakenLine | undefined {
  const isAuthor = hints.authors.some(({ name }) => name === text);
  return isAuthor ? { head: addPeople(head, [text], "作者"), fields: ["authors"] } : undefined;
}

/** The block without the lines that were taken; `undefined` when nothing is left. */
function takeBlock(block: Block, first: boolean, walk: Walk): Block | undefined {
  const { at, node } = block;
  if (node.type !== "paragraph") return block;
  const lines = splitLines(node.children);
  const kept = lines.filter(({ children: line }, index) => {
    const text = readText({ type: "paragraph", children: [...line] });
    const holdsMore = line.some(({ type }) => type === "image" || type === "footnoteReference");
    const taken = holdsMore
      ? undefined
      : (takeLine(text, walk.head, first && index === 0) ??
        takeNobody(text.trim(), walk.head) ??
        takeHinted(text.trim(), walk));
    if (!holdsMore && taken === undefined && ending.test(text.trim())) {
      walk.changes.push({ kind: "left-out", at, before: text.trim(), after: "", why: speak`稿子結束的記號` });
      return false;
    }
    if (taken === undefined) {
      const remark = wordRemark(text.trim(), leastStoryCharacters);
      if (remark !== undefined && !(first && index === 0)) walk.remarks.push({ at, text: remark });
      return true;
    }
    walk.head = keepAddress(line, taken);
    for (const piece of taken.rest ?? []) walk.remarks.push({ at, text: speak`「${piece}」不知道是什麼，沒有匯入。` });
    const after = taken.fields.map((field) => (field === "#" ? speak`註解` : field)).join("、");
    walk.changes.push({ kind: "moved", at, before: text.trim(), after, why: speak`移到欄位區` });
    return false;
  });
  if (kept.length === lines.length) return block;
  if (kept.length === 0) return undefined;
  const children = kept.flatMap(({ seam, children: line }, index): PhrasingContent[] =>
    index === 0 || seam === undefined ? [...line] : [seam, ...line],
  );
  return { at, node: { ...node, children } };
}

/** 來源： on a line of its own, its value on the next one: one line, where the value fits the label. */
function joinLabels(blocks: readonly Block[], isHead: (at: number) => boolean): Block[] {
  const joined: Block[] = [];
  for (let at = 0; at < blocks.length; at += 1) {
    const [block, next] = [blocks[at], blocks[at + 1]];
    if (block === undefined) continue;
    const label = block.node.type === "paragraph" ? splitLabel(readText(block.node).trim()) : undefined;
    const value = next?.node.type === "paragraph" || next?.node.type === "heading" ? readText(next.node).trim() : "";
    const fits =
      isHead(at) &&
      label?.value === "" &&
      value !== "" &&
      !value.includes("\n") &&
      splitLabel(value)?.value !== "" &&
      takeLine(`${label.name}：${value}`, { authors: [], source: {}, tags: [], topics: [], comments: [] }) !==
        undefined;
    if (!fits || next === undefined || label === undefined) {
      joined.push(block);
      continue;
    }
    const children = next.node.type === "paragraph" || next.node.type === "heading" ? next.node.children : [];
    joined.push({
      at: block.at,
      node: { type: "paragraph", children: [{ type: "text", value: `${label.name}：` }, ...children] },
    });
    at += 1;
  }
  return joined;
}

const sentence = /[。！？][”’」』）)]*$/u;

/** A paragraph of the story: as long as one, or a whole sentence; what a known label leads is never one. */
function isLong({ node }: Block): boolean {
  if (node.type !== "paragraph") return false;
  const text = readText(node).trim();
  const label = splitLabel(text);
  if (label !== undefined && findFieldName(label.name) !== undefined) return false;
  const size = [...text].length;
  return size > leastStoryCharacters || (size >= leastSentenceCharacters && sentence.test(text));
}

/** Lines about a story below its first sentence. */
const mostBelow = 3;

/** The blocks before the story's first paragraph and behind its last one. */
function findEnds(blocks: readonly Block[]): (at: number) => boolean {
  const story = blocks.findIndex(isLong);
  const last = blocks.findLastIndex(isLong);
  const top = Math.min(story < 0 ? blocks.length : story, mostHeadBlocks);
  const bottom = Math.max(last < 0 ? blocks.length : last + 1, blocks.length - mostHeadBlocks, top);
  // Below a standfirst of one sentence its byline may follow.
  let below = story + 1;
  for (
    let next = blocks[below];
    story >= 0 && next !== undefined && below <= story + mostBelow && !isLong(next);
    next = blocks[below]
  )
    below += 1;
  return (at) => at < top || at >= bottom || (at > story && at < below);
}

export function takeHeadLines(manuscript: Manuscript): Manuscript {
  const blocks = joinLabels(manuscript.blocks, findEnds(manuscript.blocks));
  const walk: Walk = { head: manuscript.head, hints: manuscript.hints, changes: [], remarks: [] };
  const isHead = findEnds(blocks);
  const kept = blocks.flatMap((block, at) => (isHead(at) ? (takeBlock(block, at === 0, walk) ?? []) : [block]));
  const [first] = blocks;
  const opening =
    first !== undefined && kept.includes(first)
      ? wordRemark(readText(first.node).trim(), leastStoryCharacters)
      : undefined;
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
