/** Addresses of stories: of the right form, and each only once. */
import { createProblem } from "../problems/catalog.ts";
import type { Problem } from "../problems/problem.ts";
import type { Draft } from "./read-content.ts";

const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Problems are added to `problems`. */
export function checkSlugs(drafts: readonly Draft[], problems: Problem[]): void {
  const owners = new Map<string, string>();
  for (const { slug, folder, matter, parts } of drafts) {
    const { file } = folder;
    const line = parts?.parsed?.findLine(["slug"]);
    const place = matter?.slug === undefined || line === undefined ? { file } : { file, line };
    if (!slugPattern.test(slug) || slug.length > 80) problems.push(createProblem("bad-slug", place, slug));
    const key = slug.normalize("NFC").toLowerCase();
    const owner = owners.get(key);
    if (owner !== undefined) problems.push(createProblem("duplicate-slug", place, slug, owner));
    else owners.set(key, folder.file);
  }
}
