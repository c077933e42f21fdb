/** What is read aloud, sentence by sentence: running text and headings. Notes, figures and tables would break in on the sentence. */
import { splitSentences } from "../../reading/split-sentences.ts";

export interface SpokenSentence {
  readonly range: Range;
  /** What the voice is given: without the numbers of notes and without readings. */
  readonly text: string;
  /** The paragraph, heading or list it stands in. */
  readonly element: Element;
  /** The heading of its section and its number; before the first there is none. */
  readonly heading: Element | undefined;
  readonly section: number;
}

const spoken = ".body > :is(p, h2, h3, blockquote, ul, ol), .body > blockquote > p";

/** The sentences of an element as ranges; note numbers and readings are passed over. */
function listRanges(element: Element): Range[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT, ({ parentElement: parent }) =>
    parent?.closest("sup, rt, rp") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const nodes: { readonly node: Text; readonly start: number }[] = [];
  let text = "";
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    nodes.push({ node, start: text.length });
    text += node.data;
  }
  const place = (offset: number, atEnd: boolean) => {
    const found = nodes.findLast(({ start }) => (atEnd ? start < offset : start <= offset));
    return { node: found?.node ?? element, offset: offset - (found?.start ?? 0) };
  };
  return splitSentences(text).map(({ start, end }) => {
    const range = new Range();
    const [from, to] = [place(start, false), place(end, true)];
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset);
    return range;
  });
}

function readRange(range: Range): string {
  const part = range.cloneContents();
  for (const number of part.querySelectorAll("sup, rt, rp")) number.remove();
  return part.textContent ?? "";
}

export function listSentences(): SpokenSentence[] {
  let heading: Element | undefined;
  let section = 0;
  const elements = [...document.querySelectorAll(spoken)].filter((element) => element.querySelector("p") === null);
  return elements.flatMap((element) => {
    if (element.tagName === "H2") {
      heading = element;
      section += 1;
    }
    const here = { element, heading, section };
    return listRanges(element).map((range) => ({ ...here, range, text: readRange(range) }));
  });
}
