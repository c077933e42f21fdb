/** Changes of content as a store gets them, written to the disk as one. Whoever asks has compared them with what stands there. */
import { bytesOf } from "../stores/describe-file.ts";
import type { Change } from "../stores/store.ts";
import { contentFolder } from "./content-tree.ts";
import { type FileStep, writeFiles } from "./write-files.ts";

const place = (path: string) => `${contentFolder}/${path}`;

function toStep({ path, from, remove, ...rest }: Change): FileStep {
  if (remove === true) return { path: place(path), remove };
  if (from !== undefined) return { path: place(path), from: place(from) };
  return { path: place(path), bytes: bytesOf(rest) ?? new Uint8Array() };
}

/** Throws the disk's error when it could not be done; then everything stands as it stood. */
export const writeChanges = (root: string, changes: readonly Change[]): void => writeFiles(root, changes.map(toStep));
