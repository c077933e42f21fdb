/** Which block of an edition was written on which line, and where it stands on the screen: what lets text and editions scroll together. */

const listPlaced = (holder: ParentNode) => [...holder.querySelectorAll<HTMLElement>("[data-line]")];

const lineOf = (block: HTMLElement) => Number(block.dataset["line"]);

/** The block that was written on a line of the body, or the last one before it. */
export function findBlock(holder: ParentNode, line: number): HTMLElement | undefined {
  const blocks = listPlaced(holder);
  return blocks.findLast((block) => lineOf(block) <= line) ?? blocks[0];
}

/** The first block that is not above `edge`, in pixels of its window, with how far below it stands. */
export function findFirst(holder: ParentNode, edge: number): { line: number; top: number } | undefined {
  const block = listPlaced(holder).find((element) => element.getBoundingClientRect().bottom > edge);
  return block && { line: lineOf(block), top: block.getBoundingClientRect().top - edge };
}
