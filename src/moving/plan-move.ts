/** The plan of a move: which post becomes which folder, what the folder was called before, and which address leads to it. */
import { createHash } from "node:crypto";
import { isSlug } from "../fields/slug-form.ts";
import { findFreeSlug } from "../library/free-slug.ts";
import { suggestSlug } from "../library/slug.ts";
import type { OldSite, Post, ReadSite } from "./old-site.ts";

export interface PlannedPost {
  readonly post: Post;
  readonly slug: string;
  /** By which a later run knows it again, whatever has been changed in it since. */
  readonly mark: string;
  readonly formerly: readonly string[];
  /** It was moved by an earlier run. */
  readonly done: boolean;
}

export interface Plan {
  readonly posts: readonly PlannedPost[];
  readonly byAddress: ReadonlyMap<string, string>;
  readonly byFile: ReadonlyMap<string, string>;
  readonly byPost: ReadonlyMap<Post, string>;
  /** Names and titles by which posts call each other. */
  readonly byName: ReadonlyMap<string, string>;
}

export interface Taken {
  readonly slugs: readonly string[];
  /** Paths of stories by their marks. */
  readonly imported: ReadonlyMap<string, string>;
}

export const markPost = (site: OldSite, { file, key }: Post): string =>
  createHash("sha256")
    .update(key ?? `${site.name}/${file}`)
    .digest("hex")
    .slice(0, 16);

/** A name as an address of ours, as far as it is one but for case and the mark between words. */
const foldName = (name: string) =>
  name
    .toLowerCase()
    .replace(/[\s_.]+/g, "-")
    .replace(/-{2,}/g, "-")
    .replace(/^-|-$/g, "");

/** Addresses are looked for without what servers leave open: the last slash, the ending, the case. */
export const foldAddress = (address: string): string =>
  address
    .replace(/\/(?:index\.html?)?$/i, "")
    .replace(/\.html?$/i, "")
    .toLowerCase();

const lastOf = (address: string) => foldAddress(address).split("/").at(-1) ?? "";

export function planMove(site: OldSite, { posts }: ReadSite, taken: Taken): Plan {
  const used = new Set(taken.slugs);
  const chosen = posts.map((post) => {
    const mark = markPost(site, post);
    const before = /^content\/stories\/([^/]+)\//.exec(taken.imported.get(mark) ?? "")?.[1];
    const name = foldName(post.name);
    const wanted = isSlug(name) && !/^\d+$/.test(name) ? name : suggestSlug(post.title ?? post.name) || "story";
    const slug = before ?? findFreeSlug(wanted, used);
    used.add(slug);
    return { post, slug, mark, done: before !== undefined };
  });
  // Only now: a former name must make way for a live one.
  const planned = chosen.map((one) => {
    const names = [one.post.name, ...one.post.addresses.map(lastOf)].map(foldName);
    const formerly = [...new Set(names)].filter((name) => isSlug(name) && !/^\d+$/.test(name) && !used.has(name));
    for (const name of formerly) used.add(name);
    return { ...one, formerly: one.done ? [] : formerly };
  });
  // A text in another variant is found under its own addresses and file, too.
  const versions = planned.flatMap(({ post, slug }) =>
    [post, ...(post.editions ?? []).map((edition) => edition.post)].map((version) => ({ post: version, slug })),
  );
  const first = (pairs: readonly (readonly [string, string])[]) => new Map([...pairs].reverse());
  return {
    posts: planned,
    byAddress: first(
      versions.flatMap(({ post, slug }) => post.addresses.map((address) => [foldAddress(address), slug] as const)),
    ),
    byFile: first(versions.map(({ post, slug }) => [post.file, slug] as const)),
    byPost: new Map(versions.map(({ post, slug }) => [post, slug])),
    byName: first(
      versions.flatMap(({ post, slug }) => {
        const parts = post.file
          .replace(/\.\w+$/, "")
          .replace(/\/index$/, "")
          .split("/");
        const ends = parts.map((_part, at) => parts.slice(at).join("/"));
        return [...ends.reverse(), post.name, ...(post.title === undefined ? [] : [post.title]), ...post.names].map(
          (name) => [name.toLowerCase(), slug] as const,
        );
      }),
    ),
  };
}
