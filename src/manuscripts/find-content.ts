/**
 * The story within a saved page. No block is believed by its name alone: candidates are compared by their prose and their
 * noise, by the page's own description and title, and by what their parts share, so that paragraphs each in a wrapper of
 * their own stay together. What else reads like prose is named, and kept in when nothing tells it from the story. A page gets
 * no document object and no script runs: the tree of its markup is enough.
 */
import type { Element, Root } from "hast";
import { SKIP, visit } from "unist-util-visit";
import { speak } from "../problems/speak.ts";
import { isStoryName, isZoneName } from "./junk-lines.ts";
import { listLines, type PageLine } from "./page-lines.ts";
import {
  type ContentClues,
  flows,
  foldText,
  type Holder,
  isClued,
  leastDoubtfulProse,
  namesOf,
  refine,
} from "./page-parts.ts";

export interface LeftOut {
  readonly text: string;
  readonly why: string;
}

export interface Content {
  /** What holds the story, without what does not belong to it. */
  readonly node: Root;
  readonly left: readonly LeftOut[];
  /** Parts that may or may not belong to the story are in. */
  readonly doubtful: boolean;
}

const isZone = (node: Element) => ["aside", "footer"].includes(node.tagName) || isZoneName(namesOf(node));

/** The block that says of itself that it is the text, and the one that says that it is some article. */
const isText = (node: Element) =>
  String(node.properties.itemProp ?? "").includes("articleBody") || isStoryName(namesOf(node));
const isArticle = ({ tagName, properties }: Element) =>
  tagName === "article" || tagName === "main" || properties.role === "main";

interface Candidate {
  readonly node: Holder;
  readonly depth: number;
  prose: number;
  noise: number;
  clues: number;
  lines: number;
}

/** What a zone's name says is not believed against so many times the prose of the rest of the page. */
const mostZoneTimes = 4;

/** A zone is believed unless nearly all the page's prose stands in zones, or the headline or what the description describes. */
function listZones(lines: readonly PageLine[], { descriptions, titles }: ContentClues): Set<Element> {
  const zones = new Set<Element>();
  const denied = new Set<Element>();
  let [inside, outside] = [0, 0];
  for (const line of lines) {
    const own = line.path.filter(isZone);
    const isStory = isClued(line, descriptions) || titles.includes(foldText(line.text)) || line.path.some(isText);
    for (const node of own) {
      zones.add(node);
      // What holds the story is no zone; what stands within the story's own block may be.
      if (isStory && !line.path.slice(0, line.path.indexOf(node)).some(isText)) denied.add(node);
    }
    if (own.some((node) => !denied.has(node))) inside += line.prose;
    else outside += line.prose;
  }
  return inside > outside * mostZoneTimes ? new Set() : zones.difference(denied);
}

function listCandidates(tree: Root, lines: readonly PageLine[], clues: readonly string[]): Map<Holder, Candidate> {
  const found = new Map<Holder, Candidate>();
  for (const line of lines)
    for (const [at, node] of [tree, ...line.path].entries()) {
      const candidate = found.get(node) ?? { node, depth: at, prose: 0, noise: 0, clues: 0, lines: 0 };
      candidate.prose += line.prose;
      candidate.noise += line.noise;
      candidate.lines += line.prose > 0 ? 1 : 0;
      candidate.clues += isClued(line, clues) ? 1 : 0;
      found.set(node, candidate);
    }
  return found;
}

/** Noise takes off a part of the prose around it, never so much that half a story without any is worth more. */
const mostNoiseShare = 0.3;
const score = ({ prose, noise }: Candidate) => prose * (1 - (mostNoiseShare * noise) / (prose + noise || 1));

/** The most prose with the least noise; of equals the innermost. */
const pickBest = (list: readonly Candidate[]): Candidate | undefined =>
  list.toSorted((a, b) => b.clues - a.clues || score(b) - score(a) || b.depth - a.depth)[0];

