/** The built site as the preview serves it, with the floor beside it: the same story as one bare file. */
import { cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { formatPath, formatRootPath, type PagePath } from "../../../src/site/paths.ts";
import { site } from "../../../src/site/site.ts";
import { leadPath } from "../../e2e/pages.ts";
import { serveSite } from "../search/site.ts";
import { buildFloor } from "./floor.ts";

export interface ReadingSite {
  readonly format: (tag: Parameters<typeof formatPath>[0], path: PagePath) => string;
  /** Addresses of the lead story and of its bare twin. */
  readonly story: string;
  readonly floor: string;
  readonly html: string;
  readonly floorHtml: string;
  readonly close: () => void;
}

const floorFile = "floor.html";

export async function openSite(dist: string): Promise<ReadingSite> {
  const tag = site.defaultVariant;
  const story = formatPath(tag, leadPath);
  const file = join(dist, story.slice(site.base.length), "index.html");
  if (!existsSync(file)) throw new Error("還沒有建好的網站。先執行 npm run build。");
  const html = readFileSync(file, "utf8");
  const floorHtml = buildFloor(html, tag);
  const folder = mkdtempSync(join(tmpdir(), "luozi-reading-"));
  cpSync(dist, folder, { recursive: true });
  writeFileSync(join(folder, floorFile), floorHtml);
  const { address, close } = await serveSite(folder, true);
  return {
    format: (wanted, path) => address + formatPath(wanted, path),
    story: address + story,
    floor: address + formatRootPath(floorFile),
    html,
    floorHtml,
    close,
  };
}
