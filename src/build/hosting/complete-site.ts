/**
 * What a site has besides its pages and its search: scripts and sheets, what the publication's host reads, and the packed files.
 * What is for whoever runs the server is written into `hosting/` beside dist/.
 */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { speak } from "../../problems/speak.ts";
import { site } from "../../site/site.ts";
import { carryAssets } from "../carry-assets.ts";
import type { Engine } from "../engine.ts";
import { findHost } from "../hosts.ts";
import { buildHosting, type HostFiles, type Hosting } from "./host-files.ts";
import { packFiles } from "./pack-files.ts";
import { findServedSite } from "./served-site.ts";

/** Beside dist/, from the project folder. */
export const besideFolder = "hosting";

/** Of the content that is held. */
const findHosting = (): Hosting | undefined =>
  site.host === undefined ? undefined : buildHosting(site.host, findServedSite());

/** The folder of the site and that of the site before, absolute. A file the publication brings, from `public/`, stays as it is. */
export async function completeSite(engine: Engine, output: string, former: string): Promise<void> {
  carryAssets(engine, output);
  for (const [name, text] of Object.entries(findHosting()?.inside ?? {}))
    if (!existsSync(join(output, name))) writeFileSync(join(output, name), text);
  if (site.packed === true) await packFiles(output, former);
}

const listNames = (files: HostFiles): string => Object.keys(files).join("、");

/** What was written, and what the host has no room for; a line each. */
export function describeHosting({ inside, beside, leftOut }: Hosting, host = findHost(site.host)): string[] {
  return [
    Object.keys(inside).length === 0 ? "" : speak`給 ${host?.name} 的設定在 dist/ 裡：${listNames(inside)}。`,
    Object.keys(beside).length === 0 ? "" : speak`伺服器的設定在 ${besideFolder}/ 裡：${listNames(beside)}。`,
    leftOut === 0 || host?.redirects === 0
      ? ""
      : speak`${host?.name} 最多收 ${host?.redirects} 個轉址，還有 ${leftOut} 個舊網址放不下，改由那一頁自己帶讀者過去。`,
  ].filter(Boolean);
}

/** `root` is the project folder. Returns what was written for the host, there and in the site. */
export function writeBeside(root: string): string[] {
  const hosting = findHosting();
  if (hosting === undefined) return [];
  const files = Object.entries(hosting.beside);
  if (files.length > 0) mkdirSync(join(root, besideFolder), { recursive: true });
  for (const [name, text] of files) writeFileSync(join(root, besideFolder, name), text);
  return describeHosting(hosting);
}
