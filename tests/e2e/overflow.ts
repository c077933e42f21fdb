/** What is wider than the window, and what is cut off. */
import type { Page } from "@playwright/test";

/** What sticks out sideways, by selector; empty when nothing does. */
export async function listOverflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    const wide = [...document.querySelectorAll("body *")].filter(
      (element) => element.getBoundingClientRect().right > root.clientWidth + 1,
    );
    return [
      `${root.scrollWidth} > ${root.clientWidth}`,
      ...wide.slice(0, 5).map((element) => `${element.tagName}.${element.getAttribute("class")}`),
    ];
  });
}

/**
 * Words of which a part is cut off, by themselves; empty when all can be read. What scrolls by itself loses nothing, and what is
 * closed or not offered is not asked. Nor are drawings of lists: they are cut as photographs are, and say nothing.
 */
export async function listLostText(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const lost: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const parent = node.parentElement;
      if (parent === null || node.data.trim() === "" || !parent.checkVisibility() || parent.closest(".skip, .pic"))
        continue;
      const range = new Range();
      range.selectNodeContents(node);
      const boxes = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
      for (let around: Element | null = parent; around !== null; around = around.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(around);
        const box = around.getBoundingClientRect();
        const cutX =
          /hidden|clip/.test(overflowX) &&
          boxes.some(({ left, right }) => left < box.left - 1 || right > box.right + 1);
        const cutY =
          /hidden|clip/.test(overflowY) &&
          boxes.some(({ top, bottom }) => top < box.top - 1 || bottom > box.bottom + 1);
        if (cutX || cutY) lost.push(node.data.trim().slice(0, 20));
        // A window of its own shows the rest when it is scrolled.
        if (/auto|scroll/.test(overflowX + overflowY)) break;
      }
    }
    return lost;
  });
}
