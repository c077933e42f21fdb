/**
 * Prose that merely looks like a directive (`記者:王小明`, `12:30`, `3:1`) becomes its own source text again. Runs after every
 * stage that claims directives; remark-directive would otherwise drop these words from the page.
 */
import type { PhrasingContent, Root } from "mdast";
import { SKIP, visit } from "unist-util-visit";
import type { VFile } from "vfile";

export function remarkRestoreDirectives() {
  return (tree: Root, file: VFile): void => {
    const source = String(file.value);
    visit(tree, "textDirective", (node, index, parent) => {
      if (parent === undefined || index === undefined || node.data?.hName !== undefined) return undefined;
      const start = node.position?.start.offset ?? 0;
      const end = node.position?.end.offset ?? start;
      const inner = node.children;
      const first = inner[0]?.position?.start.offset;
      const last = inner.at(-1)?.position?.end.offset;
      // Marks inside a label stay marks: only the directive's own characters turn into text.
      const restored: PhrasingContent[] =
        first === undefined || last === undefined
          ? [{ type: "text", value: source.slice(start, end) }]
          : [
              { type: "text", value: source.slice(start, first) },
              ...inner,
              { type: "text", value: source.slice(last, end) },
            ];
      parent.children.splice(index, 1, ...restored);
      return [SKIP, index];
    });
  };
}
