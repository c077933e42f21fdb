/** The disk side of a move: the old site's tree, read and never written to; the new topics and redirects, written over nothing. */
import {
  appendFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { mostBytesOf, type OldSite } from "../moving/old-site.ts";
import { openZipSite } from "../moving/zip-site.ts";

const passed = new Set(["node_modules", ".git", "_site", "themes", "vendor", ".trash"]);

/** Folders that are laid beside an export: the pictures of its site. */
const beside = new Set(["wp-content", "uploads", "content", "images", "media"]);

const mostZipBytes = 1_000_000_000;

/** Links are not followed: what lies outside the folder is no part of it. */
function walk(folder: string, path: string, found: string[]): void {
  for (const entry of readdirSync(join(folder, path), { withFileTypes: true })) {
    const inner = path === "" ? entry.name : `${path}/${entry.name}`;
    if (entry.isDirectory() && !passed.has(entry.name)) walk(folder, inner, found);
    else if (entry.isFile()) found.push(inner);
  }
}

/** An export by itself, with the pictures beside it; whatever else lies in the same folder is none of it. */
function listExport(file: string): string[] {
  const found = [basename(file)];
  for (const entry of readdirSync(dirname(file), { withFileTypes: true }))
    if (entry.isDirectory() && beside.has(entry.name)) walk(dirname(file), entry.name, found);
  return found;
}

function openFiles(name: string, folder: string, files: string[]): OldSite {
  const known = new Set(files);
  const isTooLarge = (file: string) => known.has(file) && lstatSync(join(folder, file)).size > mostBytesOf(file);
  const read = (file: string) => (known.has(file) && !isTooLarge(file) ? readFileSync(join(folder, file)) : undefined);
  return { name, files: files.sort(), read, isTooLarge };
}

/** A folder, a zip of one, or the file of an export. `undefined` when it is none of them. */
export function openOldSite(path: string): OldSite | undefined {
  const whole = resolve(path);
  if (!existsSync(whole)) return undefined;
  const kind = statSync(whole);
  if (kind.isDirectory()) {
    const files: string[] = [];
    walk(whole, "", files);
    return openFiles(basename(whole), whole, files);
  }
  if (!kind.isFile()) return undefined;
  if (/\.(?:xml|wxr|json)$/i.test(whole)) return openFiles(basename(whole), dirname(whole), listExport(whole));
  return /\.zip$/i.test(whole) && kind.size <= mostZipBytes
    ? openZipSite(basename(whole).replace(/\.zip$/i, ""), readFileSync(whole))
    : undefined;
}

/** The text of a file, or nothing when there is none. */
export const readProposal = (path: string): string | undefined =>
  existsSync(path) ? readFileSync(path, "utf8") : undefined;

/** Writes a file where there is none. `false` when another one is there. */
export function writeOnce(path: string, text: string): boolean {
  mkdirSync(dirname(path), { recursive: true });
  if (existsSync(path)) return readFileSync(path, "utf8") === text;
  writeFileSync(path, text, { flag: "wx" });
  return true;
}

/** Puts lines behind what an editor wrote. */
export function appendText(path: string, text: string): void {
  const before = existsSync(path) ? readFileSync(path, "utf8") : "";
  appendFileSync(path, `${before === "" || before.endsWith("\n") ? "" : "\n"}${text}`);
}
