/**
 * What one build made and the next may need again: small files under .luozi/, each named by a digest of all it was made from, so
 * that none is ever wrong and two builds at once do no harm. Safe to delete. Packed fast, not small: they are read more often
 * than they are carried.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { zstdCompressSync, zstdDecompressSync } from "node:zlib";

export interface KeptFiles {
  /** What was kept under this digest; `undefined` when nothing was, or it cannot be read. */
  readonly find: (digest: string) => string | undefined;
  readonly has: (digest: string) => boolean;
  /** It is still needed, though nobody has asked for it now. */
  readonly touch: (digest: string) => void;
  /** A disk that refuses is no reason to fail: then the next build makes it again. */
  readonly keep: (digest: string, text: string) => void;
  /** Removes what nobody needed since it was opened, but for as many of the latest as were needed: to go back is quick too. */
  readonly sweep: () => void;
}

/** `root` is the project folder, `name` that of a folder below .luozi/. Digests are letters that a file's name may hold. */
export function openKept(root: string, name: string): KeptFiles {
  const folder = join(root, ".luozi", name);
  const used = new Set<string>();
  /** Spread over folders: ten thousand names in one are slow to list. */
  const place = (digest: string) => join(folder, digest.slice(0, 2), digest.slice(2));
  return {
    find(digest) {
      used.add(digest);
      try {
        return zstdDecompressSync(readFileSync(place(digest))).toString();
      } catch {
        return undefined;
      }
    },
    touch: (digest) => void used.add(digest),
    has: (digest) => existsSync(place(digest)),
    keep(digest, text) {
      used.add(digest);
      const file = place(digest);
      const stage = `${file}.${process.pid}`;
      try {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(stage, zstdCompressSync(text));
        renameSync(stage, file);
      } catch {
        if (existsSync(stage)) rmSync(stage);
      }
    },
    sweep() {
      const unused = listNames(folder)
        .filter((digest) => !used.has(digest))
        .map((digest) => ({
          file: place(digest),
          moment: statSync(place(digest), { throwIfNoEntry: false })?.mtimeMs ?? 0,
        }))
        .sort((a, b) => b.moment - a.moment);
      for (const { file } of unused.slice(used.size)) rmSync(file, { force: true });
    },
  };
}

/** A file as it was written: bytes, and milliseconds since 1970. Unchanged, they vouch for what is in it, as for make and git. */
export type Written = readonly [bytes: number, moment: number];

/** Throws when there is no such file. */
export function readWritten(file: string): Written {
  const { size, mtimeMs } = statSync(file);
  return [size, mtimeMs];
}

/** Whether it is there, and nobody wrote into it since. */
export function isAsWritten(file: string, [bytes, moment]: Written): boolean {
  const found = statSync(file, { throwIfNoEntry: false });
  return found?.size === bytes && found.mtimeMs === moment;
}

function listNames(folder: string): string[] {
  const list = (path: string) => {
    try {
      return readdirSync(path);
    } catch {
      return [];
    }
  };
  return list(folder).flatMap((start) => list(join(folder, start)).map((rest) => start + rest));
}
