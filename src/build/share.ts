/**
 * A share of the pages: the stories whose address falls to it by a hash, so that it is the same on every machine and changes with
 * nothing else. Processes of one machine and machines of a workflow make shares in the same way, each into a folder of its own
 * under .luozi/, and a build takes over what it finds there. A share is never wrong: what does not fit is made again.
 */
import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { type MadePages, openMade } from "./made-pages.ts";

export interface Share {
  /** From 1. */
  readonly number: number;
  readonly of: number;
}

/** Where shares lie, from the root of the project. */
export const sharesFolder = ".luozi/shares";

/** `2/4`; `undefined` for anything else. */
export function parseShare(text: string): Share | undefined {
  const [, number, of] = /^(\d{1,3})\/(\d{1,3})$/.exec(text) ?? [];
  const share = { number: Number(number), of: Number(of) };
  return share.number >= 1 && share.number <= share.of ? share : undefined;
}

export function isInShare({ number, of }: Share, slug: string): boolean {
  return createHash("sha256").update(slug).digest().readUInt32BE() % of === number - 1;
}

/** Where a share's pages and their table lie. */
export function placeShare(root: string, { number, of }: Share): { pages: string; table: string } {
  const place = join(root, sharesFolder, `${number}-of-${of}`);
  return { pages: join(place, "pages"), table: join(place, "made.json") };
}

/** Every share that lies here, whoever made it. */
export function listShares(root: string): MadePages[] {
  let names: string[] = [];
  try {
    names = readdirSync(join(root, sharesFolder)).sort();
  } catch {
    // None was made.
  }
  const find = (...path: string[]) => join(root, sharesFolder, ...path);
  return names.map((name) => openMade(find(name, "pages"), find(name, "made.json"), false));
}