function choose(all: readonly Candidate[]): Candidate | undefined {
  const best = pickBest(all);
  if (best === undefined) return undefined;
  const of = (test: (node: Element) => boolean) =>
    pickBest(all.filter(({ node, clues }) => node.type === "element" && test(node) && clues >= best.clues));
  const text = of(isText);
  if (text !== undefined && (text.prose * 4 >= best.prose || best.clues > 0)) return text;
  const article = of(isArticle);
  return article !== undefined && article.prose * 2 >= best.prose ? article : best;
}

/** The tree of `holder` without the blocks that are out. */
function cut(holder: Holder, out: ReadonlySet<Element>): Root {
  const copy = (node: Element): Element => ({
    ...node,
    children: node.children
      .filter((child) => child.type !== "element" || !out.has(child))
      .map((child) => (child.type === "element" ? copy(child) : child)),
  });
  const children = (holder.type === "root" ? holder.children : [holder]).filter(
    (child) => child.type !== "element" || !out.has(child),
  );
  return { type: "root", children: children.map((child) => (child.type === "element" ? copy(child) : child)) };
}

/** `tree` has no margins. */
export function findContent(tree: Root, clues: ContentClues): Content {
  const read = listLines(tree);
  const zones = listZones(read, clues);
  const lines = read.map((line) =>
    line.path.some((node) => zones.has(node)) ? { ...line, prose: 0, noise: 0 } : line,
  );
  const candidates = [...listCandidates(tree, lines, clues.descriptions).values()];
  // A paragraph or a list is a part of a story, not what holds one.
  const chosen = choose(candidates.filter(({ node }) => node.type === "root" || !flows.has(node.tagName)));
  const holder = chosen?.node ?? tree;
  const believed = holder.type === "element" && isText(holder);
  const refined = believed ? { holder, out: [], doubtful: false } : refine(holder, lines, clues);
  const dropped = new Set([...zones, ...refined.out.flatMap(({ node }) => node ?? [])]);
  const inside = (line: PageLine) =>
    (refined.holder.type === "root" || line.path.includes(refined.holder)) &&
    !line.path.some((node) => dropped.has(node));
  const outside = lines.filter((line) => !inside(line) && line.prose >= leastDoubtfulProse);
  const site = speak`網頁別處的文字，不像是這篇的`;
  return {
    node: cut(refined.holder, dropped),
    left: outside.map(({ text }) => ({ text, why: site })),
    doubtful: refined.doubtful,
  };
}

/** Machinery and margins: never part of a story. */
const margins = new Set(
  "script style noscript template iframe object embed video audio canvas svg button input select option textarea nav dialog menu head".split(
    " ",
  ),
);

function isHidden({ properties }: Element): boolean {
  const { hidden, ariaHidden, style } = properties;
  return Boolean(hidden) || String(ariaHidden) === "true" || /display\s*:\s*none/i.test(String(style ?? ""));
}

/** What browsers read as text up to the end tag, and what has none. */
const isWithoutContent = new Set("script style template iframe textarea embed input head".split(" "));

/** Of a tree read with `verbose`: nobody closed it, so that it holds the rest of the page. */
function isLeftOpen({ tagName, data, position }: Element): boolean {
  const { position: tags } = (data ?? {}) as { position?: { closing?: unknown } };
  return position !== undefined && tags !== undefined && tags.closing === undefined && !isWithoutContent.has(tagName);
}

/**
 * The tree without them; what a page hides until its script has run is there with `hidden`. One that was left open gives way to
 * what it holds.
 */
export function dropMargins(tree: Root, hidden = false): Root {
  const copy = structuredClone(tree);
  visit(copy, (node, index, parent) => {
    const drops =
      node.type === "comment" ||
      (node.type === "element" && (margins.has(node.tagName) || (!hidden && isHidden(node) && !isText(node))));
    if (!drops || index === undefined || parent === undefined) return undefined;
    const held = node.type === "element" && isLeftOpen(node) ? node.children : [];
    parent.children.splice(index, 1, ...held);
    return [SKIP, index];
  });
  return copy;
}
