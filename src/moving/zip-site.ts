/**
 * A zip as the tree of an old site. Nothing is written: a file is inflated when it is asked for, into a buffer of the size its
 * directory admits to, and one that says it is larger than a post or an export can be is not inflated at all.
 */
import { type UnzipFileInfo, unzipSync } from "fflate";
import { mostBytesOf, type OldSite } from "./old-site.ts";

const mostFiles = 100_000;

/** Paths that lead out of the zip, and what packers add. */
const isStrange = (path: string) =>
  path.endsWith("/") ||
  path.startsWith("/") ||
  /^[a-z]:/i.test(path) ||
  path.split("/").some((part) => part === ".." || part === "__MACOSX" || part === ".git" || part === "node_modules");

/** `undefined` when it is no zip that can be read. */
export function openZipSite(name: string, bytes: Uint8Array): OldSite | undefined {
  const parts: UnzipFileInfo[] = [];
  try {
    unzipSync(bytes, { filter: (part) => parts.push(part) < 0 });
  } catch {
    return undefined;
  }
  const named = parts
    .slice(0, mostFiles)
    .map((part) => ({ part, path: part.name.replaceAll("\\", "/") }))
    .filter(({ path }) => !isStrange(path));
  const [first] = named.map(({ path }) => path.split("/")[0] ?? "");
  // Packed with the folder around it.
  const top = named.every(({ path }) => path.startsWith(`${first}/`)) ? `${first}/` : "";
  const known = new Map(named.map(({ part, path }) => [path.slice(top.length), part]));
  const isTooLarge = (path: string) => (known.get(path)?.originalSize ?? 0) > mostBytesOf(path);
  const read = (path: string) => {
    const part = known.get(path);
    if (part === undefined || isTooLarge(path)) return undefined;
    try {
      return unzipSync(bytes, {
        filter: (other) => other.name === part.name && other.originalSize === part.originalSize,
      })[part.name];
    } catch {
      return undefined;
    }
  };
  return { name, files: [...known.keys()].sort(), read, isTooLarge };
}
