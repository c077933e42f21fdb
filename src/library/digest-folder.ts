/** What a story was read from, as digests: whoever remembers a reading knows by them whether it still holds. */
import { createHash } from "node:crypto";
import { readContentFile } from "./content-files.ts";
import { isDrawing, type StoryFolder } from "./story-folder.ts";

/** What stands for a file in a digest: its bytes, or why there are none. */
export function readForDigest(root: string, file: string): Uint8Array | string {
  const { value, problems } = readContentFile(root, file);
  return value ?? problems.map(({ code }) => code).join(" ");
}

/** Of everything a story is read from: its texts, data, drawings and approvals; of other files the name and the size. */
export function digestFolder(root: string, { file, bytes, files, sizes, editions, data, review }: StoryFolder): string {
  const hash = createHash("sha256").update(bytes);
  hash.update(JSON.stringify(files.map((name) => [name, sizes.get(name)])));
  for (const { name, bytes: text } of [...editions, ...data]) hash.update(`\0${name}\0`).update(text);
  const drawings = files.filter(isDrawing).map((name) => file.replace(/[^/]+$/, name));
  for (const path of [...drawings, ...(review === undefined ? [] : [review])])
    hash.update(`\0${path}\0`).update(readForDigest(root, path));
  return hash.digest("base64url");
}

/**
 * Whether a photograph was exchanged for one of the same name and size: its bytes are too many to be read each time. Only for
 * what one process remembers; another checkout has other moments.
 */
export function formatMoments({ files, moments }: StoryFolder): string {
  return files.map((name) => moments.get(name)).join(" ");
}
