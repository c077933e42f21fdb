/**
 * `:variant[默认]{zh-Hans=… zh-Hant-TW=…}`: a word with a form of its own in some editions. The forms travel as data attributes
 * to the rendering of an edition, where choose-forms.ts takes one; the label is what all other editions show, converted.
 */
import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { findNearestTag } from "../variants/nearest-tag.ts";
import { isTag, tags, type VariantTag } from "../variants/table.ts";
import { report } from "./source.ts";

/** The HTML tree's name of the attribute that carries a variant's form: `data-form-zh-hans`. */
export function nameForm(tag: VariantTag): string {
  const words = tag.split("-").map((word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase());
  return `dataForm${words.join("")}`;
}

export function remarkVariantMarks() {
  return (tree: Root, file: VFile): void => {
    visit(tree, "textDirective", (node) => {
      const forms = Object.entries(node.attributes ?? {});
      if (node.name !== "variant" || (node.children.length === 0 && forms.length === 0)) return;
      const properties: Record<string, string> = {};
      for (const [name, form] of forms) {
        if (isTag(name)) properties[nameForm(name)] = form ?? "";
        else report(file, node, "unknown-variant", name, findNearestTag(name), tags);
      }
      if (node.children.length === 0 || forms.length === 0 || forms.some(([, form]) => !form)) {
        const { start, end } = node.position ?? {};
        report(file, node, "variant-mark-shape", String(file.value).slice(start?.offset, end?.offset));
      }
      node.data = { ...node.data, hName: "span", hProperties: properties };
    });
  };
}
