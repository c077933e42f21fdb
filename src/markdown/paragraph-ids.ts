/**
 * Ids for paragraphs (`p1`, `p2` …), minted before conversion like those of headings: the variant switch and the search use
 * them to keep and find a place. Only paragraphs of the body itself count, not those inside blocks.
 */
import type { Root } from "hast";

export function rehypeParagraphIds() {
  return (tree: Root): void => {
    let count = 0;
    for (const node of tree.children) {
      if (node.type !== "element" || node.tagName !== "p") continue;
      count += 1;
      node.properties.id = `p${count}`;
    }
  };
}
