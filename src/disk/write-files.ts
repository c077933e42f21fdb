/**
 * Several files written as one: all of them, or all stay as they were, whatever stops the machine in between. A stage under
 * .luozi/ holds the new files, copies of the old ones and a plan. While the plan is there the writing is under way, and whoever
 * finds it after its process died puts the old files back; taking the plan away is the moment in which the new ones count.
 */
import { createHash } from "node:crypto";
import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { dropEmptied } from "./drop-emptied.ts";

/** What becomes of one file; paths are from the project folder, and none stands in two steps as what is written. */
export type FileStep =
  | { readonly path: string; readonly bytes: Uint8Array }
  | { readonly path: string; readonly from: string }
  | { readonly path: string; readonly remove: true };

interface Planned {
  readonly kind: "put" | "move" | "remove";
  readonly path: string;
  readonly from?: string;
  /** Whether a file stood there. */
  readonly had: boolean;
  /** Of what is put: who finds other bytes there later finds somebody's work. */
  readonly digest?: string;
}

export const stagePrefix = "writing-";
const planName = "plan.json";
let count = 0;

const digest = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("base64url");

function writeThrough(path: string, bytes: Uint8Array, mode: number | undefined): void {
  const handle = openSync(path, "wx", mode);
  try {
    writeFileSync(handle, bytes);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

const move = (from: string, to: string): void => {
  mkdirSync(dirname(to), { recursive: true });
  renameSync(from, to);
};

/** Files that are copied and taken away are moved: their bytes and their rights stay. */
function planSteps(root: string, stage: string, steps: readonly FileStep[]): Planned[] {
  const removed = new Set(steps.flatMap((step) => ("remove" in step ? [step.path] : [])));
  const moved = new Set(steps.flatMap((step) => ("from" in step && removed.has(step.from) ? [step.from] : [])));
  return steps.flatMap((step, at): Planned[] => {
    const { path } = step;
    const stands = statSync(join(root, path), { throwIfNoEntry: false });
    const had = stands !== undefined;
    if ("remove" in step) return moved.has(path) ? [] : [{ kind: "remove", path, had }];
    if (stands !== undefined && (stands.mode & 0o200) === 0)
      throw Object.assign(new Error(`EACCES: ${path}`), { code: "EACCES", path: join(root, path) });
    if (had) copyFileSync(join(root, path), join(stage, `old-${at}`));
    if ("from" in step && removed.has(step.from)) return [{ kind: "move", path, from: step.from, had }];
    const bytes = "from" in step ? readFileSync(join(root, step.from)) : step.bytes;
    writeThrough(join(stage, `new-${at}`), bytes, stands?.mode);
    return [{ kind: "put", path, had, digest: digest(bytes) }];
  });
}

function apply(root: string, stage: string, { kind, path, from = "" }: Planned, at: number): void {
  const place = join(root, path);
  if (kind === "put") move(join(stage, `new-${at}`), place);
  else if (kind === "move") move(join(root, from), place);
  else if (existsSync(place)) renameSync(place, join(stage, `old-${at}`));
}

/** Can be done again from wherever it was stopped. */
function undo(root: string, stage: string, { kind, path, from = "", had, digest: written }: Planned, at: number): void {
  const place = join(root, path);
  const old = join(stage, `old-${at}`);
  if (kind === "put") {
    if (existsSync(join(stage, `new-${at}`))) return;
    if (existsSync(place) && digest(readFileSync(place)) !== written) return;
    if (had && existsSync(old)) move(old, place);
    else if (!had) rmSync(place, { force: true });
  } else if (kind === "move") {
    if (existsSync(place) && !existsSync(join(root, from))) move(place, join(root, from));
    if (had && existsSync(old)) move(old, place);
  } else if (existsSync(old) && !existsSync(place)) move(old, place);
}

/** Puts back what a stage's plan says, last step first, and takes the stage away. */
export function undoStage(root: string, stage: string): void {
  const path = join(stage, planName);
  if (existsSync(path)) {
    const plan = JSON.parse(readFileSync(path, "utf8")) as readonly (Planned & { at: number })[];
    for (const planned of plan.toReversed()) undo(root, stage, planned, planned.at);
    dropEmptied(
      root,
      plan.map((planned) => planned.path),
    );
  }
  rmSync(stage, { recursive: true, force: true });
}

/** Where nothing else was kept yet, nothing is left. */
function dropShelf(shelf: string): void {
  if (existsSync(shelf) && readdirSync(shelf).length === 0) rmSync(shelf, { recursive: true, force: true });
}

/** Throws the disk's error when it could not be done; then everything stands as it stood. */
export function writeFiles(root: string, steps: readonly FileStep[]): void {
  count += 1;
  const shelf = join(root, ".luozi");
  const stage = join(shelf, `${stagePrefix}${process.pid}-${count}`);
  const isNew = !existsSync(shelf);
  try {
    mkdirSync(stage, { recursive: true });
    const plan = planSteps(root, stage, steps).map((planned) => ({
      ...planned,
      at: steps.findIndex((step) => step.path === planned.path),
    }));
    writeThrough(join(stage, `${planName}.new`), new TextEncoder().encode(JSON.stringify(plan)), undefined);
    renameSync(join(stage, `${planName}.new`), join(stage, planName));
    for (const planned of plan) apply(root, stage, planned, planned.at);
    dropEmptied(
      root,
      plan.flatMap(({ kind, path, from }) => (kind === "put" ? [] : [from ?? path])),
    );
    rmSync(join(stage, planName));
  } catch (error) {
    try {
      undoStage(root, stage);
      if (isNew) dropShelf(shelf);
    } catch {
      // A disk that refuses this, too, is tried again by whoever finds the stage; what stopped the writing is what is told.
    }
    throw error;
  }
  // The writing is done: what cannot be cleared away now is cleared away by the next one.
  try {
    rmSync(stage, { recursive: true, force: true });
    if (isNew) dropShelf(shelf);
  } catch {
    // As said.
  }
}
