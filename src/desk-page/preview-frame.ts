/**
 * One edition as a reader's telephone shows it, in a frame of its own: nothing can run in it, and its page has its own policy. Only
 * what changed is made anew, so that the reading place stays.
 */
import type { ShownEdition } from "../desk-engine/show-story.ts";
import { h } from "./dom.ts";
import { bodyOf, listBlocks } from "./editions/article-parts.ts";
import { findBlock, findFirst } from "./editions/block-lines.ts";
import { countAlike } from "./editions/count-alike.ts";
import { dressMarks, lookAtMark, scrollToMark, watchMarks } from "./editions/decision-marks.ts";
import { buildDom } from "./tree-to-dom.ts";

export interface PreviewFrame {
  readonly element: HTMLIFrameElement;
  readonly show: (edition: ShownEdition, open: ReadonlySet<number>) => void;
  /** Scrolls so that what was written on a line of the body stands `top` pixels below the frame's edge. */
  readonly level: (line: number, top: number) => void;
  readonly toTop: () => void;
  readonly mark: (number: number | undefined) => void;
  readonly scrollTo: (number: number) => void;
}

interface Wishes {
  readonly title: string;
  /** Where the bytes of a file beside the story are. */
  readonly address: (name: string) => string | undefined;
  /** A decision was pressed, by its number. */
  readonly onDecision: (number: number) => void;
  readonly onPeek: (number: number | undefined) => void;
  /** Somebody looks at a name under the headline. */
  readonly onName?: () => void;
  /** The edition was scrolled: what was written on this line of the body stands `top` pixels below the frame's edge. */
  readonly onScroll: (line: number, top: number) => void;
}

export function createPreviewFrame({ title, address, onDecision, onPeek, onName, onScroll }: Wishes): PreviewFrame {
  const element = h("iframe", { class: "reader", title, sandbox: "allow-same-origin" });
  let tag = "";
  let ready = false;
  let wanted: { edition: ShownEdition; open: ReadonlySet<number> } | undefined;
  let shown: { article: string; blocks: string[] } | undefined;

  const draw = () => {
    const document = element.contentDocument;
    if (!ready || wanted === undefined || document === null) return;
    const { article } = wanted.edition;
    const blocks = listBlocks(article).map((block) => JSON.stringify(block));
    const rest = JSON.stringify(article, (key, value: unknown) =>
      key === "children" && (value as unknown[]).length > 0 && value === bodyOf(article)?.children ? [] : value,
    );
    const body = document.querySelector(".body");
    if (shown?.article === rest && body !== null) {
      const { start, end } = countAlike(shown.blocks, blocks);
      const nodes = [...body.children];
      for (const node of nodes.slice(start, nodes.length - end)) node.remove();
      const before = body.children[start] ?? null;
      for (const block of listBlocks(article).slice(start, blocks.length - end))
        body.insertBefore(buildDom(document, block, address), before);
    } else document.body.replaceChildren(buildDom(document, article, address));
    shown = { article: rest, blocks };
    dressMarks(document, wanted.open);
  };

  element.addEventListener("load", () => {
    const document = element.contentDocument;
    if (document === null) return;
    ready = true;
    shown = undefined;
    watchMarks(document, { onDecision, onPeek });
    document.addEventListener("pointerover", ({ target }) => {
      if ((target as Element | null)?.closest(".facts b")) onName?.();
    });
    document.addEventListener(
      "scroll",
      () => {
        const first = findFirst(document, 0);
        if (first !== undefined) onScroll(first.line, first.top);
      },
      { passive: true },
    );
    draw();
  });

  return {
    element,
    show(edition, open) {
      wanted = { edition, open };
      if (edition.tag !== tag) {
        tag = edition.tag;
        ready = false;
        element.src = `./proof-${tag}.html`;
      } else draw();
    },
    level(line, top) {
      const document = element.contentDocument;
      const at = document === null ? undefined : findBlock(document, line);
      if (at !== undefined) document?.scrollingElement?.scrollBy({ top: at.getBoundingClientRect().top - top });
    },
    toTop: () => element.contentDocument?.scrollingElement?.scrollTo({ top: 0 }),
    mark(number) {
      if (element.contentDocument !== null) lookAtMark(element.contentDocument, number);
    },
    scrollTo(number) {
      if (element.contentDocument !== null) scrollToMark(element.contentDocument, number);
    },
  };
}
