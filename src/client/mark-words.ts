/**
 * Marks the words of a search on the page a hit led to: `?mark=` names them as they stand there. Painted by the CSS Custom
 * Highlight API, so the text itself stays as it is; a browser without it shows the paragraph alone.
 */

/** Ranges of `word` in `root`, also where an element begins or ends in the middle of it. */
function listRanges(root: Element, word: string): Range[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, ({ parentElement: parent }) =>
    parent?.closest("rt, rp") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const nodes: { node: Text; start: number }[] = [];
  let text = "";
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    nodes.push({ node: node as Text, start: text.length });
    text += node.nodeValue ?? "";
  }
  const find = (at: number) => nodes.findLast(({ start }) => start <= at);
  const ranges: Range[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    const [first, last] = [find(at), find(at + word.length - 1)];
    if (first === undefined || last === undefined) continue;
    const range = new Range();
    range.setStart(first.node, at - first.start);
    range.setEnd(last.node, at + word.length - last.start);
    ranges.push(range);
  }
  return ranges;
}

const address = new URL(location.href);
const words = address.searchParams.getAll("mark").filter((word) => word !== "");
const main = document.querySelector("main");
if (main !== null && "highlights" in CSS)
  CSS.highlights.set("found", new Highlight(...words.flatMap((word) => listRanges(main, word))));
// The marks are for this arrival; an address that is copied from here is the story's own.
address.searchParams.delete("mark");
history.replaceState(history.state, "", address);

export {};
