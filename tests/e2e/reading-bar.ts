/** The reading bar of a story, brought as a reader brings it. */
import type { Locator, Page } from "@playwright/test";
import { listReaderWords } from "../../src/site/list-reader-words.ts";
import { home } from "./pages.ts";
import { expect } from "./test.ts";

/** Turns the page down by some windows, and a little up again: then the bar is there. */
export async function bringBar(page: Page): Promise<Locator> {
  const bar = page.getByRole("navigation", { name: listReaderWords(home.tag).bar });
  const turn = (by: number) => page.evaluate((to) => scrollBy({ top: to, behavior: "instant" }), by);
  await turn(900);
  await expect(bar).toBeAttached();
  await turn(300);
  await expect(bar).not.toBeInViewport();
  await turn(-200);
  await expect(bar).toBeInViewport({ ratio: 1 });
  return bar;
}
