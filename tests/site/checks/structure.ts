/** Structure: the same pages in every edition, the same places in every edition of a page, and every story where readers look. */

import type { Story } from "../../../src/library/story.ts";
import type { StoredPiece } from "../../../src/search/layout.ts";
import { type SearchTable, searchFolder, tableFile } from "../../../src/search/search-files.ts";
import { readPiece } from "../../../src/search/texts/read-piece.ts";
import { choosesEdition } from "../../../src/site/host-names.ts";
import { formatPath, formatRootPath, formatUrl, pagePaths } from "../../../src/site/paths.ts";
import { variants } from "../../../src/site/served-variants.ts";
import { site } from "../../../src/site/site.ts";
import { type Check, type Dist, findTarget, type Page, readAttribute } from "../dist.ts";
import { listSitemapUrls } from "../feeds.ts";
import { unpack } from "../pack.ts";
import { listHidden, listOffFront, listRetracted, listStories } from "../stories.ts";

export const uniqueIds: Check = {
  name: "ids are unique on a page",
  find({ pages }) {
    return pages.flatMap(({ file, elements, ids }) => {
      const all = elements.map((element) => readAttribute(element, "id")).filter((id) => id !== undefined);
      return all.length === ids.size ? [] : [`${file}: ${all.filter((id, at) => all.indexOf(id) !== at).join()}`];
    });
  },
};

export const equalPages: Check = {
  name: "every edition has the same pages, and the same ids on them",
  find({ pages }) {
    const found: string[] = [];
    const [first, ...others] = variants.map(({ segment, tag }) => ({
      tag,
      pages: new Map(
        pages
          .filter(({ variant }) => variant?.segment === segment)
          .map((page): [string, Page] => [page.file.slice(segment.length), page]),
      ),
    }));
    if (first === undefined) return ["no edition is served"];
    for (const other of others) {
      const [mine, theirs] = [[...first.pages.keys()].join(), [...other.pages.keys()].join()];
      if (mine !== theirs) found.push(`${other.tag} has other pages than ${first.tag}`);
      for (const [name, page] of first.pages) {
        const twin = other.pages.get(name);
        if (twin !== undefined && [...page.ids].join() !== [...twin.ids].join())
          found.push(`${twin.file} and ${page.file} have different ids`);
      }
    }
    return found;
  },
};

export const storyPlaces: Check = {
  name: "every paragraph and section of a story has an id",
  find({ pages }) {
    return pages
      .filter(({ path, variant, listed }) => listed && variant !== undefined && path.includes("/stories/"))
      .flatMap(({ file, elements }) => {
        const body = elements.find((element) => readAttribute(element, "className")?.split(" ").includes("body"));
        const bare = (body?.children ?? []).filter(
          (child) =>
            child.type === "element" && /^(?:p|h[23])$/.test(child.tagName) && child.properties.id === undefined,
        );
        return body === undefined ? [`${file} has no body`] : bare.map(() => `${file}: a paragraph without an id`);
      });
  },
};

/** `zh-Hans a-slug` for every story and edition in a pack of the search index's texts. */
function listIndexed(dist: Dist): string[] {
  const { tags } = JSON.parse(dist.read(`${searchFolder}${tableFile}`)) as SearchTable;
  const packs = dist.files.filter((file) => file.startsWith(searchFolder) && /\/texts-\d+\.bin$/.test(file));
  const lines = packs.flatMap((file) => unpack(dist.readBytes(file), file).split("\n"));
  const pieces = lines.map((line) => JSON.parse(line) as StoredPiece);
  return pieces.flatMap((piece) =>
    tags.flatMap((tag, edition) => {
      const { slug, headline } = readPiece(piece, edition, () => new Map());
      return headline === "" ? [] : [`${tag} ${slug}`];
    }),
  );
}

/** So few stories stand on the front page, every one of them. */
const fewOnFront = 11;

const names = (page: Page, path: string) => page.elements.some((element) => readAttribute(element, "href") === path);

