/** Puts what an editor wrote for one edition in the place of what was converted: headlines, fields, a whole body. */
import type { ElementContent, Root } from "hast";
import { toString as toText } from "hast-util-to-string";
import { visit } from "unist-util-visit";
import { createWords } from "../editions/edition-words.ts";
import type { Story } from "../library/story.ts";
import type { VariantTag } from "../variants/table.ts";
import { listFields } from "./story-tree.ts";

/** `tree` is the story tree of this edition, converted; it is changed. `own` is the body made by hand, if there is one. */
export function fillOwnWords(tree: Root, story: Story, tag: VariantTag, own: Root | undefined): Root {
  const fields = new Map(listFields(createWords(story, tag)).map(({ name, text }) => [name, text]));
  visit(tree, "element", (node) => {
    const { dataField, dataPart } = node.properties;
    const text = typeof dataField === "string" ? fields.get(dataField) : undefined;
    if (text !== undefined && text !== toText(node)) node.children = [{ type: "text", value: text }];
    if (dataPart === "body" && own !== undefined)
      node.children = own.children.filter((child): child is ElementContent => child.type !== "doctype");
  });
  return tree;
}
