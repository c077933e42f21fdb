/**
 * A story's text as blocks with their places in the file: what the conversion would be given, and nothing else. Code, kept
 * words, addresses and passages of another language leave a gap. Text that stages added is not the editor's and not listed.
 */
import type { Element, Nodes, Root, Text } from "hast";
import { convertedProperties, gap, inlineElements, isVerbatim } from "../variants/text-runs.ts";
import type { CopyBlock } from "./finding.ts";
import { type CopyRole, walkCopy } from "./walk-copy.ts";

export interface PlacedBlock extends CopyBlock {
  /** Offset in the source of each UTF-16 unit; -1 where it stands differently there (an entity, a gap). */
  readonly places: readonly number[];
  /** Offset in the source at which the block begins, for those. */
  readonly start: number;
}

/** A link that shows its own address. */
const isAddress = (text: string) => /^(?:https?:\/\/|www\.|mailto:)\S+$|^\S+@\S+$/i.test(text);

const isChinese = (text: string) => /\p{Script=Han}/u.test(text);

const nowhere = (text: string) => Array<number>(text.length).fill(-1);

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

type Finder = ReturnType<typeof createFinder>;

/** A run as it grows: its text, and the place of each unit. */
function createRun() {
  let text = "";
  let places: number[] = [];
  return {
    add(value: string, found: readonly number[] = nowhere(value)) {
      text += value;
      places.push(...found);
    },
    /** The run, when there is Chinese in it; the next one begins. Without a place of its own it stands at `cursor`. */
    take(cursor: number): PlacedBlock[] {
      const block = { text, places, start: places.find((place) => place >= 0) ?? cursor };
      text = "";
      places = [];
      return isChinese(block.text) ? [block] : [];
    },
  };
}

function findRole(node: Nodes): CopyRole {
  if (node.type === "text") return "text";
  if (node.type !== "element") return "none";
  if (isVerbatim(node) || node.tagName === "br" || node.tagName === "img") return "gap";
  return inlineElements.has(node.tagName) ? "within" : "own";
}

/** The texts an element carries as properties, at which the finder stands; it stands there afterwards, too. */
function listProperties({ properties }: Element, finder: Finder): PlacedBlock[] {
  return convertedProperties.flatMap((name): PlacedBlock[] => {
    const value = properties[name];
    if (typeof value !== "string" || !isChinese(value)) return [];
    const start = finder.cursor;
    const places = finder.place(value);
    finder.moveTo(start);
    // A label that the source does not hold was written by a stage; alternative text may have lost its marks.
    if (places === undefined && name === "ariaLabel") return [];
    return [{ text: value, places: places ?? nowhere(value), start }];
  });
}

/** `source` is the Markdown the tree was made from. */
export function listTreeBlocks(tree: Root, source: string): PlacedBlock[] {
  const finder = createFinder(source);
  const run = createRun();
  const blocks: PlacedBlock[] = [];
  const enter = (node: Nodes) => {
    finder.moveTo(node.position?.start.offset ?? finder.cursor);
    if (node.type === "element" && !isVerbatim(node)) blocks.push(...listProperties(node, finder));
  };
  walkCopy<Nodes, Text>(tree, {
    findRole,
    enter,
    addText({ value, position }) {
      const own = position?.start.offset;
      if (own !== undefined) finder.moveTo(own);
      // A bare space without a place is a stage's, though the source has spaces everywhere.
      const found = own === undefined && value.trim() === "" ? undefined : finder.place(value);
      // Neither in the source nor with a place of its own: a stage wrote it.
      const added = found === undefined && own === undefined;
      run.add(added || isAddress(value) ? gap.repeat(value.length) : value, found);
    },
    addGap(node) {
      enter(node);
      run.add(gap);
      if (node.type === "element" && isVerbatim(node)) finder.moveTo(node.position?.end.offset ?? finder.cursor);
    },
    endRun: () => blocks.push(...run.take(finder.cursor)),
  });
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
    const places = finder.place(text) ?? nowhere(text);
    return { text, display, places, start };
  });
}
