/**
 * Stored pictures are only alike where type is drawn alike: a probe of some characters is compared first, and where it differs
 * that is said and nothing else of the file is compared.
 */
import { existsSync } from "node:fs";
import { expect, test } from "./test.ts";

const probe = "probe.png";

/** Called once at the top of a file, or a group, that compares pictures. */
export function compareOnlyAlikeType(): void {
  // One after another in one worker: the probe is drawn once.
  test.describe.configure({ mode: "default" });

  test.beforeAll(async ({ browser }) => {
    const page = await browser.newPage({ viewport: { width: 480, height: 160 } });
    const rows = [
      ...["Noto Serif CJK TC", "Noto Serif CJK SC", "Noto Sans CJK TC", "Noto Sans CJK SC"],
      ...["serif", "sans-serif"],
    ].map((family) => `<p style='font-family:"${family}"'>落子無悔，错字必改。「骨曜」<b>第 3 手</b> 2022</p>`);
    await page.setContent(`<style>p { font-size: 16px; line-height: 24px; margin: 0 }</style>${rows.join("")}`);
    const stored = existsSync(test.info().snapshotPath(probe, { kind: "screenshot" }));
    const same = await expect(page)
      .toHaveScreenshot(probe)
      .then(
        () => true,
        () => false,
      );
    await page.close();
    expect(stored || same, "the probe of the stored pictures is missing").toBe(true);
    if (same) return;
    const reason =
      "Pictures were not compared: this machine draws Chinese type otherwise than the one they were made on (other fonts or another Chromium).";
    console.warn(reason);
    test.skip(true, reason);
  });
}
