/**
 * `:ruby[隰]{xí}`: a character and how it is read, in pinyin or in 注音. The reading travels as an attribute up to the rendering of
 * an edition (show-readings.ts): what is counted, checked, converted and searched is the character.
 */
import type { Root } from "mdast";
import { toString as toText } from "mdast-util-to-string";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { alignReadings, findUnread } from "../variants/align-readings.ts";
import { report } from "./source.ts";

export function remarkRubyMarks() {
  return (tree: Root, file: VFile): void => {
    const source = String(file.value);
    visit(tree, "textDirective", (node, index, parent) => {
      if (node.name !== "ruby" || node.children.length === 0 || parent === undefined || index === undefined) return;
      const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
      // Not every sign may stand in an attribute (˙ㄇㄚ), nor a syllable twice: the braces are read as they were typed.
      let [mark, typed] = /\{([^{}\n]*)\}$/u.exec(source.slice(start, end)) ?? [];
      const next = parent.children[index + 1];
      if (typed === undefined && next?.type === "text") {
        [mark = "", typed] = /^\{([^{}\n]*)\}/u.exec(next.value) ?? [];
        next.value = next.value.slice(mark.length);
      }
      const base = toText(node);
      const reading = (typed ?? "").trim().replace(/\s+/gu, " ");
      const unread = findUnread(reading);
      const isPlain = node.children.every(({ type }) => type === "text");
      if (typed !== undefined && isPlain && unread !== undefined) report(file, node, "unknown-reading", unread);
      else if (!isPlain || alignReadings(base, reading) === undefined)
        report(file, node, "ruby-mark-shape", source.slice(start, end));
      node.data = { ...node.data, hName: "ruby", hProperties: { dataReading: reading } };
    });
  };
}
