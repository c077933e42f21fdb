/**
 * The files of content an editor means: a path from where they stand, from the project folder or from below it, or only a
 * story's name. Pure; the names there are come in.
 */

import { relative, resolve } from "node:path";
import { findNearest } from "../problems/nearest.ts";
import type { Answer } from "../problems/refusal.ts";
import { speak } from "../problems/speak.ts";

export interface KnownFiles {
  /** The project folder, and the folder the editor stands in. */
  readonly root: string;
  readonly here: string;
  /** Names of the stories' folders. */
  readonly folders: readonly string[];
  /** Other files, e.g. `content/about.md`. */
  readonly files: readonly string[];
  /** The folder of a story whose address is another name than its folder's. */
  readonly findFolder: (slug: string) => string | undefined;
}

/** Stories by the names of their folders, and other files. No folders at all: everything. */
export interface Selection {
  readonly folders: ReadonlySet<string> | undefined;
  readonly files: readonly string[];
}

function findFile(
  name: string,
  { root, here, folders, files, findFolder }: KnownFiles,
): { folder: string } | { file: string } | undefined {
  for (const base of [here, root, `${root}/content`, `${root}/content/stories`]) {
    const path = relative(root, resolve(base, name)).replaceAll("\\", "/");
    if (files.includes(path)) return { file: path };
    const [, folder = ""] = /^content\/stories\/([^/]+)(?:\/|$)/.exec(path) ?? [];
    if (folders.includes(folder)) return { folder };
  }
  const folder = findFolder(name);
  return folder === undefined ? undefined : { folder };
}

/** What `names` mean; the refusal says which of them is wrong. */
export function chooseFiles(names: readonly string[], known: KnownFiles): Answer<Selection> {
  if (names.length === 0) return { value: { folders: undefined, files: [] } };
  const folders = new Set<string>();
  const files: string[] = [];
  for (const name of names) {
    const found = findFile(name, known);
    if (found === undefined) {
      const lastName = name.replace(/\/+(?:index\.md)?$/, "").replace(/^.*\//, "");
      const nearest = findNearest(lastName, [
        ...known.folders,
        ...known.files.map((file) => file.replace(/^.*\//, "")),
      ]);
      const hint =
        nearest === undefined
          ? speak`文章寫它資料夾的名稱，例如 words-of-go；別的檔案寫路徑，例如 content/about.md。`
          : speak`想檢查的可能是「${nearest}」。`;
      return { refusal: { sentence: speak`找不到「${name}」。${hint}`, code: 2 } };
    }
    if ("file" in found) files.push(found.file);
    else folders.add(found.folder);
  }
  return { value: { folders, files } };
}
