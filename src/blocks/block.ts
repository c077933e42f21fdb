/**
 * A feature block is a Markdown directive (`:::name … :::`) that becomes designed markup: key facts, a timeline, people. This
 * file is the contract every block folder fulfils; blocks.ts holds THE list. Blocks are pure: they get the parsed directive,
 * never a file, and read without JavaScript. Data files are read with the story and count in its digest; the price is that all
 * tables of a story are in memory while it is parsed.
 */
import type { Element, ElementContent } from "hast";
import type { Nodes, Paragraph, PhrasingContent } from "mdast";
import type { ContainerDirective } from "mdast-util-directive";
import { toString as toText } from "mdast-util-to-string";
import type { ProblemCode, ProblemValues } from "../problems/catalog.ts";
import type { Face } from "./face.ts";

export interface BlockContext {
  /** Inline Markdown to HTML nodes. */
  readonly inline: (nodes: readonly PhrasingContent[]) => ElementContent[];
  /** All child blocks of a node to HTML nodes. */
  readonly flow: (nodes: readonly Nodes[]) => ElementContent[];
  /** The story's day, `YYYY-MM-DD`: later dates of a timeline are plans. */
  readonly published: string;
  /** What the story is written in: a block's default title is written in it too. */
  readonly script: "Hans" | "Hant";
  /** Names of the files beside the story. */
  readonly files: readonly string[];
  /** Text of the data files (.csv, .vtt) beside the story, by name. */
  readonly data: Readonly<Record<string, string>>;
  /** Says what is wrong with the block; `build` then returns `undefined`. */
  readonly report: <Code extends ProblemCode>(code: Code, ...values: ProblemValues<Code>) => void;
  /** Takes an element that a story's raw HTML must never hold (a drawing, a film) and gives what stands for it till the tree is clean. */
  readonly hold: (element: Element) => Element;
}

export interface Example {
  readonly markdown: string;
  /** Text of the files it names, where they have one. */
  readonly files?: Readonly<Record<string, string>>;
}

export interface Block {
  /** The directive's name, as an editor types it. */
  readonly name: string;
  /** In vertical text: what is words turns with them, what is drawn or set in columns of figures stays level. */
  readonly flow: "turns" | "level";
  /** What the block wants, as the middle of the sentence 「這個區塊要的是……。」 */
  readonly wanted: string;
  /** What a newsroom calls it. */
  readonly title: string;
  /** What it looks like from afar, for the desk's menu; without one it is a few lines of text. */
  readonly face?: Face;
  /** When it is used, for the guide; whole sentences. */
  readonly use: string;
  /** The settings it has, as an editor types them in braces, and what each does. */
  readonly settings: Readonly<Record<string, string>>;
  /** Those of them it cannot do without. */
  readonly required?: readonly string[];
  /** How it is typed: the guide shows and draws them, text editors complete the first. */
  readonly examples: readonly [Example, ...Example[]];
  /** The block's markup, or `undefined` when the content does not have the wanted shape or a problem was reported. */
  readonly build: (node: ContainerDirective, context: BlockContext) => Element | undefined;
}

/** Says to the style what stays level in vertical text. Changes `element`. */
export function markFlow(element: Element, flow: Block["flow"]): Element {
  const { className } = element.properties;
  if (flow === "level") element.properties.className = [...(Array.isArray(className) ? className : []), "level"];
  return element;
}

/** The block's title: `{title="…"}`, else the label `:::name[…]`, else nothing. */
export function readTitle(node: ContainerDirective): string | undefined {
  const label = node.children.find((child) => child.type === "paragraph" && child.data?.directiveLabel);
  return node.attributes?.title ?? (label === undefined ? undefined : toText(label));
}

/** The directive's content without its label. */
export function listContent(node: ContainerDirective): ContainerDirective["children"] {
  return node.children.filter((child) => !(child.type === "paragraph" && child.data?.directiveLabel));
}

/** The one-line items of the block's only list, or `undefined` when it holds anything else. */
export function listItems(node: ContainerDirective): PhrasingContent[][] | undefined {
  const [list, ...rest] = listContent(node);
  if (list?.type !== "list" || rest.length > 0) return undefined;
  const items: PhrasingContent[][] = [];
  for (const item of list.children) {
    const [line, ...more] = item.children;
    if (line?.type !== "paragraph" || more.length > 0) return undefined;
    items.push((line satisfies Paragraph).children);
  }
  return items.length === 0 ? undefined : items;
}

/** Cuts inline content at the first character of `marks` that stands in plain text; `undefined` when there is none. */
export function splitInline(
  nodes: readonly PhrasingContent[],
  marks: string,
): [PhrasingContent[], PhrasingContent[]] | undefined {
  for (const [at, node] of nodes.entries()) {
    if (node.type !== "text") continue;
    const cut = [...node.value].findIndex((character) => marks.includes(character));
    if (cut < 0) continue;
    const characters = [...node.value];
    const before = characters.slice(0, cut).join("").trimEnd();
    const after = characters
      .slice(cut + 1)
      .join("")
      .trimStart();
    return [
      [...nodes.slice(0, at), ...(before === "" ? [] : [{ ...node, value: before }])],
      [...(after === "" ? [] : [{ ...node, value: after }]), ...nodes.slice(at + 1)],
    ];
  }
  return undefined;
}
