/** How many elements a story's page has beside those that its text needs. */
import type { Element, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toString as toText } from "hast-util-to-string";
import { SKIP, visit } from "unist-util-visit";
import { buildFloor } from "../../bench/reading/floor.ts";
import type { Check } from "../dist.ts";

/** Of what stands around the text and arranges it. */
const mostAround = 150;
/** Characters for each that sets type: a figure with its unit, a mark beside another. */
const leastSet = 15;

/** Those a browser lays out: not the parts of a drawing, nor what waits in a template. Dots of emphasis are as many as was emphasized. */
function countElements(tree: Root): { set: number; others: number } {
  const count = { set: 0, others: 0 };
  const walk = (node: Root | Element, isDrawn: boolean) =>
    visit(node, "element", (element, _, parent) => {
      if (element === node) return;
      if (isDrawn && element.tagName === "svg") return SKIP;
      if (element.tagName === "i") count.set += parent?.type === "element" && parent.tagName === "em" ? 0 : 1;
      else count.others += 1;
      if (element.tagName !== "main") return;
      walk(element, true);
      return SKIP;
    });
  walk(tree, false);
  return count;
}

export const lean: Check = {
  name: "a story's page has at most 150 elements more than its text, and few that set type",
  find: (dist) =>
    dist.pages
      .filter(
        ({ elements, file }) => file.includes("/stories/") && elements.some(({ tagName }) => tagName === "article"),
      )
      .flatMap(({ file, html, tree, variant }) => {
        const page = countElements(tree);
        const text = fromHtml(buildFloor(html, variant?.tag ?? ""));
        const around = page.others - countElements(text).others;
        return [
          ...(around > mostAround ? [`${file} has ${around} elements around its text`] : []),
          ...(page.set * leastSet > toText(text).length ? [`${file} sets type with ${page.set} elements`] : []),
        ];
      }),
};
