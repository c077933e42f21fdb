/**
 * Only what sanitize-schema.ts allows stays. What an editor would miss is said: elements that go with all that is in them, and
 * addresses of a kind that no page may lead to.
 */
import type { Element, Root } from "hast";
import { sanitize } from "hast-util-sanitize";
import { SKIP, visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { sanitizeSchema } from "./sanitize-schema.ts";
import { report } from "./source.ts";
import { decodeFragment } from "./story-links.ts";

/** THE properties that hold an address. */
const addresses =
  "href src srcSet action formAction poster data cite background longDesc xLinkHref ping codeBase manifest".split(" ");

/** Those an element has and the cleaned one has not. An image without an address is said where images are. */
function listTaken(node: Element): string[] {
  const given = addresses.filter((name) => node.properties[name] && !(node.tagName === "img" && name === "src"));
  if (given.length === 0) return [];
  const clean = sanitize({ ...node, children: [] }, sanitizeSchema);
  const kept = clean.type === "element" ? clean.properties : {};
  return given.filter((name) => kept[name] === undefined).map((name) => [node.properties[name]].flat().join(" "));
}

export function rehypeCleanHtml() {
  return (tree: Root, file: VFile): Root => {
    visit(tree, "element", (node) => {
      if (sanitizeSchema.strip?.includes(node.tagName)) {
        report(file, node, "taken-element", node.tagName);
        return SKIP;
      }
      for (const address of listTaken(node)) report(file, node, "taken-address", decodeFragment(address));
      return undefined;
    });
    const clean = sanitize(tree, sanitizeSchema);
    return clean.type === "root" ? clean : { type: "root", children: [] };
  };
}
