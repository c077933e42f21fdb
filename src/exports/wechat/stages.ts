/** What a story goes through on its way into a public account: THE list of stages stands in `prepareText`. */
import type { Element, ElementContent } from "hast";
import { toString as toText } from "hast-util-to-string";
import { h } from "hastscript";
import { speak } from "../../problems/speak.ts";
import { fillLabel, listLabels } from "../../site/labels.ts";
import type { EndSection } from "../end-matter.ts";
import type { StoryParts } from "../story-parts.ts";
import { buildParagraph, editElements, findElement, listElements } from "../tree-edits.ts";
import { dressElements, tightenBlocks } from "./dress.ts";
import { numberNotes, spellAddresses } from "./number-notes.ts";
import { type PictureMaker, placePictures } from "./place-pictures.ts";

export interface PreparedText {
  readonly nodes: readonly ElementContent[];
  /** What was changed, a sentence each. */
  readonly changes: readonly string[];
}

/** Head, lead and text: the headline has a field of its own there. */
const joinParts = ({ kicker, bylines, facts, lead, body, edition: { words } }: StoryParts): ElementContent[] => [
  ...(kicker === "" ? [] : [buildParagraph("kicker", [kicker])]),
  buildParagraph("standfirst", [words.standfirst]),
  buildParagraph("byline", [[...bylines, ...facts].join("　")]),
  ...(lead === undefined ? [] : [lead]),
  ...body,
];

/** A reading stands behind its character in brackets, as where no ruby is shown. */
const spellReadings = (nodes: readonly ElementContent[]) =>
  editElements(nodes, (element) => (["ruby", "rt", "rp"].includes(element.tagName) ? element.children : element));

/** The name of a table stands before it: the platform takes its element away, and letters do not stand between rows. */
const nameTables = (nodes: readonly ElementContent[]) =>
  editElements(nodes, (element) => {
    const caption = element.tagName === "table" ? findElement(element, "caption") : undefined;
    if (caption === undefined) return element;
    const rows = element.children.filter((child) => child !== caption);
    return [h("p", { className: ["cap"] }, caption.children), { ...element, children: rows }];
  });

/** What folds up lies open; the numbers of a chart are in its picture. */
function openFolds(nodes: readonly ElementContent[]): { nodes: ElementContent[]; tables: number } {
  let tables = 0;
  const edited = editElements(nodes, (element) => {
    if (element.tagName === "summary") return h("p", { className: ["cap"] }, element.children);
    if (element.tagName !== "details") return element;
    if (findElement(element, "table") === undefined) return element.children;
    tables += 1;
    return [];
  });
  return { nodes: edited, tables };
}

/** Films and sounds are put in by hand, where a line says so. */
function nameRecordings(nodes: readonly ElementContent[], label: string): { nodes: ElementContent[]; names: string[] } {
  const names: string[] = [];
  const edited = editElements(nodes, (element) => {
    if (element.tagName !== "video" && element.tagName !== "audio") return element;
    const name = String(element.properties.ariaLabel ?? "");
    names.push(name);
    return buildParagraph("byline", [fillLabel(label, { title: name })]);
  });
  return { nodes: edited, names };
}

const buildSection = ({ title, blocks }: EndSection, url: string): ElementContent[] => [
  buildParagraph("cap", [title]),
  ...spellAddresses(blocks, url).map((block) =>
    block.type === "element" && block.tagName === "p" ? buildParagraph("end-line", block.children) : block,
  ),
];

const tellCount = (count: number, sentence: string) => (count === 0 ? [] : [sentence]);

export async function prepareText(parts: StoryParts, maker: PictureMaker): Promise<PreparedText> {
  const { edition, url, end } = parts;
  const labels = listLabels(edition.tag);
  const joined = joinParts(parts); // head and text, one after the other
  const named = nameTables(joined); // names of tables are lines of their own
  const folds = openFolds(named); // nothing there can be unfolded
  const recordings = nameRecordings(folds.nodes, labels.recordingHere); // films stay behind
  const pictures = await placePictures(recordings.nodes, maker); // as pictures in the text
  const spelled = spellReadings(pictures.nodes); // readings stand in the line
  const { nodes, notes, links } = numberNotes(spelled, url); // links become notes
  const readings = listElements(pictures.nodes, "ruby").length;
  const lines = notes.map((note, at) => buildParagraph("note-line", [`[${at + 1}] `, ...note]));
  const whole = [
    ...nodes,
    ...end.flatMap((section) => buildSection(section, url)),
    ...(lines.length === 0 ? [] : [buildParagraph("cap", [labels.notes]), ...lines]),
    buildParagraph("end-line", [fillLabel(labels.firstPublished, { address: url })]),
  ];
  const dressed = tightenBlocks(dressElements(whole)); // and wear what the platform keeps
  return {
    nodes: dressed,
    changes: [
      ...tellCount(links, speak`${links} 個連結移到文末作註，和註釋一起編號。`),
      ...tellCount(pictures.drawings, speak`${pictures.drawings} 幅圖和圖表畫成了圖片，字在圖裡。`),
      ...tellCount(readings, speak`${readings} 處注音或拼音寫進了括號。`),
      ...tellCount(folds.tables, speak`${folds.tables} 份數據表沒有帶過去；數字在圖裡。`),
      ...recordings.names.map((name) => speak`「${name}」是影片或聲音，要在後台自己插到文中寫明的地方。`),
    ],
  };
}

/** Words only, for a clipboard that asks for no more. */
export const listWords = (nodes: readonly ElementContent[]): string =>
  nodes
    .filter((node): node is Element => node.type === "element")
    .map((node) => toText(node).trim())
    .filter((text) => text !== "")
    .join("\n\n");
