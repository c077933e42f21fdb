/**
 * Puts a new text in the place of a file in one step: written beside it, then renamed. A file that was changed since it was
 * read, or that may not be written, stays as it is.
 */

import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Refusal } from "../problems/refusal.ts";
import { speak } from "../problems/speak.ts";
import { formatFailure } from "../terminal/format-failure.ts";

/** Nothing when it is done. `before` is what was read. */
export function replaceFile(path: string, before: Uint8Array, after: Uint8Array): Refusal | undefined {
  // Hidden: what a killed process leaves behind is no part of the story.
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    if (!readFileSync(path).equals(before))
      return { sentence: speak`檔案剛剛被別的程式改過，沒有動它；存好檔，再試一次。`, code: 1 };
    const { mode } = statSync(path);
    if ((mode & 0o200) === 0)
      return { sentence: speak`檔案設成唯讀，沒有動它；在檔案的屬性裡允許寫入，再試一次。`, code: 1 };
    const handle = openSync(beside, "wx", mode);
    try {
      writeFileSync(handle, after);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(beside, path);
    return undefined;
  } catch (error) {
    rmSync(beside, { force: true });
    return { sentence: speak`寫不進去，檔案沒有動。${formatFailure(error, dirname(path))}`, code: 1 };
  }
}
