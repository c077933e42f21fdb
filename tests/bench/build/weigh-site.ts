/** What a built site is made of: files and bytes by kind. */
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { searchFolder } from "../../../src/search/search-files.ts";
import { variants } from "../../../src/site/served-variants.ts";

export interface Weight {
  readonly kind: string;
  readonly files: number;
  readonly bytes: number;
}

/** THE list of kinds, by the path in `dist/`; the first that fits is taken. */
const kinds: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ["搜尋", new RegExp(`^${searchFolder}`)],
  ["摘要（RSS、JSON）", /(^|\/)(rss[^/]*\.xml|feed[^/]*\.json)$/],
  ["網站地圖", /(^|\/)sitemap[^/]*\.xml/],
  ["標題字體", /^faces\//],
  ["樣式和程式", /\.(css|js|mjs)$/],
  ...variants.map(({ tag, segment }): readonly [string, RegExp] => [
    `網頁，${tag}`,
    new RegExp(`^${segment}/.*\\.html$`),
  ]),
];

/** Every kind that has files, then all together. */
export function weighSite(folder: string): Weight[] {
  const sums = new Map([...kinds.map(([kind]) => kind), "其餘"].map((kind) => [kind, { files: 0, bytes: 0 }]));
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const name = path.slice(folder.length + 1);
    const sum = sums.get(kinds.find(([, pattern]) => pattern.test(name))?.[0] ?? "其餘");
    if (sum === undefined) continue;
    sum.files += 1;
    sum.bytes += statSync(path).size;
  }
  const rows = [...sums].map(([kind, sum]) => ({ kind, ...sum })).filter(({ files }) => files > 0);
  const all = rows.reduce((sum, row) => ({ files: sum.files + row.files, bytes: sum.bytes + row.bytes }), {
    files: 0,
    bytes: 0,
  });
  return [...rows, { kind: "全部", ...all }];
}
