/**
 * Layout shifts of a page since it was opened, as sentences that name what moved: the list a test expects to be empty. What
 * stands where it stood, to the pixel, has not moved: letters and figures are a trifle wider or narrower in another font.
 */
import type { Page } from "@playwright/test";

/** An entry of type `layout-shift`, which TypeScript's library does not know yet. */
interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly sources: readonly { node: Node | null; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }[];
}

export function listShifts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const observer = new PerformanceObserver(() => {});
    observer.observe({ type: "layout-shift", buffered: true });
    const place = ({ x, y, width, height }: DOMRectReadOnly) => [x, y, width, height].map(Math.round).join(" ");
    return (observer.takeRecords() as LayoutShift[]).flatMap(({ value, sources }) =>
      sources.flatMap(({ node, previousRect, currentRect }) => {
        const name = node instanceof Element ? node.outerHTML.slice(0, 80) : node?.textContent;
        const [from, to] = [place(previousRect), place(currentRect)];
        return from === to ? [] : [`${value.toFixed(4)}: ${name} moved from ${from} to ${to}`];
      }),
    );
  });
}
