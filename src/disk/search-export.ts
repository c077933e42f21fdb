/**
 * The folder a search export is written to: made under a hidden name beside its place and moved there when whole. A list of what
 * was written lies in it; a folder that holds anything else is not replaced.
 */
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { Answer, Refusal } from "../problems/refusal.ts";
import { speak } from "../problems/speak.ts";
import { isAlive } from "./is-alive.ts";

const listName = "files.json";

export interface ExportFolder {
  /** Adds to the end of a file. */
  readonly add: (name: string, text: string) => void;
  /** Puts all that was written in its place; refuses when something of others came there meanwhile. */
  readonly finish: () => Refusal | undefined;
  /** Nothing happens after `finish`. */
  readonly discard: () => void;
}

/** Source of a file of `src/`, wherever the content lies. */
export const readEngineSource = (file: string) => readFileSync(resolve(import.meta.dirname, "..", file), "utf8");

function listWritten(folder: string): readonly string[] {
  try {
    const names: unknown = JSON.parse(readFileSync(join(folder, listName), "utf8"));
    return Array.isArray(names) ? names : [];
  } catch {
    return [];
  }
}

/** What lies in the place that no export wrote. */
function checkPlace(folder: string): Refusal | undefined {
  if (!existsSync(folder)) return undefined;
  const written = new Set([...listWritten(folder), listName]);
  const other = readdirSync(folder).find((name) => !written.has(name));
  if (other === undefined) return undefined;
  const sentence = speak`「${folder}」裡有「${other}」，不是上一次匯出寫的，沒有動它。用 --to 換一個資料夾，或先把它移走。`;
  return { sentence, code: 1 };
}

/** Stages of exports that died. */
function clearStages(folder: string): void {
  const start = `.${basename(folder)}.`;
  for (const name of readdirSync(dirname(folder))) {
    const pid = name.startsWith(start) ? Number(name.slice(start.length).replace(/\.old$/, "")) : Number.NaN;
    if (Number.isInteger(pid) && pid > 0 && !isAlive(pid)) rmSync(join(dirname(folder), name), { recursive: true });
  }
}

/** `folder` is a whole path. Throws the disk's errors. */
export function openExport(folder: string): Answer<ExportFolder> {
  const refusal = checkPlace(folder);
  if (refusal !== undefined) return { refusal };
  mkdirSync(dirname(folder), { recursive: true });
  clearStages(folder);
  const stage = join(dirname(folder), `.${basename(folder)}.${process.pid}`);
  const former = `${stage}.old`;
  rmSync(stage, { recursive: true, force: true });
  mkdirSync(stage);
  const discard = () => rmSync(stage, { recursive: true, force: true });
  return {
    value: {
      add: (name, text) => appendFileSync(join(stage, name), text),
      finish() {
        const late = checkPlace(folder);
        if (late !== undefined) return late;
        writeFileSync(join(stage, listName), `${JSON.stringify(readdirSync(stage).sort(), undefined, 2)}\n`);
        const stands = existsSync(folder);
        if (stands) renameSync(folder, former);
        try {
          renameSync(stage, folder);
        } catch (error) {
          if (stands) renameSync(former, folder);
          throw error;
        }
        rmSync(former, { recursive: true, force: true });
        return undefined;
      },
      discard,
    },
  };
}
