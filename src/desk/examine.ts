/** What `desk doctor` looks at: each examination looks at one thing on this machine and changes nothing that lasts. */
import { spawnSync } from "node:child_process";
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
} from "node:fs";
import { join } from "node:path";
import { parseMoment } from "../fields/dates.ts";
import { speak } from "../problems/speak.ts";
import { site } from "../site/site.ts";
import { findBrowser } from "./find-browser.ts";

export interface Finding {
  readonly ok: boolean;
  /** What was found, a few words. */
  readonly found: string;
}

export interface Examination {
  readonly name: string;
  /** The one command that mends it. */
  readonly mend: string;
  /** `root` is the project folder. May throw: then it is not well, and the error says why. */
  readonly look: (root: string) => Finding;
}

interface Packages {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

const readJson = (file: string) => JSON.parse(readFileSync(file, "utf8")) as unknown;

function lookAtNode(root: string): Finding {
  const wanted = (readJson(join(root, "package.json")) as Packages).dependencies?.node ?? "0";
  return { ok: Number.parseInt(process.versions.node, 10) >= Number.parseInt(wanted, 10), found: process.version };
}

/** The packages the project names must be there in the versions of the lock. */
function lookAtModules(root: string): Finding {
  const { dependencies, devDependencies } = readJson(join(root, "package.json")) as Packages;
  const lock = readJson(join(root, "package-lock.json")) as {
    packages: Readonly<Record<string, { version?: string } | undefined>>;
  };
  const names = Object.keys({ ...dependencies, ...devDependencies });
  const wrong = names.filter((name) => {
    const file = join(root, "node_modules", name, "package.json");
    const locked = lock.packages[`node_modules/${name}`]?.version;
    return !existsSync(file) || (readJson(file) as { version?: string }).version !== locked;
  });
  if (wrong.length === 0) return { ok: true, found: speak`${names.length} 個套件都是鎖定的版本` };
  return { ok: false, found: speak`${wrong.length} 個套件沒有裝好或版本不對：${wrong.slice(0, 5).join("、")}` };
}

function lookAtBrowser(): Finding {
  const browser = findBrowser();
  return { ok: browser !== undefined, found: browser ?? speak`沒有 Chromium，瀏覽器測試跑不了` };
}

function lookAtFonts(): Finding {
  const { error, stdout } = spawnSync("fc-list", [":lang=zh", "family"], { encoding: "utf8" });
  if (error !== undefined) return { ok: true, found: speak`這個系統沒有 fc-list，不查` };
  const [font = ""] = stdout.trim().split("\n");
  return { ok: font !== "", found: font || speak`沒有中文字體，截圖裡的字會是方框` };
}

function lookAtContent(root: string): Finding {
  const entries = readdirSync(join(root, "content"), { recursive: true, withFileTypes: true });
  for (const entry of entries) if (entry.isFile()) accessSync(join(entry.parentPath, entry.name), constants.R_OK);
  return { ok: entries.length > 0, found: speak`${entries.filter((entry) => entry.isFile()).length} 個檔案都讀得到` };
}

const megabyte = 1024 ** 2;

/** A build stands beside the site before it takes its place, so both must find room. */
const leastFreeBytes = 500 * megabyte;

function lookAtDisk(root: string): Finding {
  const { bavail, bsize } = statfsSync(root);
  return {
    ok: bavail * bsize >= leastFreeBytes,
    found: speak`還有 ${Math.floor((bavail * bsize) / megabyte).toLocaleString("en")} MB`,
  };
}

function lookAtTimeZone(): Finding {
  const moment = parseMoment("2026-01-01", site.timeZone) ?? "";
  return { ok: moment !== "", found: speak`${site.timeZone} 的半夜是 ${moment}` };
}

function lookAtOutput(root: string): Finding {
  const folder = join(root, ".luozi");
  mkdirSync(folder, { recursive: true });
  rmSync(mkdtempSync(join(folder, "doctor-")), { recursive: true });
  accessSync(root, constants.W_OK);
  const dist = existsSync(join(root, "dist"));
  if (dist) accessSync(join(root, "dist"), constants.W_OK);
  return { ok: true, found: dist ? speak`可以換上新的網站` : speak`還沒有建過，可以建` };
}

/** THE list of examinations, in the order they are told. */
export const examinations: readonly Examination[] = [
  { name: "Node", mend: "npm ci", look: lookAtNode },
  { name: "套件", mend: "npm ci", look: lookAtModules },
  { name: "內容", mend: "chmod -R u+rwX content", look: lookAtContent },
  { name: "時區", mend: "npm ci", look: lookAtTimeZone },
  { name: "磁碟", mend: "npm cache clean --force", look: lookAtDisk },
  { name: "dist/", mend: 'sudo chown -R "$USER" .', look: lookAtOutput },
  { name: "瀏覽器", mend: "npx playwright install chromium", look: lookAtBrowser },
  { name: "中文字體", mend: "sudo apt-get install fonts-noto-cjk", look: lookAtFonts },
];