/** Whether a list names a story: on the page of its month or year, where it has one, or on its own. */
function listed(dist: Dist, list: string, story: Story, path: string): boolean {
  const [year = "", month = ""] = story.published.split("-");
  const file = [`${list}${year}/${month}/index.html`, `${list}${year}/index.html`].find((page) => dist.has(page));
  return names(dist.findPage(file ?? `${list}index.html`), path);
}

export const presence: Check = {
  name: "every story has its page and stands on front page, topics, archive, sitemap and in the search index",
  find(dist) {
    const found: string[] = [];
    const sitemap = new Set(listSitemapUrls(dist).map(({ loc }) => loc));
    const stories = listStories();
    const offFront = listOffFront();
    const indexed = new Set(site.features.search ? listIndexed(dist) : []);
    for (const { tag, segment } of variants) {
      for (const story of stories) {
        const path = formatPath(tag, pagePaths.story(story.slug));
        const say = (where: string) => found.push(`${path} is not ${where}`);
        if (!dist.has(`${segment}/stories/${story.slug}/index.html`)) {
          say("built");
          continue;
        }
        const isOnFront = stories.length <= fewOnFront && !offFront.has(story.slug);
        if (isOnFront && !names(dist.findPage(`${segment}/index.html`), path)) say("on the front page");
        if (!listed(dist, `${segment}/${pagePaths.archive}`, story, path)) say("in the archive");
        for (const topic of story.topics)
          if (!listed(dist, `${segment}/${pagePaths.topic(topic)}`, story, path)) say(`under topic ${topic}`);
        if (!sitemap.has(formatUrl(path))) say("in the sitemap");
        if (site.features.search && !indexed.has(`${tag} ${story.slug}`)) say("in the search index");
      }
    }
    return found;
  },
};

export const hidden: Check = {
  name: "drafts and scheduled stories are nowhere in the output",
  find(dist) {
    const stories = listHidden();
    if (stories.length === 0) return [];
    return dist.files.flatMap((file) => {
      const text = `${file}\n${unpack(dist.readBytes(file), file)}`;
      return stories
        .filter(({ slug, words }) => text.includes(slug) || text.includes(words.headline))
        .map(({ slug }) => `${file} names ${slug}`);
    });
  },
};

export const retracted: Check = {
  name: "a retracted story is a notice at its own address and named nowhere else",
  find(dist) {
    return listRetracted().flatMap(({ slug, formerly, words }) => {
      const own = variants.flatMap(({ segment }) =>
        [slug, ...formerly].map((name) => `${segment}/stories/${name}/index.html`),
      );
      const missing = own.filter((file) => !dist.has(file) || dist.findPage(file).listed);
      const named = dist.files.filter(
        (file) => !own.includes(file) && unpack(dist.readBytes(file), file).includes(words.headline),
      );
      return [...missing.map((file) => `${file} is no notice`), ...named.map((file) => `${file} names ${slug}`)];
    });
  },
};

export const moved: Check = {
  name: "a former address leads to a page that is there, and links to it",
  find(dist) {
    return dist.pages.flatMap((page) => {
      if (page.moved === undefined) return [];
      const target = findTarget(page.moved, page);
      const there = target.kind === "inside" && dist.has(target.file) && !page.listed;
      const links = page.elements.some(
        (element) => element.tagName === "a" && readAttribute(element, "href") === page.moved,
      );
      return there && links ? [] : [`${page.file} leads to ${page.moved}`];
    });
  },
};

export const root: Check = {
  name: "the root page is the default edition's front page, and the only one with the first visit's script",
  find(dist) {
    const found: string[] = [];
    // Those that a server shows at the root have it for there.
    const shown = choosesEdition(site.host) ? variants.map(({ tag }) => formatPath(tag, pagePaths.front)) : [];
    const roots = [formatRootPath(""), ...shown];
    for (const page of dist.pages) {
      const has = page.elements.some(({ tagName }) => tagName === "first-visit");
      if (has !== roots.includes(page.path)) found.push(`${page.file}: first-visit ${has ? "stands" : "is missing"}`);
    }
    return found;
  },
};
