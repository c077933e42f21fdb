/** axe, with all rules of WCAG 2.2 AA and the best practices: on a page as it is, and in every light, wide and narrow. */
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect } from "./test.ts";

/** By their tags also the rules run that axe leaves out by itself, such as the size of targets. */
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice", "experimental"];
/** Takes a short line in a large face for a heading: our motto is none. */
const guess = "p-as-heading";

/** Violations, short enough to read in a failed test. */
export async function listViolations(page: Page): Promise<string[]> {
  // No frames here: the legacy mode only saves the second page that axe would open to join their results.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(tags).disableRules(guess).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(" ")}: ${failureSummary}`),
  );
}

/** What a page is looked at in, without loading it again. */
const looks = [
  { theme: "light", width: 1280, forcedColors: "none" },
  { theme: "light", width: 320, forcedColors: "none" },
  { theme: "dark", width: 1280, forcedColors: "none" },
  { theme: "dark", width: 320, forcedColors: "none" },
  { theme: "sepia", width: 320, forcedColors: "none" },
  { theme: "light", width: 1280, forcedColors: "active" },
] as const;

export async function checkLooks(page: Page): Promise<void> {
  for (const { theme, width, forcedColors } of looks) {
    await page.emulateMedia({ colorScheme: theme === "dark" ? "dark" : "light", forcedColors });
    await page.evaluate((name) => {
      if (name === "sepia") document.documentElement.dataset.theme = name;
      else delete document.documentElement.dataset.theme;
    }, theme);
    await page.setViewportSize({ width, height: 800 });
    expect(await listViolations(page), `${theme}, ${width} px, forced colours ${forcedColors}`).toEqual([]);
  }
}
