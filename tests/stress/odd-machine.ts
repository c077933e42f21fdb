/**
 * Loaded by `node --import` before all else, in builds that surroundings.ts starts: a machine whose folders are listed in another
 * order each time (`ODD_FOLDERS`), or whose clock is elsewhere (`ODD_CLOCK`, in milliseconds) or jumps (`ODD_JUMP`) at each look.
 */
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

const { ODD_FOLDERS, ODD_CLOCK = "0", ODD_JUMP = "0" } = process.env;

if (ODD_FOLDERS !== undefined) {
  const list = fs.readdirSync as (...values: unknown[]) => unknown[];
  // Each name has its own place, by a digest of sorts: another order than any disk has, and the same in all processes.
  const place = (entry: unknown) => {
    const name = typeof entry === "string" ? entry : (entry as fs.Dirent).name;
    return [...name].reduce(
      (sum, character) => (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973,
      ODD_FOLDERS.length,
    );
  };
  const odd = (...values: unknown[]) => list(...values).toSorted((a, b) => place(a) - place(b));
  Object.assign(fs, { readdirSync: odd });
  syncBuiltinESMExports();
}

if (ODD_CLOCK !== "0" || ODD_JUMP !== "0") {
  const now = Date.now.bind(Date);
  let looks = 0;
  Date.now = () => {
    looks += 1;
    return now() + Number(ODD_CLOCK) + (looks % 2 === 0 ? 1 : -1) * Number(ODD_JUMP);
  };
}
