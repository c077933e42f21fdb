/** The line a block opens with: a bold title and a quieter remark. A paragraph, not a heading: the outline keeps sections only. */
import type { Element } from "hast";
import { h } from "hastscript";

export function buildCaption(title: string, ...remarks: (string | Element | undefined)[]): Element {
  return h(
    "p.cap",
    // One element, whatever is set inside it: the line is laid out in its parts.
    h("b", title),
    remarks
      .filter((remark) => remark !== undefined)
      // The space is for those who hear the line or copy it; the style sets the parts apart by itself.
      .flatMap((remark) => [" ", typeof remark === "string" ? h("span", remark) : remark]),
  );
}
