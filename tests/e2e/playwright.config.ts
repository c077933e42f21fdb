/**
 * End-to-end tests: built sites served as a host would, read in a real browser. `npm run e2e` prepares the browser and the
 * second publication first.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { defineConfig } from "@playwright/test";
import { findBrowser } from "../../src/desk/find-browser.ts";
import { formatRootPath } from "../../src/site/paths.ts";
import { findFirefox, listAsked } from "./firefox.ts";
import { ports } from "./ports.ts";
import { onBoth, second, secondFolder } from "./second-publication.ts";

const root = join(import.meta.dirname, "../..");
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

const address = (port: number) => `http://localhost:${port}`;

/** A site that is served, and the tests run on it. The look of pages: one set of pictures each, renewed only when asked to. */
const sites = [
  {
    name: "own",
    folder: root,
    port: ports.own,
    tests: ["e2e/*", "publication/e2e/*"],
    pictures: "tests/publication/e2e/pictures",
  },
  {
    name: second,
    folder: secondFolder,
    port: ports.second,
    tests: [...onBoth.map((name) => `e2e/${name}`), `e2e/${second}/*`],
    pictures: `tests/fixtures/${second}/pictures`,
  },
].filter(({ name, folder }) => name === "own" || existsSync(join(folder, "dist/index.html")));

/** The other browser, on the second publication: it has pictures, notes and both scripts, and is small. */
const [firefox, read] = [findFirefox(), sites.find(({ name }) => name === second)];
const inFirefox =
  firefox === undefined || read === undefined
    ? []
    : [
        {
          name: "firefox",
          testDir: join(read.folder, "tests"),
          testMatch: [`${read.folder}/tests/e2e/**/*.test.ts`],
          grep: [...listAsked(firefox)],
          use: {
            baseURL: address(read.port),
            browserName: "firefox" as const,
            channel: "moz-firefox",
            launchOptions: { executablePath: firefox },
          },
        },
      ];

export default defineConfig({
  outputDir: join(root, "tests/.output/e2e"),
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  workers: 2,
  // A busy machine may fail a test that holds: it is asked again, and named as flaky at the end. What fails twice fails.
  retries: 1,
  reporter: "list",
  // Nobody waits for these but a test that fails: the machine may be slow, or busy with something else.
  timeout: 120_000,
  updateSnapshots: "none",
  expect: { timeout: 20_000, toHaveScreenshot: { maxDiffPixelRatio: 0.0001, threshold: 0.02 } },
  use: {
    viewport: { width: 1280, height: 800 },
    // No Chinese: a reader whose browser prefers no variant stays where they are.
    locale: "en",
    // What is tested is what the host sends; offline.test.ts lets the worker in.
    serviceWorkers: "block",
    launchOptions: { args: launchArguments, ...(executablePath === undefined ? {} : { executablePath }) },
  },
  projects: [
    ...sites.map(({ name, folder, port, tests, pictures }) => ({
      name,
      testDir: join(folder, "tests"),
      testMatch: tests.map((path) => `${folder}/tests/${path}.test.ts`),
      // Only one browser is asked those.
      testIgnore: ["**/*firefox.test.ts"],
      snapshotPathTemplate: `${join(root, pictures)}/{arg}{ext}`,
      use: { baseURL: address(port) },
    })),
    ...inFirefox,
  ],
  webServer: sites.map(({ folder, port }) => ({
    command: `node src/desk/desk.mjs preview --port ${port}`,
    cwd: folder,
    url: `${address(port)}${formatRootPath("robots.txt")}`,
    reuseExistingServer: true,
  })),
});
