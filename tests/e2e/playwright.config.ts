/** End-to-end tests: dist/ served as a host would, read in a real browser. `npm run e2e` prepares the browser first. */
import { join } from "node:path";
import { defineConfig } from "@playwright/test";
import { findBrowser } from "../../src/desk/find-browser.ts";
import { formatRootPath } from "../../src/site/paths.ts";

const root = join(import.meta.dirname, "../..");
const port = 4399;
const executablePath = findBrowser();

/** Debian's Chromium as root in a container, without any talk to the outside. */
export const launchArguments = [
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export default defineConfig({
  testDir: ".",
  testMatch: "*.test.ts",
  outputDir: join(root, "tests/.output/e2e"),
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  workers: 2,
  retries: 0,
  reporter: "list",
  timeout: 60_000,
  // The look of pages: one set of pictures, renewed only when asked to.
  snapshotPathTemplate: "{testDir}/pictures/{arg}{ext}",
  updateSnapshots: "none",
  expect: { toHaveScreenshot: { maxDiffPixelRatio: 0.0001, threshold: 0.02 } },
  use: {
    baseURL: `http://localhost:${port}`,
    viewport: { width: 1280, height: 800 },
    // No Chinese: a reader whose browser prefers no variant stays where they are.
    locale: "en",
    launchOptions: { args: launchArguments, ...(executablePath === undefined ? {} : { executablePath }) },
  },
  webServer: {
    command: `node src/desk/desk.mjs preview --port ${port}`,
    cwd: root,
    url: `http://localhost:${port}${formatRootPath("robots.txt")}`,
    reuseExistingServer: true,
  },
});
