/** What a built site weighs: its files and bytes by kind, and what is largest in it. Hosts limit all of these. */
import { readdirSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { speak } from "../problems/speak.ts";
import { searchFolder } from "../search/search-files.ts";
import { variants } from "../site/served-variants.ts";

export interface OutputFile {
  /** From the folder of the site, with forward slashes. */
  readonly path: string;
  readonly bytes: number;
}

export interface KindWeight {
  /** What an editor calls it. */
  readonly name: string;
  readonly files: number;
  readonly bytes: number;
}

export interface OutputWeight {
  readonly files: number;
  readonly bytes: number;
  /** Those there are files of, in the order of the table. */
  readonly kinds: readonly KindWeight[];
  readonly largest: OutputFile | undefined;
  /** The folder that itself holds most files, its subfolders not counted. */
  readonly fullest: { readonly path: string; readonly files: number };
}

/** THE list of kinds: a file belongs to the first that knows it. */
const listKinds = (): readonly { readonly name: string; readonly has: RegExp }[] => [
  ...variants.map(({ segment, editorsName }) => ({
    name: speak`網頁（${speak(editorsName)}）`,
    has: new RegExp(`^${segment}/.*\\.html$`),
  })),
  { name: speak`搜尋`, has: new RegExp(`^${searchFolder}`) },
  { name: speak`分享卡`, has: /^cards\// },
  { name: speak`照片和錄音`, has: /^(?:photographs|recordings)\// },
  { name: speak`訂閱和網站地圖`, has: /(?:\.xml|feed\.json)$/ },
  { name: speak`程式和樣式`, has: /^assets\// },
  { name: speak`其他`, has: /^/ },
];

/** All files below a folder. */
export function listOutput(folder: string): OutputFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      return { path: relative(folder, file).replaceAll(sep, "/"), bytes: statSync(file).size };
    });
}

const sum = (files: readonly OutputFile[]) => files.reduce((bytes, file) => bytes + file.bytes, 0);

function findFullest(files: readonly OutputFile[]): OutputWeight["fullest"] {
  const folders = Map.groupBy(files, ({ path }) => path.replace(/[^/]*$/, ""));
  const counts = [...folders].map(([path, members]) => ({ path, files: members.length }));
  return counts.reduce((most, folder) => (folder.files > most.files ? folder : most), { path: "", files: 0 });
}

export function weighOutput(files: readonly OutputFile[]): OutputWeight {
  const kinds = listKinds();
  const groups = Map.groupBy(files, ({ path }) => kinds.findIndex(({ has }) => has.test(path)));
  return {
    files: files.length,
    bytes: sum(files),
    kinds: kinds.flatMap(({ name }, at) => {
      const members = groups.get(at);
      return members === undefined ? [] : [{ name, files: members.length, bytes: sum(members) }];
    }),
    largest: files.reduce<OutputFile | undefined>(
      (most, file) => (file.bytes > (most?.bytes ?? -1) ? file : most),
      undefined,
    ),
    fullest: findFullest(files),
  };
}
