/**
 * Elements typed where no page may hold them: a paragraph in bold, an item outside a list. Browsers read such nests each in
 * their way. What stands wrongly gives way to its content or becomes a plain division, and is said; no word goes.
 * The rules are those of the content models in HTML, as far as sanitize-schema.ts lets elements through.
 */
import type { Element, ElementContent, Root, RootContent } from "hast";
import type { VFile } from "vfile";
import { report } from "./source.ts";

const list = (names: string) => names.split(" ");
/** What stands between paragraphs. */
const flow = new Set(
  list(
    "p hr ul ol dl blockquote div section aside details figure table pre h2 h3 h4 h5 h6 li dt dd figcaption summary",
  ),
);
/** What holds words only. */
const holdsWords = new Set(list("p h2 h3 h4 h5 h6 pre summary rt rp button"));
/** What stands within a line and gives way to what does not. */
const inLine = new Set(
  list("em strong b u s del ins mark small sub sup span cite q dfn abbr time code kbd samp var bdi ruby a"),
);

/** THE parents that an element needs; elsewhere it becomes the other. */
const parents: Readonly<Record<string, { readonly of: readonly string[]; readonly otherwise: string }>> = {
  li: { of: ["ul", "ol"], otherwise: "div" },
  dt: { of: ["dl"], otherwise: "div" },
  dd: { of: ["dl"], otherwise: "div" },
  figcaption: { of: ["figure"], otherwise: "div" },
  summary: { of: ["details"], otherwise: "div" },
  caption: { of: ["table"], otherwise: "span" },
  thead: { of: ["table"], otherwise: "span" },
  tbody: { of: ["table"], otherwise: "span" },
  tfoot: { of: ["table"], otherwise: "span" },
  tr: { of: ["table", "thead", "tbody", "tfoot"], otherwise: "span" },
  td: { of: ["tr"], otherwise: "span" },
  th: { of: ["tr"], otherwise: "span" },
  rt: { of: ["ruby"], otherwise: "span" },
  rp: { of: ["ruby"], otherwise: "span" },
};

/** THE elements that hold nothing but certain others; whatever else stands there is put into one. */
const items: Readonly<Record<string, { readonly only: readonly string[]; readonly into: string }>> = {
  ul: { only: ["li"], into: "li" },
  ol: { only: ["li"], into: "li" },
  dl: { only: ["dt", "dd", "div"], into: "dd" },
};

const isBlank = (node: ElementContent) => node.type === "comment" || (node.type === "text" && node.value.trim() === "");
const isNamed = (node: ElementContent | undefined, ...names: readonly string[]) =>
  node?.type === "element" && names.includes(node.tagName);
const hasFlow = (nodes: readonly ElementContent[]): boolean => nodes.some((node) => isNamed(node, ...flow));

/** Names of all that an element stands in, the nearest last. */
type Path = readonly string[];

/** Sections, and what becomes one. */
const notInTerms = list("h2 h3 h4 h5 h6 section aside blockquote table figure details");
/** THE elements that some others never hold, however deep. */
const barred: Readonly<Record<string, readonly string[]>> = {
  a: ["a", "button", "details"],
  button: ["a", "button", "details"],
  caption: ["table"],
  dt: notInTerms,
  th: notInTerms,
};

/** Whether the first of its kind stands where it must: a summary before all else, a caption at either end. */
function isPlaced(name: string, at: number, siblings: readonly ElementContent[]): boolean {
  // Of a list's many items none is looked for.
  if (name !== "summary" && name !== "figcaption") return true;
  const full = siblings.flatMap((node, index) => (isBlank(node) ? [] : [index]));
  if (name === "summary") return full[0] === at;
  const first = full.find((index) => isNamed(siblings[index], "figcaption"));
  return first === at && (full[0] === at || full.at(-1) === at);
}

function fitAll(nodes: readonly ElementContent[], path: Path, say: (node: Element) => void): ElementContent[] {
  return nodes.flatMap((node, at) => (node.type === "element" ? fitElement(node, at, nodes, path, say) : [node]));
}

function fitElement(
  node: Element,
  at: number,
  siblings: readonly ElementContent[],
  path: Path,
  say: (node: Element) => void,
): ElementContent[] {
  const give = (): ElementContent[] => {
    say(node);
    return fitAll(node.children, path, say);
  };
  const become = (tagName: string): ElementContent[] => {
    say(node);
    return fitElement({ ...node, tagName, properties: {} }, at, siblings, path, say);
  };
  const { tagName } = node;
  const [above, parent = "root"] = [path.at(-2), path.at(-1)];
  // A group of a list of terms may stand in a division.
  const group = parent === "div" && above === "dl" ? "dl" : parent;
  const needed = parents[tagName];
  if (needed !== undefined && (!needed.of.includes(group) || !isPlaced(tagName, at, siblings)))
    return become(needed.otherwise);
  const isBarred = path.some((name) => barred[name]?.includes(tagName) || (flow.has(tagName) && holdsWords.has(name)));
  if (isBarred) return give();
  const children = fitAll(node.children, [...path, tagName], say);
  if (inLine.has(tagName) && hasFlow(children)) {
    say(node);
    return fitAll(children, path, say);
  }
  if (tagName === "details" && !children.some((child) => isNamed(child, "summary"))) {
    say(node);
    return [{ ...node, tagName: "div", properties: {}, children }];
  }
  return [{ ...node, children: arrange(node, children, say) }];
}

/** A table has one caption, before all else. */
function joinCaptions(children: ElementContent[]): ElementContent[] {
  const captions = children.filter((child): child is Element => isNamed(child, "caption"));
  const [first] = captions;
  if (first === undefined || (captions.length === 1 && children.find((child) => !isBlank(child)) === first))
    return children;
  const caption = { ...first, children: captions.flatMap((one) => one.children) };
  return [caption, ...children.filter((child) => !isNamed(child, "caption"))];
}

function arrange({ tagName }: Element, children: ElementContent[], say: (node: Element) => void): ElementContent[] {
  if (tagName === "table") return joinCaptions(children);
  const wanted = items[tagName];
  if (wanted === undefined) return children;
  return children.map((child) => {
    if (isBlank(child) || isNamed(child, ...wanted.only)) return child;
    if (child.type === "element") say(child);
    return { type: "element", tagName: wanted.into, properties: {}, children: [child] };
  });
}

export function rehypeFitContent() {
  return (tree: Root, file: VFile): Root => {
    const say = (node: Element) => report(file, node, "misplaced-element", node.tagName);
    const children = fitAll(tree.children as ElementContent[], [], say);
    return { ...tree, children: children as RootContent[] };
  };
}
