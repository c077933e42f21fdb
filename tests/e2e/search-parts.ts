/** Parts of the search that its tests look at. */
import type { Locator, Page } from "@playwright/test";
import { expect } from "./test.ts";

export const sheet = (page: Page): Locator => page.locator("search-dialog dialog");

export const hit = (page: Page, path: string): Locator => page.locator(`.hits a[href^="${path}"]:has(mark)`);

/**
 * What answers a question. Before anything is typed the newest stories stand in the same list, and after each letter the answer to
 * what stands there so far: only an answer has its words marked.
 */
export const answers = (page: Page): Locator => page.locator(".hits a:has(mark)");

/** Puts the words into the open sheet, all at once as an input method does, and waits until nothing more joins. */
export async function ask(page: Page, words: string): Promise<void> {
  await expect(sheet(page).locator("input")).toBeFocused();
  await page.keyboard.insertText(words);
  await expect(sheet(page).locator("[role=status]")).toHaveText(/\d/);
  await expect(answers(page).first()).toBeVisible();
}
