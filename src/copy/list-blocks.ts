/**
 * A story's text as blocks with their places in the file: what the conversion would be given, and nothing else. Code, kept
 * words, addresses and passages of another language leave a gap. Text that stages added is not the editor's and not listed.
 */
import type { Element, Root, Text } from "hast";
import { convertedProperties, gap, inlineElements, isVerbatim } from "../variants/text-runs.ts";
import type { CopyBlock } from "./finding.ts";

export interface PlacedBlock extends CopyBlock {
  /** Offset in the source of each UTF-16 unit; -1 where it stands differently there (an entity, a gap). */
  readonly places: readonly number[];
  /** Offset in the source at which the block begins, for those. */
  readonly start: number;
}

/** A link that shows its own address. */
const isAddress = (text: string) => /^(?:https?:\/\/|www\.|mailto:)\S+$|^\S+@\S+$/i.test(text);

/** Finds texts in the source one after another, so that equal texts keep their order. */
function createFinder(source: string) {
  let cursor = 0;
  return {
    get cursor() {
      return cursor;
    },
    /** Stands at a node whose place is known. */
    moveTo(offset: number) {
      cursor = offset;
    },
    /** Places of each unit of `text`; undefined when the source does not hold it. A line break may be longer there. */
    place(text: string): number[] | undefined {
      const places: number[] = [];
      let at = cursor;
      for (const [index, line] of text.split("\n").entries()) {
        if (index > 0) places.push(source.indexOf("\n", at));
        const found = source.indexOf(line, at);
        if (found < 0) return undefined;
        for (let unit = 0; unit < line.length; unit += 1) places.push(found + unit);
        at = found + line.length;
      }
      cursor = at;
      return places;
    },
  };
}

/** `source` is the Markdown the tree was made from. */
export function listTreeBlocks(tree: Root, source: string): PlacedBlock[] {
  const finder = createFinder(source);
  const blocks: PlacedBlock[] = [];
  let text = "";
  let places: number[] = [];

  const flush = () => {
    if (/\p{Script=Han}/u.test(text)) {
      const start = places.find((place) => place >= 0) ?? finder.cursor;
      blocks.push({ text, places, start });
    }
    text = "";
    places = [];
  };
  const add = (value: string, found: readonly number[] | undefined) => {
    text += value;
    places.push(...(found ?? Array<number>(value.length).fill(-1)));
  };
  const addText = (node: Text) => {
    const own = node.position?.start.offset;
    if (own !== undefined) finder.moveTo(own);
    // A bare space without a place is a stage's, though the source has spaces everywhere.
    const found = own === undefined && node.value.trim() === "" ? undefined : finder.place(node.value);
    // Neither in the source nor with a place of its own: a stage wrote it.
    const added = found === undefined && own === undefined;
    add(added || isAddress(node.value) ? gap.repeat(node.value.length) : node.value, found);
  };
  const walk = (node: Root | Element) => {
    for (const child of node.children) {
      if (child.type === "text") addText(child);
      if (child.type !== "element") continue;
      const start = child.position?.start.offset;
      if (start !== undefined) finder.moveTo(start);
      if (isVerbatim(child)) {
        add(gap, undefined);
        finder.moveTo(child.position?.end.offset ?? finder.cursor);
        continue;
      }
      const breaks = !inlineElements.has(child.tagName);
      if (breaks) flush();
      for (const name of convertedProperties) {
        const value = child.properties[name];
        if (typeof value !== "string" || !/\p{Script=Han}/u.test(value)) continue;
        const begin = finder.cursor;
        const found = finder.place(value);
        finder.moveTo(begin);
        // A label that the source does not hold was written by a stage; alternative text may have lost its marks.
        if (found === undefined && name === "ariaLabel") continue;
        blocks.push({ text: value, places: found ?? Array<number>(value.length).fill(-1), start: begin });
      }
      walk(child);
      if (breaks) flush();
      if (child.tagName === "br" || child.tagName === "img") add(gap, undefined);
    }
  };
  walk(tree);
  flush();
  return blocks;
}

export interface Field {
  readonly text: string;
  /** Line of the file on which its key stands. */
  readonly line: number;
  readonly display?: boolean;
}

/** Front matter. `source` is what stands between the two `---`, from line `firstLine` of the file on. */
export function listFieldBlocks(fields: readonly Field[], source: string, firstLine: number): PlacedBlock[] {
  const lineStarts = [0, ...[...source.matchAll(/\n/g)].map(({ index }) => index + 1)];
  return fields.map(({ text, line, display = false }) => {
    const finder = createFinder(source);
    const start = lineStarts[line - firstLine] ?? 0;
    finder.moveTo(start);
    const places = finder.place(text) ?? Array<number>(text.length).fill(-1);
    return { text, display, places, start };
  });
}
