/**
 * One edition as a reader's telephone shows it, in a frame of its own: nothing can run in it, and its page has its own policy. Only
 * what changed is made anew, so that the reading place stays.
 */
import type { Element } from "hast";
import type { ShownEdition } from "../desk-engine/show-story.ts";
import { h } from "./dom.ts";
import { buildDom } from "./tree-to-dom.ts";

export interface PreviewFrame {
  readonly element: HTMLIFrameElement;
  readonly show: (edition: ShownEdition, open: ReadonlySet<number>) => void;
  /** Scrolls so that what was written on a line of the body stands `top` pixels below the frame's edge. */
  readonly level: (line: number, top: number) => void;
  readonly mark: (number: number | undefined) => void;
  readonly scrollTo: (number: number) => void;
}

interface Wishes {
  readonly title: string;
  /** Where the bytes of a file beside the story are. */
  readonly address: (name: string) => string | undefined;
  /** A decision was pressed, by its number. */
  readonly onDecision: (number: number) => void;
}

const childrenOf = (node: Element | undefined): Element[] =>
  (node?.children ?? []).filter((child): child is Element => child.type === "element");

const hasClass = (name: string) => (node: Element) => ((node.properties["className"] ?? []) as string[]).includes(name);

/** The blocks of the body, which change one by one. */
const listBlocks = (article: Element): Element[] =>
  childrenOf(childrenOf(childrenOf(article).find(hasClass("story"))).find(hasClass("body")));

export function createPreviewFrame({ title, address, onDecision }: Wishes): PreviewFrame {
  const element = h("iframe", { class: "reader", title, sandbox: "allow-same-origin" });
  let tag = "";
  let ready = false;
  let wanted: { edition: ShownEdition; open: ReadonlySet<number> } | undefined;
  let shown: { article: string; blocks: string[] } | undefined;

  const numberOf = (target: EventTarget | null) => {
    const mark = (target as globalThis.Element | null)?.closest?.("mark.undec");
    return mark?.getAttribute("data-decision") ?? undefined;
  };
  const answer = (event: Event) => {
    const number = numberOf(event.target);
    // Links of the text lead nowhere from here.
    event.preventDefault();
    if (number !== undefined) onDecision(Number(number));
  };
  const dress = (document: Document, open: ReadonlySet<number>) => {
    for (const mark of document.querySelectorAll("mark[data-decision]")) {
      const isOpen = open.has(Number(mark.getAttribute("data-decision")));
      mark.classList.toggle("undec", isOpen);
      if (isOpen) mark.setAttribute("tabindex", "0");
      else mark.removeAttribute("tabindex");
    }
  };
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
      const old = shown.blocks;
      let start = 0;
      while (start < Math.min(old.length, blocks.length) && old[start] === blocks[start]) start += 1;
      let end = 0;
      while (end < Math.min(old.length, blocks.length) - start && old.at(-1 - end) === blocks.at(-1 - end)) end += 1;
      const nodes = [...body.children];
      for (const node of nodes.slice(start, nodes.length - end)) node.remove();
      const before = body.children[start] ?? null;
      for (const block of listBlocks(article).slice(start, blocks.length - end))
        body.insertBefore(buildDom(document, block, address), before);
    } else document.body.replaceChildren(buildDom(document, article, address));
    shown = { article: rest, blocks };
    dress(document, wanted.open);
  };
  const bodyOf = (article: Element) => childrenOf(childrenOf(article).find(hasClass("story"))).find(hasClass("body"));

  element.addEventListener("load", () => {
    const document = element.contentDocument;
    if (document === null) return;
    ready = true;
    shown = undefined;
    document.addEventListener("click", answer);
    document.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && numberOf(event.target) !== undefined) answer(event);
    });
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
      if (document === null) return;
      const blocks = [...document.querySelectorAll<HTMLElement>(".body > [data-line]")];
      const at = blocks.findLast((block) => Number(block.dataset["line"]) <= line) ?? blocks[0];
      if (at !== undefined) document.scrollingElement?.scrollBy({ top: at.getBoundingClientRect().top - top });
    },
    mark(number) {
      for (const mark of element.contentDocument?.querySelectorAll("mark.on") ?? []) mark.classList.remove("on");
      if (number === undefined) return;
      const own = element.contentDocument?.querySelectorAll(`mark[data-decision="${number}"]`) ?? [];
      for (const mark of own) mark.classList.add("on");
    },
    scrollTo(number) {
      element.contentDocument?.querySelector(`mark[data-decision="${number}"]`)?.scrollIntoView({ block: "center" });
    },
  };
}
