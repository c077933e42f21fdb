/** What a folder that is to be served lacks, by the names of its files: what a host or server would need of it. */
import { speak } from "../../problems/speak.ts";
import type { HostName } from "../../site/host-names.ts";
import type { OutputFile } from "../weigh-output.ts";
import type { ServedFinding } from "./check-served.ts";

interface Need {
  readonly name: string;
  /** A file that has it. */
  readonly has: RegExp;
  /** In the desk's own words. */
  readonly without: string;
  /** Hosts that look for it elsewhere, or have no use for it. */
  readonly notFor?: readonly HostName[];
}

/** THE list of what is looked for. */
const needs: readonly Need[] = [
  { name: "首頁", has: /^index\.html$/, without: "沒有 index.html：這不是建好的網站。" },
  { name: "找不到", has: /^404\.html$/, without: "沒有 404.html：走錯的讀者會看到空白，或伺服器自己的一頁。" },
  { name: "網站地圖", has: /^sitemap\.xml$/, without: "沒有 sitemap.xml：搜尋引擎找不齊文章。" },
  {
    name: "標頭",
    has: /^(?:_headers|edgeone\.json)$/,
    without: "沒有標頭的設定：在 settings.ts 寫 host 再建站。GitHub Pages 加不了。",
    notFor: ["own-server", "github-pages"],
  },
  {
    name: "壓縮",
    has: /\.br$/,
    without: "沒有先壓縮好的檔案：自己架伺服器的，在 settings.ts 寫 packed: true 再建站；別處會自己壓縮。",
    notFor: ["cloudflare-pages", "netlify", "edgeone-pages", "github-pages"],
  },
];

/** `host`: the one the settings name. */
export function checkFolder(files: readonly OutputFile[], host?: HostName): ServedFinding[] {
  return needs
    .filter(({ notFor = [] }) => host === undefined || !notFor.includes(host))
    .map(({ name, has, without }) => ({
      name: speak(name),
      lacks: files.some(({ path }) => has.test(path)) ? [] : [speak(without)],
    }));
}
