/**
 * The places of all stories and the links to them (`../slug/#小標題`): filled while stories are read, checked at the end, and
 * only then can be. A story that is not read whole is parsed when a link asks for its places.
 */
import type { Root } from "hast";
import type { StorySource } from "../markdown/source.ts";
import {
  type Anchors,
  decodeFragment,
  hasAnchor,
  listAnchors,
  listPlaceLinks,
  type PlaceLink,
} from "../markdown/story-links.ts";
import { parseStory } from "../markdown/story-renderer.ts";
import { createProblem } from "../problems/catalog.ts";
import type { Problem } from "../problems/problem.ts";
import type { Known } from "./check-names.ts";
import { createSource } from "./create-source.ts";
import { parseFile } from "./parse-file.ts";
import type { Draft } from "./read-content.ts";

export interface PlaceBook {
  readonly addPlaces: (slug: string, tree: Root) => void;
  readonly addLinks: (tree: Root, source: StorySource) => void;
  readonly check: () => Problem[];
}

export function createPlaceBook(drafts: readonly Draft[], known: Known): PlaceBook {
  const places = new Map<string, Anchors>();
  const links: PlaceLink[] = [];
  const find = (slug: string): Anchors | undefined => {
    const seen = places.get(slug);
    if (seen !== undefined) return seen;
    const draft = drafts.find((entry) => entry.slug === slug);
    const parts = draft?.parts ?? (draft && parseFile(draft.folder.file, draft.folder.bytes, []));
    // A story that does not exist, or cannot be read, is another check's business.
    if (draft === undefined || parts === undefined) return undefined;
    const anchors = listAnchors(parseStory(createSource({ ...draft, parts }, known, [])).tree);
    places.set(slug, anchors);
    return anchors;
  };
  return {
    addPlaces: (slug, tree) => places.set(slug, listAnchors(tree)),
    addLinks: (tree, source) => links.push(...listPlaceLinks(tree, source)),
    check: () =>
      links.flatMap(({ file, line, href, slug, fragment }) => {
        // A page links to `../stories/slug/`.
        const anchors = find(slug.replace(/^.*\//, ""));
        if (anchors === undefined || hasAnchor(anchors, fragment)) return [];
        return [createProblem("broken-place", { file, line }, href, decodeFragment(fragment), anchors.sections)];
      }),
  };
}
