/** A site as the configuration of a host knows it: its editions, and the addresses that lead elsewhere or nowhere. */
import { listAddresses } from "../../editions/queries.ts";
import { formatPath, formatRootPath, pagePaths } from "../../site/paths.ts";
import { variants } from "../../site/served-variants.ts";
import { site } from "../../site/site.ts";

/** Paths from the root of the address, the base path included. */
export interface ServedSite {
  /** `/` or `/name/`. */
  readonly base: string;
  /** What `/` shows a browser that prefers none of the editions. */
  readonly front: string;
  readonly editions: readonly {
    /** Where its pages lie, `/zh-hans/`. */
    readonly path: string;
    /** Its front page, which `/` can show too. */
    readonly front: string;
    /** Languages of browsers that mean it, lower case. */
    readonly languages: readonly string[];
  }[];
  /** Addresses that stories had before. */
  readonly moved: readonly { readonly from: string; readonly to: string }[];
  /** Addresses of retracted stories, where the notice stands. */
  readonly gone: readonly string[];
}

/** Of the content that is held. */
export function findServedSite(): ServedSite {
  const addresses = variants.flatMap(({ tag }) => listAddresses(tag).map((address) => ({ ...address, tag })));
  const formatStory = (tag: (typeof addresses)[number]["tag"], slug: string) => formatPath(tag, pagePaths.story(slug));
  const root = formatRootPath("index.html");
  return {
    base: site.base,
    front: root,
    editions: variants.map(({ tag, prefers }) => ({
      path: formatPath(tag, ""),
      front: tag === site.defaultVariant ? root : `${formatPath(tag, pagePaths.front)}index.html`,
      languages: prefers,
    })),
    moved: addresses.flatMap(({ kind, tag, slug, edition }) =>
      kind === "moved" ? [{ from: formatStory(tag, slug), to: formatStory(tag, edition.slug) }] : [],
    ),
    gone: addresses.flatMap(({ kind, tag, slug }) => (kind === "retracted" ? [formatStory(tag, slug)] : [])),
  };
}
