/** Addresses: each has the form of one, and each belongs to one story, those that stories had before included. */

import { yamlLine } from "../fields/front-matter.ts";
import { isSlug } from "../fields/slug-form.ts";
import { createProblem } from "../problems/catalog.ts";
import type { Problem } from "../problems/problem.ts";
import type { SplitStory } from "./split-story.ts";

const fold = (slug: string) => slug.normalize("NFC").toLowerCase();

/** The file that has an address: the first that says so, and one that had it before only where nobody has it now. */
export type SlugOwners = ReadonlyMap<string, string>;

export function listSlugOwners(stories: readonly SplitStory[]): SlugOwners {
  const owners = new Map<string, string>();
  const own = (slug: string, { folder: { file } }: SplitStory) => {
    if (!owners.has(fold(slug))) owners.set(fold(slug), file);
  };
  for (const story of stories) own(story.slug, story);
  for (const story of stories) for (const slug of story.matter?.formerly ?? []) own(slug, story);
  return owners;
}

/** Of some stories among all there are. Their files are looked at only for the line of what is wrong: most are kept unparsed. */
export function checkSlugs(stories: readonly SplitStory[], owners = listSlugOwners(stories)): Problem[] {
  const ownerOf = (slug: string) => owners.get(fold(slug));
  const live = stories.flatMap((story): Problem[] => {
    const { slug, matter, folder } = story;
    const owner = ownerOf(slug) ?? folder.file;
    if (isSlug(slug) && owner === folder.file) return [];
    const line = matter?.slug === undefined ? undefined : story.parts?.parsed?.findLine(["slug"]);
    const place = line === undefined ? { file: folder.file } : { file: folder.file, line };
    return [
      ...(isSlug(slug) ? [] : [createProblem("bad-slug", place, slug)]),
      ...(owner === folder.file ? [] : [createProblem("duplicate-slug", place, slug, owner)]),
    ];
  });
  const former = stories.flatMap((story) => {
    const { file } = story.folder;
    const seen = new Set([fold(story.slug)]);
    return (story.matter?.formerly ?? []).flatMap((slug, at): Problem[] => {
      const owner = ownerOf(slug) ?? file;
      const isTaken = owner !== file || seen.has(fold(slug));
      seen.add(fold(slug));
      if (isSlug(slug) && !isTaken) return [];
      const place = { file, line: story.parts?.parsed?.findLine(["formerly", at]) ?? yamlLine };
      return [
        ...(isSlug(slug) ? [] : [createProblem("bad-slug", place, slug)]),
        ...(isTaken ? [createProblem("former-slug-taken", place, slug, owner)] : []),
      ];
    });
  });
  return [...live, ...former];
}
