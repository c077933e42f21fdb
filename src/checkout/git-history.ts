/** Versions of content as git remembers them: by day and hand, and a file as it stood then. */
import { contentFolder } from "../disk/content-tree.ts";
import { dropUnprintable } from "../problems/unprintable.ts";
import { isStorePath } from "../stores/check-path.ts";
import { describeFile } from "../stores/describe-file.ts";
import type { StoreFile, Version } from "../stores/store.ts";
import { askGit, runGit } from "./run-git.ts";

const mostVersions = 300;

const isId = (id: string) => /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(id);

/** Versions are divided by 1E, their fields by 1F, paths by NUL: none of them is in a name. */
const format = "--format=%x1e%H%x1f%aI%x1f%an%x1f";

function parseVersion(record: string, prefix: string): Version[] {
  const [id = "", at = "", hand = "", names = ""] = record.split("\x1f");
  if (!isId(id)) return [];
  const paths = names
    .split("\0")
    .map((name) => name.replace(/^\n+/, ""))
    .filter((name) => name.startsWith(prefix))
    .map((name) => name.slice(prefix.length));
  return [{ id, at, hand: dropUnprintable(hand), paths }];
}

/** Of a file, or of all in a folder; newest first. Nothing where git is not, or knows nothing. */
export async function listVersions(root: string, path: string): Promise<readonly Version[]> {
  if (!isStorePath(path)) return [];
  const folder = await askGit(root, ["rev-parse", "--show-prefix"]);
  // What a colleague sent and an editor then sent over is a version, too; the joining of both is none.
  const all = ["--full-history", "--no-merges", `--max-count=${mostVersions}`];
  const args = ["log", "-z", "--name-only", "--no-renames", format, ...all];
  const { code, text } = await runGit(root, [...args, "--", `${contentFolder}/${path}`]);
  if (code !== 0) return [];
  return text.split("\x1e").flatMap((record) => parseVersion(record, `${folder ?? ""}${contentFolder}/`));
}

/** A file as it stood; nothing where it was not, or was a link. */
export async function readVersion(root: string, id: string, path: string): Promise<StoreFile | undefined> {
  if (!isId(id) || !isStorePath(path)) return undefined;
  const entry = await askGit(root, ["ls-tree", id, "--", `${contentFolder}/${path}`]);
  const version = /^100\d{3} blob ([0-9a-f]+)\t/.exec(entry ?? "")?.[1];
  if (version === undefined) return undefined;
  const { code, out } = await runGit(root, ["cat-file", "blob", version]);
  return code === 0 ? describeFile(path, new Uint8Array(out), version) : undefined;
}
