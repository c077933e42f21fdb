/**
 * Pages that were made: a folder of files, and beside it a table that says what each was made from. The site that stands is one,
 * and so is every share of the pages. A page is taken over when it was made from what it would be made from now, and its file is
 * the one that was written: an unchanged size and moment of writing vouch for it, as they do for make and git.
 */
import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { isAsWritten, readWritten, type Written } from "../kept/kept-files.ts";
import type { Engine } from "./engine.ts";

/** What a page was made from, and its file as it was written. */
export type MadeRow = readonly [key: string, ...Written];
export type MadeRows = Readonly<Record<string, MadeRow>>;

export interface MadePages {
  /** Absolute. */
  readonly folder: string;
  /** Digest of the engine that made them; empty when there are none. */
  readonly engine: string;
  readonly rows: MadeRows;
  /** Whether the folder stays as it is: files are then linked, which costs no more than to move them. */
  readonly stays: boolean;
}

/** `table` is the path of the table. No rows when there is none, or it cannot be read, or the folder is gone. */
export function openMade(folder: string, table: string, stays: boolean): MadePages {
  try {
    const { engine, rows } = JSON.parse(readFileSync(table, "utf8")) as Pick<MadePages, "engine" | "rows">;
    if (Object(rows) === rows && existsSync(folder)) return { folder, stays, engine, rows };
  } catch {
    // As said above.
  }
  return { folder, stays, engine: "", rows: {} };
}

export function writeTable(table: string, engine: Engine, rows: MadeRows): void {
  mkdirSync(dirname(table), { recursive: true });
  writeFileSync(`${table}.${process.pid}`, JSON.stringify({ engine: engine.digest, rows }));
  renameSync(`${table}.${process.pid}`, table);
}

/** Whether the page stands in its folder as it would be made now. */
export function holdsPage({ folder, rows }: MadePages, file: string, key: string): boolean {
  const [made, ...written] = rows[file] ?? [];
  return made === key && written.length === 2 && isAsWritten(join(folder, file), written);
}

/** Writes and takes over files below one folder; each folder in it is made once. */
export function createPageWriter(folder: string) {
  const made = new Set<string>();
  // To have Node look for what is missing above takes twice the time, and a site has thousands of folders.
  const makeFolder = (path: string): void => {
    if (made.has(path)) return;
    if (path.length > folder.length) makeFolder(dirname(path));
    if (!existsSync(path)) mkdirSync(path, { recursive: path === folder });
    made.add(path);
  };
  const place = (file: string) => {
    const path = join(folder, file);
    makeFolder(dirname(path));
    return path;
  };
  return {
    /** Takes a page over that `from` holds. */
    take(from: MadePages, file: string): MadeRow {
      const [source, target] = [join(from.folder, file), place(file)];
      if (from.stays) linkSync(source, target);
      else renameSync(source, target);
      return from.rows[file] as MadeRow;
    },
    write(file: string, key: string, data: Uint8Array | string): MadeRow {
      const path = place(file);
      writeFileSync(path, data);
      return [key, ...readWritten(path)];
    },
  };
}
