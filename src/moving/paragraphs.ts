/**
 * Paragraphs where an old editor left empty lines, and breaks where it left line ends: WordPress makes them when it shows a
 * post, so its export has neither. Changes the tree it is given.
 */
import type { Element, ElementContent, Root } from "hast";
import { h } from "hastscript";

type Parent = Element | Root;

/** Blocks that hold others: lines of text among them are paragraphs. */
const holders = new Set("root div section article main aside blockquote center details form fieldset".split(" "));
/** Blocks that hold one text. */
const lines = new Set("p li td th dt dd h1 h2 h3 h4 h5 h6 figcaption caption summary".split(" "));
const others = new Set(
  "ul ol dl table thead tbody tfoot tr colgroup figure hr pre header footer nav address kept-comment iframe video audio object script style".split(
    " ",
  ),
);
/** Their letters are as typed. */
const asTyped = new Set("pre code textarea script style kept-comment".split(" "));

const isBlock = (node: ElementContent): node is Element =>
  node.type === "element" && (holders.has(node.tagName) || lines.has(node.tagName) || others.has(node.tagName));

const isBlank = (run: readonly ElementContent[]) =>
  run.every((child) => child.type === "comment" || (child.type === "text" && child.value.trim() === ""));

/** Line ends as breaks, within bold and linked runs too. */
function breakLines(children: readonly ElementContent[]): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (child.type === "text")
      return child.value
        .split("\n")
        .flatMap((value, at): ElementContent[] => [...(at === 0 ? [] : [h("br")]), { type: "text", value }]);
    if (child.type === "element" && !asTyped.has(child.tagName))
      return [{ ...child, children: breakLines(child.children) }];
    return [child];
  });
}

/** A break that an editor typed needs no second one for the line end behind it. */
const joinBreaks = (children: readonly ElementContent[]) =>
  children.map((child, at): ElementContent => {
    const before = children[at - 1];
    const after = children[at + 1];
    if (child.type !== "text") return child;
    const isBreak = (node: ElementContent | undefined) => node?.type === "element" && node.tagName === "br";
    let { value } = child;
    if (isBreak(before)) value = value.replace(/^[ \t]*\n/, "");
    if (isBreak(after)) value = value.replace(/\n[ \t]*$/, "");
    if (before === undefined) value = value.trimStart();
    if (after === undefined) value = value.trimEnd();
    return { ...child, value };
  });

const finish = (run: readonly ElementContent[], breaks: boolean) => (breaks ? breakLines(joinBreaks(run)) : [...run]);

/** A run of inline nodes, cut at empty lines. */
function cutRun(run: readonly ElementContent[]): ElementContent[][] {
  const parts: ElementContent[][] = [[]];
  for (const child of run) {
    if (child.type !== "text") parts.at(-1)?.push(child);
    else
      for (const [at, value] of child.value.split(/\n[ \t\u00a0]*(?:\n[ \t\u00a0]*)+/).entries()) {
        if (at > 0) parts.push([]);
        if (value !== "") parts.at(-1)?.push({ type: "text", value });
      }
  }
  return parts.filter((part) => !isBlank(part));
}

export function makeParagraphs(parent: Parent, breaks: boolean): void {
  const name = parent.type === "root" ? "root" : parent.tagName;
  if (asTyped.has(name)) return;
  const out: ElementContent[] = [];
  let run: ElementContent[] = [];
  const flush = () => {
    if (holders.has(name)) out.push(...cutRun(run).map((part) => h("p", finish(part, breaks))));
    else if (lines.has(name)) out.push(...(isBlank(run) ? [] : finish(run, breaks)));
    else out.push(...run);
    run = [];
  };
  for (const child of parent.children as ElementContent[]) {
    if (!isBlock(child)) {
      run.push(child);
      continue;
    }
    flush();
    makeParagraphs(child, breaks);
    out.push(child);
  }
  flush();
  parent.children = out;
}
