/**
 * Stored pictures are only alike where type is drawn alike: a probe of some characters is compared first, and where it differs
 * that is said and no other picture of the file is compared.
 */
import { existsSync } from "node:fs";
import { expect, test } from "./test.ts";

const probe = "probe.png";

/** Those that pages name, as Debian's fonts-noto-cjk has them: what stands for `serif` and `sans-serif` is a machine's own business. */
const families = ["Noto Serif CJK", "Noto Sans CJK"].flatMap((name) =>
  ["TC", "SC", "HK"].map((end) => `${name} ${end}`),
);

const reason =
  "Pictures were not compared: this machine draws Chinese type otherwise than the one they were made on (other fonts or another Chromium).";

/**
 * Called once at the top of a file, or a group, whose tests run in one worker: whether type is drawn alike, as they find it. Where it
 * is not that is said.
 */
export function probeType(): () => boolean {
  let isAlike = false;

  test.beforeAll(async ({ browser }) => {
    const page = await browser.newPage({ viewport: { width: 480, height: 160 } });
    const rows = families.map(
      (family) => `<p style='font-family:"${family}"'>落子無悔，错字必改。「骨曜」<b>第 3 手</b> 2022</p>`,
    );
    await page.setContent(`<style>p { font-size: 16px; line-height: 24px; margin: 0 }</style>${rows.join("")}`);
    const stored = existsSync(test.info().snapshotPath(probe, { kind: "screenshot" }));
    isAlike = await expect(page)
      .toHaveScreenshot(probe)
      .then(
        () => true,
        () => false,
      );
    await page.close();
    expect(stored || isAlike, "the probe of the stored pictures is missing").toBe(true);
    if (!isAlike) console.warn(reason);
  });
  return () => isAlike;
}

/** The same where a file, or a group, does nothing but compare. */
export function compareOnlyAlikeType(): void {
  // One after another in one worker: the probe is drawn once.
  test.describe.configure({ mode: "default" });
  const isAlike = probeType();
  test.beforeAll(() => test.skip(!isAlike(), reason));
}
