/**
 * Captions nobody marked: the line below a picture that says what it shows (▲…, 圖為…, 圖：…, …王小明攝). It becomes the
 * picture's title, which is how the house writes a caption, with the credit behind a bar.
 */

import type { Image, Paragraph, PhrasingContent } from "mdast";
import { parseNames } from "../manuscripts/head-people.ts";
import { type Block, type Change, type Manuscript, readText } from "../manuscripts/manuscript.ts";
import { speak } from "../problems/speak.ts";

const mostCaptionCharacters = 100;

/** What stands before a caption and says only that it is one. */
const label =
  /^(?:[▲△▼▽◆]\s*|(?:圖說|图说|圖片說明|图片说明)\s*[:：]\s*|[圖图]片?\s*[一二三四五六七八九十\d]*\s*[:：]\s*)/u;
/** The same label leads the one who took it: 圖：王小明 belongs to the front matter. */
const person = /^[圖图]片?\s*[:：]/u;
/** What is said within the sentence; 上圖中 … is somebody's paragraph. */
const opening = /^(?:[圖图][為为]|[上下左右前後后][圖图](?:[為为是]|\s*[:：]))/u;
const spokenLabel = /^[圖图][為为]\s*[:：]?\s*/u;
/** Signed so that no sentence of a story is: in brackets, or with the name apart. 拍攝 is a verb. */
const work = "攝影|摄影|(?<!拍)[攝摄]|提供|供[圖图]";
const bracketed = new RegExp(
  `[\\s　]*[（(]([\\p{Script=Han}·、\\s]{2,20}?)[\\s　]*[／/]?[\\s　]*(${work})[）)][。.]?$`,
  "u",
);
const apart =
  /(?<=[。\s　])(\p{Script=Han}{2,4}?(?:[、\s]\p{Script=Han}{2,4}?)*)[\s　]*([／/][\s　]*(?:攝影|摄影)|(?<!拍)[攝摄]|提供|供[圖图])[。.]?$/u;

/** 攝影／王小明 behind what is shown. */
const led =
  /[\s　。，（(]+(?:攝影|摄影|供[圖图]|[圖图]片?[來来]源|[圖图])\s*[：:／/]\s*([\p{Script=Han}·、]{2,20})[）)]?$/u;

/** A caption with its credit behind a bar, where it is signed. */
export function signCaption(caption: string): string {
  if (/[｜|]/u.test(caption)) return caption;
  const [whole, name, word = ""] = bracketed.exec(caption) ?? apart.exec(caption) ?? led.exec(caption) ?? [];
  const shown = caption.slice(0, caption.length - (whole?.length ?? 0)).trim();
  return whole === undefined || shown === "" ? caption : `${shown}｜${word === "提供" ? `${name}提供` : name}`;
}

const countSentences = (text: string) => text.match(/[。！？](?!$)/gu)?.length ?? 0;

/** The house's way to write a caption, or `undefined` where the line is none. */
export function readCaption(line: string): string | undefined {
  const text = line.trim();
  if (text === "" || text.includes("\n") || [...text].length > mostCaptionCharacters) return undefined;
  const unlabelled = text.replace(label, "");
  const inBrackets = bracketed.exec(unlabelled);
  const match = inBrackets ?? apart.exec(unlabelled);
  const [whole = "", name = "", word = ""] = match ?? [];
  const isSigned = inBrackets !== null || (match !== null && word !== "提供");
  const shown = unlabelled.slice(0, unlabelled.length - whole.length).trim();
  if (person.test(text) && match === null && parseNames(unlabelled, true) !== undefined) return undefined;
  const opens = opening.test(text) && countSentences(shown) === 0;
  if ((unlabelled === text && !opens && !isSigned) || shown === "") return undefined;
  const caption = opens ? shown.replace(spokenLabel, "") : shown;
  return match === null ? caption : `${caption}｜${word === "提供" ? `${name}提供` : name}`;
}

function findLoneImage({ node }: Block): Image | undefined {
  if (node.type !== "paragraph") return undefined;
  const content = node.children.filter((child) => child.type !== "text" || child.value.trim() !== "");
  const [only] = content;
  return content.length === 1 && only?.type === "image" ? only : undefined;
}

/** Plain words alone, or all of them set off: what is linked or set off within a line is lost in a title. */
const isPlain = (children: readonly PhrasingContent[]): boolean => {
  const [only] = children;
  if (children.length === 1 && (only?.type === "emphasis" || only?.type === "strong")) return isPlain(only.children);
  return children.every(({ type }) => type === "text");
};

export function findCaptions(manuscript: Manuscript): Manuscript {
  const changes: Change[] = [];
  const captions = new Set<Block>();
  const blocks = manuscript.blocks.map((block, at): Block => {
    const image = findLoneImage(block);
    const next = manuscript.blocks[at + 1];
    if (image?.title) {
      const signed = signCaption(image.title);
      if (signed === image.title) return block;
      changes.push({
        kind: "structure",
        at: block.at,
        before: image.title,
        after: signed,
        why: speak`圖說後面的圖片作者`,
      });
      return { at: block.at, node: { type: "paragraph", children: [{ ...image, title: signed }] } };
    }
    if (image === undefined || next?.node.type !== "paragraph" || !isPlain(next.node.children)) return block;
    const title = readCaption(readText(next.node));
    if (title === undefined) return block;
    captions.add(next);
    changes.push({
      kind: "structure",
      at: next.at,
      before: readText(next.node).trim(),
      after: title,
      why: speak`圖片下面的說明，當作圖說`,
    });
    const node: Paragraph = { type: "paragraph", children: [{ ...image, title }] };
    return { at: block.at, node };
  });
  return {
    ...manuscript,
    blocks: blocks.filter((_, at) => !captions.has(manuscript.blocks[at] as Block)),
    changes: [...manuscript.changes, ...changes],
  };
}
