/**
 * The disk side of the index: what is written to the site, and what is kept between builds under the digest of what it is made of.
 * Everything kept appears in one move, so that two builds can keep in one place; what another build removes meanwhile is made
 * again. Safe to delete.
 */
import {
  copyFileSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { isAsWritten, readWritten, type Written } from "../../kept/kept-files.ts";

type Write = (name: string, data: Uint8Array | string) => void;

export interface Store {
  /** To the site. */
  readonly write: Write;
  /** A file made now or before, as `parse` reads it; one it throws at is made again. */
  readonly recallFile: <Value>(
    key: string,
    make: () => Promise<Uint8Array>,
    parse: (data: Uint8Array) => Value,
  ) => Promise<Value>;
  /** A folder of files made now or before, written to the site under the name that `nameOf` gives; with it a value, kept as JSON. */
  readonly recallFolder: <Value>(
    key: string,
    make: (write: Write) => Promise<Value>,
    nameOf: (value: Value) => string,
  ) => Promise<Value>;
  /** This build uses what is kept under the key, should there be anything. */
  readonly touch: (key: string) => void;
  /** Removes what this build did not use. */
  readonly sweep: () => void;
  readonly close: () => void;
}

const valueFile = "value.json";

/** A file of a kept folder as it was written. */
type Row = readonly [name: string, ...Written];

/** What lies beside the files of a kept folder. */
interface Kept<Value> {
  readonly value: Value;
  readonly files: readonly Row[];
}

/** One file under two names costs a fortieth of a second one; where the disk has no such thing it is copied. */
function share(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
const stagePrefix = "stage-";
const day = 86_400_000;

/** The stage of another build; one of yesterday belongs to a build that died. */
function isBusy(place: string): boolean {
  const age = Date.now() - (statSync(place, { throwIfNoEntry: false })?.mtimeMs ?? 0);
  return basename(place).startsWith(stagePrefix) && age < day;
}

export function createStore(output: string, keptFolder: string | undefined): Store {
  const kept = keptFolder ?? mkdtempSync(join(tmpdir(), "luozi-kept-"));
  mkdirSync(kept, { recursive: true });
  mkdirSync(output, { recursive: true });
  const used = new Set<string>();
  const stage = mkdtempSync(join(kept, stagePrefix));
  /** Whatever `fill` makes, under its key in one move. Another build may have been faster: its is the same. */
  const keep = (key: string, fill: (place: string) => void): void => {
    const place = join(stage, key);
    fill(place);
    try {
      rmSync(join(kept, key), { recursive: true, force: true });
      renameSync(place, join(kept, key));
    } catch {
      rmSync(place, { recursive: true, force: true });
    }
  };
  /** Throws when the folder is not there, or a file of it is not as it was written: the site has the same one, and may be touched. */
  const shareFolder = <Value>(key: string, nameOf: (value: Value) => string): Value => {
    const from = join(kept, key);
    const { value, files } = JSON.parse(readFileSync(join(from, valueFile), "utf8")) as Kept<Value>;
    for (const [name, ...written] of files)
      if (!isAsWritten(join(from, name), written)) throw new Error(`${name} was changed`);
    const folder = join(output, nameOf(value));
    mkdirSync(folder, { recursive: true });
    for (const [name] of files) share(join(from, name), join(folder, name));
    return value;
  };
  const write: Write = (name, data) => {
    const file = join(output, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, data);
  };
  return {
    write,
    async recallFile(key, make, parse) {
      used.add(key);
      try {
        return parse(readFileSync(join(kept, key)));
      } catch {
        const data = await make();
        keep(key, (place) => writeFileSync(place, data));
        return parse(data);
      }
    },
    async recallFolder(key, make, nameOf) {
      used.add(key);
      try {
        return shareFolder(key, nameOf);
      } catch {
        const files = new Map<string, Uint8Array | string>();
        const value = await make((name, data) => files.set(name, data));
        keep(key, (place) => {
          mkdirSync(place);
          for (const [name, data] of files) writeFileSync(join(place, name), data);
          const rows = [...files.keys()].map((name): Row => [name, ...readWritten(join(place, name))]);
          writeFileSync(join(place, valueFile), JSON.stringify({ value, files: rows } satisfies Kept<unknown>));
        });
        try {
          return shareFolder(key, nameOf);
        } catch {
          for (const [name, data] of files) write(`${nameOf(value)}/${name}`, data);
          return value;
        }
      }
    },
    touch: (key) => used.add(key),
    sweep() {
      for (const name of readdirSync(kept))
        if (!used.has(name) && !isBusy(join(kept, name))) rmSync(join(kept, name), { recursive: true, force: true });
    },
    close() {
      rmSync(stage, { recursive: true, force: true });
      if (keptFolder === undefined) rmSync(kept, { recursive: true, force: true });
    },
  };
}
