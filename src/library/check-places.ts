/**
 * Links to places in other stories (`../slug/#小標題`): they can only be checked once all stories are read. A story that was
 * not read whole is parsed when a link asks for its places.
 */

import { parseFile } from "../fields/parse-file.ts";
import { type Anchors, decodeFragment, hasAnchor, listAnchors, type StoryLink } from "../markdown/story-links.ts";
import { parseStory } from "../markdown/story-renderer.ts";
import { createProblem } from "../problems/catalog.ts";
import type { Problem } from "../problems/problem.ts";
import { createSource } from "./create-source.ts";
import type { SplitStory } from "./split-story.ts";

function listPlaces(entry: SplitStory): Anchors | undefined {
  const parts = entry.parts ?? parseFile(entry.folder.file, entry.folder.bytes).value;
  return parts && listAnchors(parseStory(createSource({ ...entry, parts }).value).tree);
}

/** `places` are those of the stories that were read, by slug; `findStory` finds any story by its slug. */
export function checkPlaces(
  links: readonly StoryLink[],
  places: ReadonlyMap<string, Anchors>,
  findStory: (slug: string) => SplitStory | undefined,
): Problem[] {
  const parsed = new Map<string, Anchors | undefined>();
  const find = (slug: string): Anchors | undefined => {
    const seen = places.get(slug);
    if (seen !== undefined || parsed.has(slug)) return seen ?? parsed.get(slug);
    const entry = findStory(slug);
    // A story that does not exist, or cannot be read, is another check's business.
    const anchors = entry && listPlaces(entry);
    parsed.set(slug, anchors);
    return anchors;
  };
  return links.flatMap(({ file, line, href, slug, fragment }) => {
    if (fragment === "") return [];
    // A page links to `../stories/slug/`.
    const anchors = find(slug.replace(/^.*\//, ""));
    if (anchors === undefined || hasAnchor(anchors, fragment)) return [];
    return [
      createProblem("broken-place", { file, line }, decodeFragment(href), decodeFragment(fragment), anchors.sections),
    ];
  });
}
