/**
 * THE walk over a story's words, in the tree of a page as in that of a manuscript: what is one run, within which quotation
 * marks are paired, where a run ends, and what only leaves a gap in it. The check of copy and the import's repairs stand on it.
 */

/** A node of any tree of unist. */
interface Node {
  readonly type: string;
  readonly children?: readonly Node[];
}

/** What a node is to the words around it: `own` begins and ends a run, what is `within` goes on with the one around it. */
export type CopyRole = "text" | "gap" | "own" | "within" | "none";

/** One kind of tree, and what is done on the way through it. */
export interface CopyWalk<Tree extends Node, Text extends Tree> {
  readonly findRole: (node: Tree) => CopyRole;
  /** Before what is in a node, for those that are `own` or `within`. */
  readonly enter?: (node: Tree) => void;
  readonly addText: (node: Text) => void;
  /** What is in a gap is not looked at. */
  readonly addGap: (node: Tree) => void;
  /** The run is whole; it may be empty. `holder` is the node that began it. */
  readonly endRun: (holder: Tree) => void;
}

/** The tree itself begins a run and ends one. */
export function walkCopy<Tree extends Node, Text extends Tree>(tree: Tree, walk: CopyWalk<Tree, Text>): void {
  const walkChildren = (node: Tree, holder: Tree): void => {
    for (const child of node.children ?? []) walkNode(child as Tree, holder);
  };
  const walkNode = (node: Tree, holder: Tree): void => {
    const role = walk.findRole(node);
    if (role === "text") walk.addText(node as Text);
    if (role === "gap") walk.addGap(node);
    if (role !== "own" && role !== "within") return;
    if (role === "own") walk.endRun(holder);
    walk.enter?.(node);
    walkChildren(node, role === "own" ? node : holder);
    if (role === "own") walk.endRun(node);
  };
  walkChildren(tree, tree);
  walk.endRun(tree);
}
