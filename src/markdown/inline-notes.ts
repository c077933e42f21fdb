/**
 * `:note[隔膜]{text="…"}`: a word explained on the spot. The word keeps its place in the sentence and gets a button; the note
 * itself stands behind the paragraph as a popover, which needs no script, so that the sentence is converted, searched and
 * read aloud without it. Where popovers are unknown, and in print, it is simply a note below the paragraph.
 */
import type { Blockquote, PhrasingContent, Root, RootContent } from "mdast";
import type { TextDirective } from "mdast-util-directive";
import { toString as toText } from "mdast-util-to-string";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { type Script, standards } from "../variants/table.ts";
import { report, type StorySource } from "./source.ts";

const names = { Hans: "注", Hant: "註" } as const satisfies Record<Script, string>;

function buildButton(id: string, name: string): TextDirective {
  const hProperties = { type: "button", popoverTarget: id, ariaLabel: name };
  return { type: "textDirective", name: "note", children: [], data: { hName: "button", hProperties } };
}

function buildNote(id: string, term: readonly PhrasingContent[], text: string): Blockquote {
  const name: PhrasingContent = { type: "emphasis", children: structuredClone([...term]), data: { hName: "dfn" } };
  return {
    type: "blockquote",
    children: [{ type: "paragraph", children: [name, { type: "text", value: `：${text}` }] }],
    data: { hName: "aside", hProperties: { id, popover: "auto", className: ["gloss"] } },
  };
}

export function remarkInlineNotes({ written }: StorySource) {
  return (tree: Root, file: VFile): void => {
    let count = 0;
    const placeNotes = (block: RootContent): RootContent[] => {
      const notes: Blockquote[] = [];
      visit(block, "textDirective", (node) => {
        const { text, ...others } = node.attributes ?? {};
        const settings = Object.keys(others);
        // Without a word in brackets or a text it is prose: 見附註:note。
        if (node.name !== "note" || (node.children.length === 0 && text === undefined)) return;
        for (const setting of settings) report(file, node, "unknown-setting", "note", setting, ["text"]);
        const { start, end } = node.position ?? {};
        if (node.children.length === 0 || (!text && settings.length === 0))
          report(file, node, "note-mark-shape", String(file.value).slice(start?.offset, end?.offset));
        count += 1;
        const id = `note-${count}`;
        const term = [...node.children];
        notes.push(buildNote(id, term, text ?? ""));
        node.children.push(buildButton(id, `${names[standards[written].script]}：${toText(term)}`));
        node.data = { ...node.data, hName: "span", hProperties: { className: ["term"] } };
      });
      return [block, ...notes];
    };
    tree.children = tree.children.flatMap(placeNotes);
  };
}
