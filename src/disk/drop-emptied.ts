/** Folders from which the last file was taken: a story's folder without a story is a fault nobody made. */
import { existsSync, readdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";

/** What systems leave behind in every folder they show. */
const isJunk = (name: string) => name === ".DS_Store" || name === "Thumbs.db" || name === "desktop.ini";

/** These stay, whatever is in them. */
const kept = new Set([".", "content", "content/stories"]);

/** `paths` are of files that are gone, from `root`. */
export function dropEmptied(root: string, paths: readonly string[]): void {
  for (const path of paths) {
    for (let folder = dirname(path); !kept.has(folder); folder = dirname(folder)) {
      const place = join(root, folder);
      if (!existsSync(place)) continue;
      if (!readdirSync(place).every(isJunk)) break;
      rmSync(place, { recursive: true, force: true });
    }
  }
}
