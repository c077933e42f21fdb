/**
 * The text of a page line by line (what stands between two edges of blocks or two line breaks), and what each line is worth:
 * sentences are prose, links and the words of a site's own machinery are noise. find-content.ts judges candidates by it.
 */
import type { Element, ElementContent, Root } from "hast";
import { inlineElements } from "../variants/text-runs.ts";
import { isJunk, isSiteTalk } from "./junk-lines.ts";

export interface PageLine {
  /** Without the white space of the source. */
  readonly text: string;
  /** With a space at every seam of its markup: 來源： 江報 作者：何敏 */
  readonly spaced: string;
  /** The blocks it stands in, the outermost first. */
  readonly path: readonly Element[];
  /** Characters that say something. */
  readonly prose: number;
  /** Characters that belong to the site, not to the story. */
  readonly noise: number;
}

const inline = new Set([...inlineElements, "font", "big", "nobr", "strike", "tt", "label", "center"]);
inline.delete("center");

/** Words of a label or a menu are short and end in no mark. */
const leastOpenCharacters = 30;
const ends = /[。！？…；：.!?;:][”’」』）)】\]]*$/u;
/** What a line without an end is worth: a subhead, a credit, a name. */
const openShare = 0.2;

export const countVisible = (text: string): number => text.replace(/\s+/gu, "").length;

function judge(text: string, linked: number): Pick<PageLine, "prose" | "noise"> {
  const size = countVisible(text);
  if (isJunk(text) || isSiteTalk(text) || linked * 2 > size) return { prose: 0, noise: size };
  const whole = ends.test(text) || size >= leastOpenCharacters || /[，。；]/u.test(text);
  return { prose: (size - linked) * (whole ? 1 : openShare), noise: linked };
}

/** `tree` has no margins (find-content.ts). */
export function listLines(tree: Root | Element): PageLine[] {
  const lines: PageLine[] = [];
  let [text, spaced, linked] = ["", "", 0];
  const clear = (typed: string) => typed.replace(/\s+/gu, " ").trim();
  const endLine = (path: readonly Element[]) => {
    const clean = clear(text);
    if (clean !== "") lines.push({ text: clean, spaced: clear(spaced), path, ...judge(clean, linked) });
    [text, spaced, linked] = ["", "", 0];
  };
  const walk = (children: readonly (ElementContent | Root["children"][number])[], path: Element[], link: boolean) => {
    for (const child of children) {
      if (child.type === "text") {
        text += child.value;
        spaced += ` ${child.value}`;
        if (link) linked += countVisible(child.value);
      }
      if (child.type !== "element") continue;
      if (child.tagName === "br") endLine(path);
      else if (inline.has(child.tagName)) walk(child.children, path, link || child.tagName === "a");
      else {
        endLine(path);
        const inside = [...path, child];
        walk(child.children, inside, link || child.tagName === "a");
        endLine(inside);
      }
    }
  };
  walk(tree.children, [], false);
  endLine([]);
  return lines;
}
