/**
 * Before the browser tests: sees to a browser, a Chinese font and the servers whose configuration is tested, and says what it found or did. Gets what is missing
 * when it may; fails in one sentence when there is no browser. Then builds the second publication the tests are run on.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { findBrowser } from "../../src/desk/find-browser.ts";
import { carryOver, layCopy } from "../builds/copy.ts";
import { findFirefox, firefoxPackage } from "./firefox.ts";
import { findServer, servers } from "./host-servers.ts";
import { second, secondFolder } from "./second-publication.ts";

const root = join(import.meta.dirname, "../..");
/** A download that has not ended by then will not end. */
const patience = 300_000;

function run(command: string, ...args: string[]): boolean {
  console.log(`$ ${command} ${args.join(" ")}`);
  // A run level without services: a server that is installed is not started.
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive", RUNLEVEL: "1" };
  return spawnSync(command, args, { cwd: root, env, stdio: "inherit", timeout: patience }).status === 0;
}

const mayInstall = process.getuid?.() === 0 && spawnSync("apt-get", ["--version"]).status === 0;

function installPackage(name: string): boolean {
  if (!mayInstall) return false;
  if (run("apt-get", "install", "-y", "--no-install-recommends", name)) return true;
  return run("apt-get", "update") && run("apt-get", "install", "-y", "--no-install-recommends", name);
}

function prepareBrowser(): boolean {
  const found = findBrowser();
  if (found !== undefined) {
    console.log(`瀏覽器：${found}`);
    return true;
  }
  console.log("這台電腦上沒有 Chromium，現在取得一個。");
  run(process.execPath, "node_modules/@playwright/test/cli.js", "install", "chromium");
  if (findBrowser() === undefined) installPackage("chromium");
  const browser = findBrowser();
  if (browser === undefined) {
    console.error("找不到 Chromium，也下載不到：請安裝 Chromium 或 Chrome，或把環境變數 CHROMIUM_PATH 設成它的路徑。");
    return false;
  }
  console.log(`瀏覽器：${browser}`);
  return true;
}

/** Fonts change pictures, not what the tests ask; so a missing one is said and does not stop them. */
function prepareFont(): void {
  const count = () => spawnSync("fc-list", [":lang=zh", "family"], { encoding: "utf8" });
  const first = count();
  if (first.error !== undefined) {
    console.log("中文字體：沒有 fc-list，看不出有沒有裝；截圖裡如果是方框，請安裝 Noto CJK 字體。");
    return;
  }
  if (first.stdout.trim() === "") installPackage("fonts-noto-cjk");
  const [font] = count().stdout.trim().split("\n");
  console.log(
    font ? `中文字體：${font}` : "中文字體：一個也沒有，截圖裡的字會是方框；請安裝 Noto CJK 字體（fonts-noto-cjk）。",
  );
}

/** Without it the reading tests are asked of Chromium alone. */
function prepareFirefox(): void {
  if (findFirefox() === undefined) installPackage(firefoxPackage);
  const found = findFirefox();
  console.log(
    found
      ? `Firefox：${found}`
      : `Firefox：沒有裝，也裝不了；這次只在 Chromium 裡讀。要測就安裝 ${firefoxPackage} 這個套件。`,
  );
}

/** Without one the tests of its configuration are left out, and say so. */
function prepareServers(): void {
  for (const [name, { package: debian }] of Object.entries(servers)) {
    if (findServer(name) === undefined) installPackage(debian);
    const found = findServer(name);
    console.log(
      found ? `${name}：${found}` : `${name}：沒有裝，也裝不了；它的設定這次不測。要測就安裝 ${debian} 這個套件。`,
    );
  }
}

async function prepareSecond(): Promise<boolean> {
  rmSync(secondFolder, { recursive: true, force: true });
  mkdirSync(secondFolder, { recursive: true });
  const copy = layCopy(secondFolder, second);
  carryOver(secondFolder);
  const { code, output } = await copy.run("build", {
    SITE_URL: undefined,
    BASE_PATH: undefined,
  });
  console.log(code === 0 ? `第二份刊物：建好了，在 ${secondFolder}。` : output);
  return code === 0;
}

try {
  const ready = prepareBrowser();
  if (ready) prepareFont();
  if (ready) prepareFirefox();
  if (ready) prepareServers();
  if (!ready || !(await prepareSecond())) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
