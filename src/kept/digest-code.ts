/**
 * Digests of the project's own code: what was made by other code is made again. Of packages the versions count, as the lockfile
 * or the installer names them.
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { once } from "../once.ts";

const read = (file: string): Uint8Array | string => {
  try {
    return readFileSync(file);
  } catch {
    return "";
  }
};

/** The project folder. */
const root = join(import.meta.dirname, "../..");

/** Files that say which packages are here, from the project folder. */
const packages = ["package.json", "package-lock.json", "node_modules/.package-lock.json"];

/** The environment that pages are made in. */
const variables = ["SITE_URL", "BASE_PATH"];

/** By folder of `src`: file names and bytes. */
const digestFolder = once((folder: string): string => {
  const hash = createHash("sha256");
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const name of names) hash.update(`\0${name.slice(folder.length)}\0`).update(read(name));
  return hash.digest("base64url");
});

/** Of the rooms named, of the packages and the environment. */
export const digestCode = (rooms: readonly string[]): string => digestRooms(rooms.join(" "));

const digestRooms = once((rooms: string): string => {
  const hash = createHash("sha256").update(process.version);
  for (const file of packages) hash.update(`\0${file}\0`).update(read(join(root, file)));
  for (const name of variables) hash.update(`\0${process.env[name] ?? ""}`);
  for (const room of rooms.split(" ")) hash.update(`\0${room}\0${digestFolder(join(root, "src", room))}`);
  return hash.digest("base64url");
});

/** Of everything a page is made by: all code, the settings of Astro, the files copied untouched. */
export function digestAllCode(): string {
  const hash = createHash("sha256").update(digestCode([""]));
  for (const file of ["astro.config.mjs", "tsconfig.json"]) hash.update(`\0${file}\0`).update(read(join(root, file)));
  return hash.update(digestFolder(join(root, "public"))).digest("base64url");
}
