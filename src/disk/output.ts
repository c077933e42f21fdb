/**
 * Where builds go: a stage of their own under .luozi/, then in one move to dist/. The move is two renames; the moment between
 * them is the only one in which dist/ is missing, and `recover` mends it should the process die right there. A symbolic link
 * could change in one step, but a real folder can be copied and served by anything. What stood there before only moves aside:
 * nobody waits until ten thousands of files are removed. The price is the room they take for a while longer.
 */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { speak } from "../problems/speak.ts";
import { isAlive } from "./is-alive.ts";
import { removeLater } from "./remove-later.ts";

const folder = ".luozi";
const live = "dist";
/** Where the old site is between the two renames, and never else. */
const retired = `${folder}/retired`;
/** Begins the name of a folder that nobody asks for any more. */
const former = "former-";
const lock = `${folder}/build.lock`;

/** Takes a folder out of the way, if it is there; `removeFormer` removes it. */
export function setAside(root: string, path: string): void {
  // Under a name of its own: what an earlier build left may still lie there, half removed.
  if (existsSync(join(root, path)))
    renameSync(join(root, path), join(mkdtempSync(join(root, folder, former)), "folder"));
}

/** Starts to remove what was set aside, by any build, and does not wait for it. What is not done the next build goes on with. */
export function removeFormer(root: string): void {
  const path = join(root, folder);
  const names = existsSync(path) ? readdirSync(path) : [];
  removeLater(names.filter((name) => name.startsWith(former)).map((name) => join(path, name)));
}

/** An empty folder for one build, as a path from `root`. What builds that died have left is cleared away. */
export function createStage(root: string): string {
  mkdirSync(join(root, folder), { recursive: true });
  for (const name of readdirSync(join(root, folder)))
    if (name.startsWith("stage-")) setAside(root, `${folder}/${name}`);
  // Of a build that died right after its second rename.
  if (existsSync(join(root, live))) setAside(root, retired);
  removeFormer(root);
  const stage = `${folder}/stage-${process.pid}`;
  mkdirSync(join(root, stage));
  return stage;
}

/** Puts a finished stage in the place of dist/. What stood there stays on the disk until `removeFormer`. */
export function moveIn(root: string, stage: string): void {
  if (existsSync(join(root, live))) renameSync(join(root, live), join(root, retired));
  renameSync(join(root, stage), join(root, live));
  setAside(root, retired);
}

/** How many stories' pages stand in a stage, in the folders of all editions. */
export function countPages(root: string, stage: string, folders: readonly string[]): number {
  return folders
    .map((folder) => join(root, stage, folder, "stories"))
    .reduce((sum, path) => sum + (existsSync(path) ? readdirSync(path).length : 0), 0);
}

/** Throws a stage away; nothing happens when it has moved in. */
export function discard(root: string, stage: string): void {
  setAside(root, stage);
}

/** Brings the old site back when a build died between the two renames. */
export function recover(root: string): void {
  if (!existsSync(join(root, live)) && existsSync(join(root, retired)))
    renameSync(join(root, retired), join(root, live));
}

/** A lock without a number in it is being written, or whoever wrote it died, or the disk was full. */
const longestWriting = 5000;

function isHeld(file: string): boolean {
  try {
    const owner = Number(readFileSync(file, "utf8"));
    return owner > 0 ? isAlive(owner) : Date.now() - statSync(file).mtimeMs < longestWriting;
  } catch {
    return false;
  }
}

/** Whether it is ours now. Throws what the disk refuses, above all that it is full, or may not be written. */
function takeLock(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    rmSync(file, { force: true });
    throw error;
  }
}

/** Waits until no other build of this checkout runs; returns the function that lets the next one in. */
export async function lockBuild(root: string): Promise<() => void> {
  const file = join(root, lock);
  mkdirSync(join(root, folder), { recursive: true });
  for (let said = false; !takeLock(file); ) {
    if (!isHeld(file)) {
      rmSync(file, { force: true });
      continue;
    }
    if (!said) console.log(speak`另一次建站還沒有結束，等它做完。`);
    said = true;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return () => rmSync(file, { force: true });
}
