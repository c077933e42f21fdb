/**
 * `npm run bench:reading`: the figures a story's page has to reach, in one run and one table. The floor is the same story as one
 * bare HTML file with 2 KB of CSS, measured beside ours. Needs a built site (`npm run build`). Ends with 1 when a figure is missed;
 * `--without-lighthouse` leaves out the part that takes minutes.
 */
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import { findBrowser } from "../../src/desk/find-browser.ts";
import { launchArguments } from "../e2e/playwright.config.ts";
import { type Figure, formatFigure, isReached } from "./figure.ts";
import { measureLighthouse } from "./reading/lighthouse.ts";
import { measureSecondStory } from "./reading/second-story.ts";
import { openSite } from "./reading/site.ts";
import { measureSpeed } from "./reading/speed.ts";
import { measureWeight } from "./reading/weight.ts";

const { values } = parseArgs({
  options: { "without-lighthouse": { type: "boolean", default: false }, runs: { type: "string", default: "5" } },
});
const executablePath = findBrowser();
const launch = { args: launchArguments, ...(executablePath && { executablePath }) };
const site = await openSite(join(resolve(import.meta.dirname, "../.."), "dist"));
try {
  const browser = await chromium.launch(launch);
  const figures: Figure[] = [
    ...(await measureWeight(browser, site)),
    ...(await measureSpeed(browser, site, Number(values.runs))),
  ];
  await browser.close();
  figures.push(...(await measureSecondStory(launch, site, Number(values.runs))));
  if (!values["without-lighthouse"]) figures.push(...(await measureLighthouse(launch, site, 3)));
  console.table(figures.map(formatFigure));
  const missed = figures.filter((figure) => !isReached(figure));
  console.log(missed.length === 0 ? "每一項都達到。" : `${missed.length} 項沒有達到。`);
  process.exitCode = missed.length === 0 ? 0 : 1;
} finally {
  site.close();
}
