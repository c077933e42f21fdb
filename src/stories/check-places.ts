/**
 * Links to places in other stories (`../slug/#小標題`): they can only be checked once all stories are read. A story that was
 * not read whole is parsed when a link asks for its places.
 */
import { type Anchors, decodeFragment, hasAnchor, listAnchors, type PlaceLink } from "../markdown/story-links.ts";
import { parseStory } from "../markdown/story-renderer.ts";
import { createProblem } from "../problems/catalog.ts";
import type { Problem } from "../problems/problem.ts";
import type { Known } from "./check-names.ts";
import { createSource } from "./create-source.ts";
import { parseFile } from "./parse-file.ts";
import type { Draft } from "./read-content.ts";

function listPlaces(draft: Draft, known: Known): Anchors | undefined {
  const parts = draft.parts ?? parseFile(draft.folder.file, draft.folder.bytes, []);
  return parts && listAnchors(parseStory(createSource({ ...draft, parts }, known, [])).tree);
}

/** `places` are those of the stories that were read, by slug; `drafts` all stories. */
export function checkPlaces(
  links: readonly PlaceLink[],
  places: ReadonlyMap<string, Anchors>,
  drafts: readonly Draft[],
  known: Known,
): Problem[] {
  const parsed = new Map<string, Anchors | undefined>();
  const find = (slug: string): Anchors | undefined => {
    const seen = places.get(slug);
    if (seen !== undefined || parsed.has(slug)) return seen ?? parsed.get(slug);
    const draft = drafts.find((entry) => entry.slug === slug);
    // A story that does not exist, or cannot be read, is another check's business.
    const anchors = draft && listPlaces(draft, known);
    parsed.set(slug, anchors);
    return anchors;
  };
  return links.flatMap(({ file, line, href, slug, fragment }) => {
    // A page links to `../stories/slug/`.
    const anchors = find(slug.replace(/^.*\//, ""));
    if (anchors === undefined || hasAnchor(anchors, fragment)) return [];
    return [createProblem("broken-place", { file, line }, href, decodeFragment(fragment), anchors.sections)];
  });
}
