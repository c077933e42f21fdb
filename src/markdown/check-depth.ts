/** Content nested without end (a pasted row of `>`) would overflow the stages after it; it is reported and left out. */
import type { Nodes, Root } from "mdast";
import type { VFile } from "vfile";
import { report } from "./source.ts";

/** Levels: far more than any story needs, far less than the stack holds. */
const maxDepth = 100;

export function remarkCheckDepth() {
  return (tree: Root, file: VFile): void => {
    let level: Nodes[] = [...tree.children];
    for (let depth = 1; level.length > 0; depth += 1) {
      const [first] = level;
      if (depth > maxDepth && first !== undefined) {
        report(file, first, "too-deep");
        tree.children = [];
        return;
      }
      level = level.flatMap((node) => ("children" in node ? node.children : []));
    }
  };
}
