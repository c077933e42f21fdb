/**
 * The disk side of content: which files there are, and their bytes. The loader and the desk read content through this file
 * only. Refuses symbolic links and special files, so that nothing from outside the folder reaches the site.
 */
import { lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { decodeProse } from "../fields/decode.ts";
import { isDataFile } from "../markdown/source.ts";
import { createProblem } from "../problems/catalog.ts";
import type { Problem, Result } from "../problems/problem.ts";

export interface StoryFolder {
  readonly slug: string;
  /** Path of index.md from the project folder. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Other files in the folder, sorted by name, without those of the desk. */
  readonly files: readonly string[];
  /** Bytes of each of them. */
  readonly sizes: ReadonlyMap<string, number>;
  /** When each of them was last changed, milliseconds since 1970. */
  readonly moments: ReadonlyMap<string, number>;
  /** Path of the approvals beside the story, when there are any. */
  readonly review: string | undefined;
  /** Hand-made editions (`index.<tag>.md`): what stands for the tag, the path and the bytes. */
  readonly editions: readonly { readonly name: string; readonly file: string; readonly bytes: Uint8Array }[];
  /** Data files among `files`: tables of charts. */
  readonly data: readonly { readonly name: string; readonly file: string; readonly bytes: Uint8Array }[];
}

/** What an editor has approved of a story's conversion; no part of the story. */
const reviewName = "review.yaml";

export const nameReview = (storyFile: string) => storyFile.replace(/[^/]+$/, reviewName);

export const isDrawing = (name: string) => name.toLowerCase().endsWith(".svg");

const ownName = /^index\.(.+)\.md$/;

const hidden = (name: string) => name.startsWith(".") || name === "Thumbs.db" || name === "README.md";

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
export function readContentText(root: string, file: string): Result<string> {
  const { value: bytes, problems } = readContentFile(root, file);
  return bytes === undefined ? { value: undefined, problems } : decodeProse(bytes, file);
}

/** Names of the stories' folders and of the files beside them, without a look into any of them. */
export function listContentNames(root: string): { folders: string[]; files: string[] } {
  const list = (folder: string) => {
    try {
      return readdirSync(join(root, folder)).filter((name) => !hidden(name));
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

/** Every story folder under content/stories, sorted by name. */
export function listStoryFolders(root: string): Result<readonly StoryFolder[], never> {
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
    if (hidden(slug)) continue;
    const folder = `${base}/${slug}`;
    const kind = lstatSync(join(root, folder));
    if (kind.isSymbolicLink()) problems.push(createProblem("not-a-file", { file: folder }));
    else if (!kind.isDirectory())
      problems.push(createProblem(kind.isFile() ? "stray-file" : "not-a-file", { file: folder }));
    else {
      const read = readFolder(root, slug, folder);
      problems.push(...read.problems);
      if (read.value !== undefined) folders.push(read.value);
    }
  }
  return { value: folders, problems };
}

function readFolder(root: string, slug: string, folder: string): Result<StoryFolder> {
  let files: string[];
  try {
    files = readdirSync(join(root, folder))
      .filter((name) => !hidden(name))
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
  const read = (name: string, path: string) => {
    const text = readContentFile(root, `${folder}/${path}`).value;
    // What is no file was reported above.
    return text === undefined ? [] : [{ name, file: `${folder}/${path}`, bytes: text }];
  };
  const editions = files.flatMap((path) => {
    const own = ownName.exec(path)?.[1];
    return own === undefined ? [] : read(own, path);
  });
  const data = files.filter(isDataFile).flatMap((name) => read(name, name));
  const others = files.filter((name) => name !== "index.md" && name !== reviewName && !ownName.test(name));
  const review = files.includes(reviewName) ? nameReview(file) : undefined;
  return { value: { slug, file, bytes, files: others, sizes, moments, review, editions, data }, problems };
}

/** Every Markdown file of the content: pages, stories, hand-made editions. Those that are no UTF-8 are left out. */
export function listTexts(root: string): { file: string; text: string }[] {
  const pages = readdirSync(join(root, "content"))
    .filter((name) => name.endsWith(".md") && !hidden(name))
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
