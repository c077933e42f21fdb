/**
 * The front page of papers as they grow, compared with the pictures stored here: every build is dear, so `npm test` leaves it out and
 * a workflow asks it every week. `npm run fronts`; with `-- --update-snapshots=changed` what is another picture is stored.
 */
import { defineConfig } from "@playwright/test";
import base from "../playwright.config.ts";

const { webServer: _, ...alike } = base;

export default defineConfig({
  ...alike,
  timeout: 600_000,
  expect: { timeout: 60_000, toHaveScreenshot: { ...base.expect?.toHaveScreenshot, scale: "device" } },
  projects: [{ name: "fronts", testDir: ".", snapshotPathTemplate: "{testDir}/pictures/{arg}{ext}" }],
});
