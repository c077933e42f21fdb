/** Parts of the search that its tests look at. */
import type { Locator, Page } from "@playwright/test";

export const sheet = (page: Page): Locator => page.locator("search-dialog dialog");

export const hit = (page: Page, path: string): Locator => page.locator(`.hits a[href^="${path}"]`);
