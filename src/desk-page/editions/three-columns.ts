/** All editions beside each other, paragraph by paragraph, decisions marked. What runs in a page of its own is left to that page. */
import type { Element, ElementContent } from "hast";
import type { ShownEdition, ShownStory } from "../../desk-engine/show-story.ts";
import { variants } from "../../site/served-variants.ts";
import type { VariantTag } from "../../variants/table.ts";
import { h } from "../dom.ts";
import { say } from "../say.ts";
import { buildDom } from "../tree-to-dom.ts";
import { findClass, listBlocks } from "./article-parts.ts";
import { findBlock, findFirst } from "./block-lines.ts";
import { countAlike } from "./count-alike.ts";
import { dressMarks, lookAtMark, scrollToMark, watchMarks } from "./decision-marks.ts";

export interface ThreeColumns {
  readonly element: HTMLElement;
  readonly show: (story: ShownStory, open: ReadonlySet<number>) => void;
  readonly level: (line: number, top: number) => void;
  readonly toTop: () => void;
  readonly mark: (number: number | undefined) => void;
  readonly scrollTo: (number: number) => void;
  /** Only paragraphs with an open decision. */
  readonly fold: (folds: boolean) => void;
}

interface Wishes {
  readonly onDecision: (number: number, tag: VariantTag) => void;
  readonly onPeek: (number: number | undefined, tag: VariantTag) => void;
  readonly onScroll: (line: number, top: number) => void;
}

/** Pictures and charts as their words: side by side it is words that are compared. */
const drawn = /^(?:img|picture|svg|video|audio|canvas|button)$/;

function plainWords(node: Element): Element {
  const children = node.children.flatMap((child): ElementContent[] => {
    if (child.type !== "element") return [child];
    if (!drawn.test(child.tagName)) return [plainWords(child)];
    const alt = child.properties["alt"];
    return typeof alt === "string" && alt !== "" ? [{ type: "text", value: `〔${alt}〕` }] : [];
  });
  return { ...node, children };
}

interface Row {
  readonly line: string | undefined;
  readonly cells: readonly (readonly [VariantTag, Element])[];
}

function listRows(editions: readonly ShownEdition[]): Row[] {
  const heads = ["headline", "standfirst"].map(
    (name): Row => ({
      line: undefined,
      cells: editions.flatMap(({ tag, article }) => {
        const node = findClass(article, name);
        return node === undefined ? [] : [[tag, node] as const];
      }),
    }),
  );
  const bodies = editions.map(({ tag, article }) => ({ tag, blocks: listBlocks(article) }));
  const most = Math.max(0, ...bodies.map(({ blocks }) => blocks.length));
  const rows = Array.from({ length: most }, (_, at): Row => {
    const cells = bodies.flatMap(({ tag, blocks }) =>
      blocks[at] === undefined ? [] : [[tag, plainWords(blocks[at])] as const],
    );
    return { line: cells[0]?.[1].properties["dataLine"]?.toString(), cells };
  });
  return [...heads, ...rows].filter(({ cells }) => cells.length > 0);
}

function buildRow({ line, cells }: Row): HTMLElement {
  const of = (tag: VariantTag) => {
    const node = cells.find(([other]) => other === tag)?.[1];
    return h("div", { lang: tag }, node === undefined ? false : buildDom(document, node, () => undefined));
  };
  const row = h("div.tri", { "data-line": line }, ...variants.map(({ tag }) => of(tag)));
  // The row says where it was written, once.
  for (const inner of row.querySelectorAll("[data-line], [id]")) {
    inner.removeAttribute("data-line");
    inner.removeAttribute("id");
  }
  return row;
}

const tagOf = (target: globalThis.Element) => target.closest(".tri > [lang]")?.getAttribute("lang") as VariantTag;

export function createThreeColumns({ onDecision, onPeek, onScroll }: Wishes): ThreeColumns {
  const head = h("div.th.tri");
  const rows = h("div.rows");
  const element = h("div.three", {}, head, rows);
  let known: readonly string[] = [];
  watchMarks(rows, {
    onDecision: (number, target) => onDecision(number, tagOf(target)),
    onPeek: (number, target) => onPeek(number, tagOf(target)),
  });
  const edge = () => element.getBoundingClientRect().top + head.offsetHeight;
  element.addEventListener(
    "scroll",
    () => {
      const first = findFirst(rows, edge());
      if (first !== undefined) onScroll(first.line, first.top + head.offsetHeight);
    },
    { passive: true },
  );
  return {
    element,
    show({ editions, groups, written }, open) {
      const count = (tag: VariantTag) =>
        groups
          .filter(({ approved, forms }) => !approved && forms[tag] !== undefined)
          .reduce((sum, { all }) => sum + all.length, 0);
      head.replaceChildren(
        ...variants.map(({ tag, name }) => {
          const origin = editions.find((edition) => edition.tag === tag)?.origin ?? "converted";
          const word = origin === "written" ? "origin" : origin === "own" ? "byHand" : "converted";
          return h(
            "p",
            {},
            h("b", { lang: tag }, name),
            say(word),
            origin === "converted" ? `　${say("decisions", { n: count(tag) })}` : "",
          );
        }),
      );
      const fresh = listRows(editions);
      const keys = fresh.map((row) => JSON.stringify(row));
      const { start, end } = countAlike(known, keys);
      known = keys;
      const nodes = [...rows.children];
      for (const node of nodes.slice(start, nodes.length - end)) node.remove();
      const before = rows.children[start] ?? null;
      for (const row of fresh.slice(start, keys.length - end)) rows.insertBefore(buildRow(row), before);
      // Nothing was decided about what somebody wrote.
      for (const row of rows.children) {
        for (const cell of row.children) dressMarks(cell, cell.getAttribute("lang") === written ? new Set() : open);
        row.classList.toggle("waits", row.querySelector("mark.undec") !== null);
      }
    },
    level(line, top) {
      const at = findBlock(rows, line);
      if (at !== undefined)
        element.scrollBy({ top: at.getBoundingClientRect().top - element.getBoundingClientRect().top - top });
    },
    toTop: () => element.scrollTo({ top: 0 }),
    mark: (number) => lookAtMark(rows, number),
    scrollTo: (number) => scrollToMark(rows, number),
    fold: (folds) => void rows.classList.toggle("folds", folds),
  };
}
