/** Finds a Chromium to test with: CHROMIUM_PATH, then the system's, then Playwright's own. Downloads nothing. */
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";
import { speak } from "../problems/speak.ts";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge"];

/** Where installers put it without putting it on PATH. */
const usualPlaces = [
  "/usr/bin/chromium",
  "/usr/lib/chromium/chromium",
  "/snap/bin/chromium",
  "/opt/google/chrome/chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Path of the browser, or nothing. Throws when CHROMIUM_PATH names something that cannot be run: a slip should not be hidden. */
export function findBrowser(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const wanted = environment.CHROMIUM_PATH;
  if (wanted !== undefined && wanted !== "") {
    if (!isExecutable(wanted)) throw new Error(speak`CHROMIUM_PATH 指向「${wanted}」，那裡沒有可以執行的瀏覽器。`);
    return wanted;
  }
  const folders = (environment.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  const onPath = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...usualPlaces, chromium.executablePath()].find(isExecutable);
}
