/** Takes from every `:variant[…]` the form of one edition, kept as the editor gave it; where there is none the label is prose. */
import type { Element, ElementContent, Root, RootContent } from "hast";
import { listFamily, tags, type VariantTag } from "../variants/table.ts";
import { nameForm } from "./variant-marks.ts";

const names = tags.map(nameForm);

function choose(node: Element, tag: VariantTag | undefined): ElementContent[] {
  const kept = node.properties.translate === "no" ? undefined : tag;
  const children = node.children.flatMap((child) => (child.type === "element" ? choose(child, kept) : [child]));
  if (!names.some((name) => name in node.properties)) return [{ ...node, children }];
  // A variant of which the editor said nothing reads what its family reads.
  const form = (tag === undefined ? [] : listFamily(tag))
    .map((member) => node.properties[nameForm(member)])
    .find((one) => one !== undefined);
  if (typeof form !== "string") return children;
  return [
    { type: "element", tagName: "span", properties: { translate: "no" }, children: [{ type: "text", value: form }] },
  ];
}

/** A tree without variant marks; the one given is left as it is. Inside kept text, and without a tag, labels are shown. */
export function chooseForms(tree: Root, tag: VariantTag | undefined): Root {
  const children = tree.children.flatMap((node): RootContent[] =>
    node.type === "element" ? choose(node, tag) : [node],
  );
  return { ...tree, children };
}
