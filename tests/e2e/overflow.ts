/** What is wider than the window. */
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
