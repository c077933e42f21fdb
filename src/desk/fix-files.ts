/** Shows the safe repairs of each file as a diff and applies those the editor agrees to. Called by `desk check --fix`. */

import { join } from "node:path";
import { replaceFile } from "../disk/replace-file.ts";
import { readContentFile } from "../library/content-files.ts";
import type { StorySource } from "../markdown/source.ts";
import { speak } from "../problems/speak.ts";
import { formatDiff } from "../terminal/format-diff.ts";
import { mendFile } from "./mend-file.ts";

export interface FixableFile {
  readonly source: StorySource;
  readonly kind: "story" | "page";
}

/** How the editor is spoken to. */
export interface Talk {
  /** Whether to apply a file's repairs. `never`: only shown. */
  readonly consent: "never" | "always" | ((question: string) => Promise<boolean>);
  readonly out: NodeJS.WritableStream;
}

export interface FixCount {
  /** Files with repairs, files written, files that could not be. */
  readonly shown: number;
  readonly written: number;
  readonly failed: number;
}

export async function fixFiles(root: string, files: readonly FixableFile[], { consent, out }: Talk): Promise<FixCount> {
  let [shown, written, failed] = [0, 0, 0];
  const say = (text: string) => out.write(`${text}\n`);
  for (const { source, kind } of files) {
    const { file } = source;
    const { value: bytes } = readContentFile(root, file);
    const mended = bytes && mendFile(source, bytes, kind);
    if (mended === undefined || bytes === undefined) continue;
    shown += 1;
    say(formatDiff(file, mended.before, mended.after, out));
    if (consent === "never") continue;
    const agreed = consent === "always" || (await consent(speak`${file}：${mended.count} 處。應用？(y/N) `));
    if (!agreed) {
      say(speak`${file} 沒有動。`);
      continue;
    }
    const refusal = replaceFile(join(root, file), bytes, mended.bytes);
    if (refusal === undefined) written += 1;
    else failed += 1;
    say(refusal === undefined ? speak`${file} 改好了 ${mended.count} 處。` : `${file}：${refusal.sentence}`);
  }
  return { shown, written, failed };
}
