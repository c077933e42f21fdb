/** A headline that breaks where its page breaks it (editions/headline.ts), with the decisions that are marked in it. */
import type { ElementContent } from "hast";
import { h } from "hastscript";
import { setHeadline } from "../../editions/headline.ts";

/** A character, and the marks around it. */
interface Letter {
  readonly text: string;
  readonly wrap: (content: ElementContent[]) => ElementContent[];
  /** Neighbours of one mark share it. */
  readonly mark: ElementContent | undefined;
}

function listLetters(nodes: readonly ElementContent[], mark?: ElementContent): Letter[] {
  return nodes.flatMap((node): Letter[] => {
    if (node.type === "element")
      return listLetters(node.children, node).map(({ text }) => ({
        text,
        mark: node,
        wrap: (content) => [{ ...node, children: content }],
      }));
    return node.type === "text" ? [...node.value].map((text) => ({ text, mark, wrap: (content) => content })) : [];
  });
}

/** `nodes` are the headline's text and its marks. */
export function setMarkedHeadline(nodes: readonly ElementContent[]): ElementContent[] {
  const letters = listLetters(nodes);
  const pieces = setHeadline(letters.map(({ text }) => text).join(""));
  let at = 0;
  return pieces.flatMap(({ parts, isSpaced }, index): ElementContent[] => {
    const own = letters.slice(at, at + parts.length);
    at += parts.length;
    const set = parts.map(
      ({ text, isTrimmed }): ElementContent => (isTrimmed ? h("i", text) : { type: "text", value: text }),
    );
    const groups: { letter: Letter; content: ElementContent[] }[] = [];
    for (const [place, letter] of own.entries()) {
      const last = groups.at(-1);
      const content = set[place];
      if (content === undefined) continue;
      if (last !== undefined && last.letter.mark === letter.mark) last.content.push(content);
      else groups.push({ letter, content: [content] });
    }
    const breaks = index < pieces.length - 1 ? [...(isSpaced ? [h("i")] : []), h("wbr")] : [];
    return [...groups.flatMap(({ letter, content }) => letter.wrap(content)), ...breaks];
  });
}
