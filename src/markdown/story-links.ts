/** Where a story can be linked to, and which other stories it links to: what is checked once all stories are read. */
import type { Root } from "hast";
import { visit } from "unist-util-visit";
import type { StorySource } from "./source.ts";

export interface Anchors {
  readonly ids: ReadonlySet<string>;
  /** Ids of the sections, for the nearest known name. */
  readonly sections: readonly string[];
}

export function listAnchors(tree: Root): Anchors {
  const ids = new Set<string>();
  const sections: string[] = [];
  visit(tree, "element", (node) => {
    const { id } = node.properties;
    if (typeof id !== "string") return;
    ids.add(id);
    if (/^h[2-6]$/.test(node.tagName)) sections.push(id);
  });
  return { ids, sections };
}

/** Whether a fragment finds its place. Markdown percent-encodes what is not ASCII; an id may be written either way. */
export const hasAnchor = ({ ids }: Anchors, fragment: string): boolean =>
  ids.has(fragment) || ids.has(decodeFragment(fragment));

export function decodeFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** A link inside the site, cut up: the path from the folder above, and what stands behind `#`. */
export function splitStoryLink(href: string): { slug: string; fragment: string } | undefined {
  const [, slug, fragment = ""] = /^\.\.\/([^#?]+?)\/?(?:#(.*))?$/.exec(href) ?? [];
  return slug === undefined ? undefined : { slug, fragment };
}

/** The story a link inside the site leads to, whether from another story or from a page: `../slug/`, `../stories/slug/`. */
export const findLinkedSlug = (href: string): string | undefined => splitStoryLink(href)?.slug.replace(/^.*\//, "");

/** A link to another story, or to a place in it. */
export interface StoryLink {
  readonly file: string;
  readonly line: number;
  readonly href: string;
  /** What the story is called where it is linked from. */
  readonly slug: string;
  /** Empty for the story itself. */
  readonly fragment: string;
}

/** Slugs of the stories they lead to, sorted. */
export const listLinked = (links: readonly StoryLink[]): string[] =>
  [...new Set(links.flatMap(({ href }) => findLinkedSlug(href) ?? []))].sort();

export function listStoryLinks(tree: Root, { file, bodyLine }: StorySource): StoryLink[] {
  const links: StoryLink[] = [];
  visit(tree, "element", (node) => {
    const { href } = node.properties;
    const target = node.tagName === "a" && typeof href === "string" ? splitStoryLink(href) : undefined;
    if (target === undefined) return;
    const line = (node.position?.start.line ?? 1) + bodyLine - 1;
    links.push({ file, line, href: String(href), ...target });
  });
  return links;
}
