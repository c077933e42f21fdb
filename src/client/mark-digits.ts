/** Marks the numbers of a text for vertical setting. The marks do nothing when it is set horizontally again. */
import { splitDigits } from "../reading/split-digits.ts";

export function markDigits(body: Element): void {
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT, ({ parentElement: parent }) =>
    parent !== null && parent.closest("svg, .tcy, .up") === null && /\d/.test(parent.textContent)
      ? NodeFilter.FILTER_ACCEPT
      : NodeFilter.FILTER_REJECT,
  );
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    const pieces = splitDigits(text.data);
    if (!pieces.some(({ set }) => set !== undefined)) continue;
    text.replaceWith(
      ...pieces.map((piece) => {
        if (piece.set === undefined) return piece.text;
        const span = document.createElement("span");
        span.className = piece.set;
        span.textContent = piece.text;
        return span;
      }),
    );
  }
}
