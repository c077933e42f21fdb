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
import type { OldSite } from "../moving/old-site.ts";

const passed = new Set(["node_modules", ".git", "_site", "themes", "vendor", ".trash"]);

/** Larger files are no posts and no pictures of ours. */
const mostBytes = 20_000_000;

/** Links are not followed: what lies outside the folder is no part of it. */
function walk(folder: string, path: string, found: string[]): void {
  for (const entry of readdirSync(join(folder, path), { withFileTypes: true })) {
    const inner = path === "" ? entry.name : `${path}/${entry.name}`;
    if (entry.isDirectory() && !passed.has(entry.name)) walk(folder, inner, found);
    else if (entry.isFile()) found.push(inner);
  }
}

/** `undefined` when there is no such folder. */
export function openOldSite(path: string): OldSite | undefined {
  const folder = resolve(path);
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return undefined;
  const files: string[] = [];
  walk(folder, "", files);
  const known = new Set(files);
  const read = (file: string) =>
    known.has(file) && lstatSync(join(folder, file)).size <= mostBytes ? readFileSync(join(folder, file)) : undefined;
  return { name: basename(folder), files: files.sort(), read };
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
