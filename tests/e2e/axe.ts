/** axe, with all rules of WCAG 2.2 AA and the best practices: on a page as it is, and in every light, wide and narrow. */
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect } from "./test.ts";

/** By their tags also the rules run that axe leaves out by itself, such as the size of targets. */
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice", "experimental"];
/** Takes a short line in a large face for a heading: our motto is none. */
const guess = "p-as-heading";

/** The rules that ask about colours. */
const rulesOfColour = ["color-contrast", "link-in-text-block"];

/** Whether axe is in every frame that runs scripts since it was asked last: to put it there takes longer than to ask it. */
const isThere = async (page: Page): Promise<boolean> =>
  (await Promise.all(page.frames().map((frame) => frame.evaluate(() => "axe" in window).catch(() => true)))).every(
    Boolean,
  );

/** Violations, short enough to read in a failed test; of all rules, or of those about colours alone. */
export async function listViolations(page: Page, isColourAlone = false): Promise<string[]> {
  const source = (await isThere(page)) ? { axeSource: "0" } : {};
  // Frames are small here: the legacy mode saves the second page that axe would open to join their results. What passes is not
  // described, element by element.
  const axe = new AxeBuilder({ page, ...source }).options({ resultTypes: ["violations"] }).setLegacyMode();
  const { violations } = await (isColourAlone
    ? axe.withRules(rulesOfColour)
    : axe.withTags(tags).disableRules(guess)
  ).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(" ")}: ${failureSummary}`),
  );
}

/** What a page is looked at in, without loading it again. All but colours is asked in the first light, wide and narrow. */
const looks = [
  { theme: "light", width: 1280, forcedColors: "none" },
  { theme: "light", width: 320, forcedColors: "none" },
  { theme: "dark", width: 1280, forcedColors: "none" },
  { theme: "sepia", width: 1280, forcedColors: "none" },
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
    const isColourAlone = theme !== "light" || forcedColors === "active";
    expect(await listViolations(page, isColourAlone), `${theme}, ${width} px, forced colours ${forcedColors}`).toEqual(
      [],
    );
  }
}
