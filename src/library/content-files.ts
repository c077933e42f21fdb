/**
 * The disk side of content: which files there are, and their bytes. The loader and the desk read content through this file
 * only. Refuses symbolic links and special files, so that nothing from outside the folder reaches the site.
 */
import { createHash } from "node:crypto";
import { lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createProblem } from "../problems/catalog.ts";
import type { Problem, Result } from "../problems/problem.ts";
import { type ContentReader, readText } from "./content-reader.ts";
import { arrangeFolder, isHidden, type StoryFolder } from "./story-folder.ts";

function createReadProblem(file: string, error: unknown): Problem {
  const code = error instanceof Error && "code" in error ? String(error.code) : "EIO";
  return code === "ENOENT" ? createProblem("missing-file", { file }) : createProblem("unreadable", { file }, code);
}

/** Bytes of one file below `root`. */
export function readContentFile(root: string, file: string): Result<Uint8Array> {
  try {
    if (lstatSync(join(root, file)).isFile()) return { value: readFileSync(join(root, file)), problems: [] };
    return { value: undefined, problems: [createProblem("not-a-file", { file })] };
  } catch (error) {
    return { value: undefined, problems: [createReadProblem(file, error)] };
  }
}

/** Text of one file below `root`, with LF line ends, without what no page can carry. */
export const readContentText = (root: string, file: string): Result<string> => readText(openDisk(root), file);

/** The content below `root`, for whoever reads. */
export const openDisk = (root: string): ContentReader => ({
  read: (file) => readContentFile(root, file),
  digest(...pieces) {
    const hash = createHash("sha256");
    for (const piece of pieces) hash.update(piece);
    return hash.digest("hex");
  },
});

/** Names of the stories' folders and of the files beside them, without a look into any of them. */
export function listContentNames(root: string): { folders: string[]; files: string[] } {
  const list = (folder: string) => {
    try {
      return readdirSync(join(root, folder)).filter((name) => !isHidden(name));
    } catch {
      return [];
    }
  };
  const files = list("content").filter((name) => /\.(?:md|yaml)$/.test(name));
  return { folders: list("content/stories"), files: files.map((name) => `content/${name}`) };
}

/**
 * Writes a text file below `root`, and its folder where there is none, in one move: whoever reads meanwhile sees the old or the new one, whole. A file that was there
 * keeps its permissions. Throws the disk's error and leaves nothing behind.
 */
export function writeContentFile(root: string, file: string, text: string): void {
  const place = join(root, file);
  const stage = join(root, file.replace(/[^/]+$/, `.$&.${process.pid}`));
  try {
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(stage, text, { mode: statSync(place, { throwIfNoEntry: false })?.mode });
    renameSync(stage, place);
  } finally {
    rmSync(stage, { force: true });
  }
}

/** Folders as they were last read, by name: for whoever is told of every file that changes, and takes away what has. */
export type FolderShelf = Map<string, Result<StoryFolder>>;

/** Every story folder under content/stories, sorted by name. What stands on the shelf is not read again. */
export function listStoryFolders(root: string, shelf: FolderShelf = new Map()): Result<readonly StoryFolder[], never> {
  const folders: StoryFolder[] = [];
  const problems: Problem[] = [];
  const base = "content/stories";
  let names: string[] = [];
  try {
    if (lstatSync(join(root, base)).isSymbolicLink()) problems.push(createProblem("not-a-file", { file: base }));
    else names = readdirSync(join(root, base)).sort();
  } catch (error) {
    problems.push(createReadProblem(base, error));
  }
  for (const slug of names) {
    if (isHidden(slug)) continue;
    const read = shelf.get(slug) ?? readEntry(root, slug, `${base}/${slug}`);
    // What is wrong may be mended without a file being written: that is looked at again.
    if (read.problems.length === 0) shelf.set(slug, read);
    problems.push(...read.problems);
    if (read.value !== undefined) folders.push(read.value);
  }
  return { value: folders, problems };
}

function readEntry(root: string, slug: string, folder: string): Result<StoryFolder> {
  const kind = lstatSync(join(root, folder));
  if (kind.isDirectory()) return readFolder(root, slug, folder);
  return { value: undefined, problems: [createProblem(kind.isFile() ? "stray-file" : "not-a-file", { file: folder })] };
}

function readFolder(root: string, slug: string, folder: string): Result<StoryFolder> {
  let files: string[];
  try {
    files = readdirSync(join(root, folder))
      .filter((name) => !isHidden(name))
      .sort();
  } catch (error) {
    return { value: undefined, problems: [createReadProblem(folder, error)] };
  }
  const problems: Problem[] = [];
  const sizes = new Map<string, number>();
  const moments = new Map<string, number>();
  for (const name of files) {
    if (name === "index.md") continue;
    const kind = lstatSync(join(root, folder, name));
    sizes.set(name, kind.size);
    moments.set(name, kind.mtimeMs);
    const code = kind.isDirectory() ? "nested-folder" : "not-a-file";
    if (!kind.isFile()) problems.push(createProblem(code, { file: `${folder}/${name}` }));
  }
  if (!files.includes("index.md"))
    return { value: undefined, problems: [...problems, createProblem("missing-index", { file: folder })] };
  const file = `${folder}/index.md`;
  const { value: bytes, problems: unread } = readContentFile(root, file);
  if (bytes === undefined) return { value: undefined, problems: [...problems, ...unread] };
  // What is no file was reported above.
  const read = (path: string) => readContentFile(root, path).value;
  return { value: arrangeFolder({ slug, file, bytes, names: files, sizes, moments, read }), problems };
}

/** Every Markdown file of the content: pages, stories, hand-made editions. Those that are no UTF-8 are left out. */
export function listTexts(root: string): { file: string; text: string }[] {
  const pages = readdirSync(join(root, "content"))
    .filter((name) => name.endsWith(".md") && !isHidden(name))
    .map((name) => `content/${name}`);
  const stories = listStoryFolders(root).value.flatMap(({ file, editions }) => [
    file,
    ...editions.map((own) => own.file),
  ]);
  return [...pages, ...stories].flatMap((file) => {
    const bytes = readContentFile(root, file).value;
    if (bytes === undefined) return [];
    try {
      // The mark at the start belongs to the text: it is written back.
      return [{ file, text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes) }];
    } catch {
      return [];
    }
  });
}
