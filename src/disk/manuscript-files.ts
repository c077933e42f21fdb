/**
 * The disk side of an import. A story is written whole into a stage under .luozi/ and moved into place by one rename: an
 * import that dies leaves a stage, which the next one clears away, and never half a story.
 */

import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, resolve, sep } from "node:path";
import { checkFile, type SourceFile } from "../import/check-file.ts";
import { listShelf, type Shelf } from "../import/list-shelf.ts";
import { openWithSharp } from "../import/open-with-sharp.ts";
import type { PictureSource } from "../import/take-pictures.ts";
import { listStoryFolders } from "../library/content-files.ts";
import type { Picture } from "../manuscripts/manuscript.ts";
import { refuse } from "../manuscripts/refusals.ts";
import type { Answer, Refusal } from "../problems/refusal.ts";
import { speak } from "../problems/speak.ts";
import { formatFailure } from "../terminal/format-failure.ts";
import { isAlive } from "./is-alive.ts";

const stages = ".luozi";
const stagePrefix = "import-";
const stories = "content/stories";

/** Beyond this a picture is not read at all. */
const mostPictureBytes = 20_000_000;

const codeOf = (error: unknown) => (error instanceof Error && "code" in error ? String(error.code) : "EIO");

/** `folder` is a real path. */
function readPicture(path: string, folders: readonly string[]): ReturnType<PictureSource> {
  try {
    const real = realpathSync(path);
    if (!folders.some((folder) => real.startsWith(folder + sep))) return "outside";
    const { size } = statSync(real);
    return statSync(real).isFile() && size <= mostPictureBytes ? readFileSync(real) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Pictures in the folder of the manuscript or below it, and in the folder the editor named; nowhere else, whatever the page
 * says. An address from another root (`/images/a.png`, `../images/a.png`) is looked for by its end in the named folder.
 */
function createPictureSource(file: string, images: string | undefined): PictureSource {
  return (address) => {
    let name = "";
    let folders: string[] = [];
    try {
      name = decodeURIComponent(address.replace(/[?#].*$/s, ""));
      folders = [dirname(file), ...(images === undefined ? [] : [images])].map((folder) => realpathSync(folder));
    } catch {
      return undefined;
    }
    const parts = name.split("/").filter((part) => part !== "" && part !== "." && part !== "..");
    const named = images === undefined ? [] : parts.map((_, at) => join(images, ...parts.slice(at)));
    const answers = [resolve(dirname(file), name), ...named].map((path) => readPicture(path, folders));
    return answers.find((answer) => answer instanceof Uint8Array) ?? answers.find((answer) => answer === "outside");
  };
}

/** `file` is a whole path; `images` too, of a folder pictures may be taken from besides. */
export function readSource(file: string, images?: string): Answer<SourceFile> {
  const name = basename(file);
  try {
    const kind = statSync(file);
    if (kind.isDirectory()) return { refusal: refuse("folder") };
    if (!kind.isFile()) return { refusal: refuse("special") };
    const wrong = checkFile(name, kind.size);
    if (wrong !== undefined) return { refusal: wrong };
    const findPicture = createPictureSource(file, images);
    return { value: { name, bytes: readFileSync(file), findPicture, openPicture: openWithSharp } };
  } catch (error) {
    const code = codeOf(error);
    const missing = code === "ENOENT" || code === "ENOTDIR";
    return { refusal: missing ? refuse("missing") : refuse("unreadable", formatFailure(error, dirname(file))) };
  }
}

export function readShelf(root: string): Shelf {
  const names = existsSync(join(root, stories)) ? readdirSync(join(root, stories)) : [];
  return listShelf(listStoryFolders(root).value, names);
}

/** Clears away what an interrupted import left; returns how many there were. */
export function clearStages(root: string): number {
  if (!existsSync(join(root, stages))) return 0;
  const left = readdirSync(join(root, stages)).filter((name) => {
    const pid = Number(name.startsWith(stagePrefix) ? name.slice(stagePrefix.length) : Number.NaN);
    return Number.isInteger(pid) && pid > 0 && (pid === process.pid || !isAlive(pid));
  });
  for (const name of left) rmSync(join(root, stages, name), { recursive: true, force: true });
  return left.length;
}

/** Writes a story's folder, whole or not at all. */
export function writeStory(root: string, slug: string, files: readonly Picture[]): Refusal | undefined {
  const folder = `${stories}/${slug}`;
  const stage = join(root, stages, `${stagePrefix}${process.pid}`);
  if (lstatSync(join(root, folder), { throwIfNoEntry: false }) !== undefined) return refuse("folder-exists", folder);
  try {
    mkdirSync(stage, { recursive: true });
    for (const { name, bytes } of files) writeFileSync(join(stage, name), bytes, { flag: "wx" });
    // Onto a folder that came to be meanwhile a rename fails, unless it is empty.
    renameSync(stage, join(root, folder));
    return undefined;
  } catch (error) {
    rmSync(stage, { recursive: true, force: true });
    const code = codeOf(error);
    if (code === "EACCES" || code === "EPERM" || code === "EROFS") return refuse("read-only", stories);
    return code === "ENOTEMPTY" || code === "EEXIST"
      ? refuse("folder-exists", folder)
      : refuse("not-written", formatFailure(error, root, folder));
  }
}

/** Writes the report, over nothing that exists. */
export function writeReport(root: string, path: string, report: string): Refusal | undefined {
  try {
    writeFileSync(path, report, { flag: "wx" });
    return undefined;
  } catch (error) {
    return { sentence: speak`報告寫不出來，印在這裡：${formatFailure(error, root)}`, code: 1 };
  }
}
