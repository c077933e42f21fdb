/** Addresses: each has the form of one, and each belongs to one story, those that stories had before included. */

import { yamlLine } from "../fields/front-matter.ts";
import { isSlug } from "../fields/slug-form.ts";
import { createProblem } from "../problems/catalog.ts";
import type { Problem } from "../problems/problem.ts";
import type { SplitStory } from "./split-story.ts";

const fold = (slug: string) => slug.normalize("NFC").toLowerCase();

export function checkSlugs(parsed: readonly SplitStory[]): Problem[] {
  const problems: Problem[] = [];
  const owners = new Map<string, string>();
  for (const { slug, folder, matter, parts } of parsed) {
    const { file } = folder;
    const line = parts?.parsed?.findLine(["slug"]);
    const place = matter?.slug === undefined || line === undefined ? { file } : { file, line };
    if (!isSlug(slug)) problems.push(createProblem("bad-slug", place, slug));
    const owner = owners.get(fold(slug));
    if (owner !== undefined) problems.push(createProblem("duplicate-slug", place, slug, owner));
    else owners.set(fold(slug), file);
  }
  // Only now: a former address must make way for a live one, wherever that stands.
  for (const { folder, matter, parts } of parsed) {
    for (const [at, slug] of matter?.formerly.entries() ?? []) {
      const place = { file: folder.file, line: parts?.parsed?.findLine(["formerly", at]) ?? yamlLine };
      if (!isSlug(slug)) problems.push(createProblem("bad-slug", place, slug));
      const owner = owners.get(fold(slug));
      if (owner !== undefined) problems.push(createProblem("former-slug-taken", place, slug, owner));
      else owners.set(fold(slug), folder.file);
    }
  }
  return problems;
}
