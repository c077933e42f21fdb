/** What machines are told: feeds with the full text, structured data, manifests. */
import { formatPath, formatUrl, pagePaths } from "../../../src/site/paths.ts";
import { variants } from "../../../src/site/served-variants.ts";
import { type Check, type Page, readAttribute, readText } from "../dist.ts";
import { listFeedItems, readJsonFeed, readRss } from "../feeds.ts";
import { listStories, measureProse } from "../stories.ts";

export const feeds: Check = {
  name: "RSS and JSON feed have their fields, the newest stories in order, and the whole text",
  find(dist) {
    const found: string[] = [];
    for (const { tag, segment } of variants) {
      const home = formatUrl(formatPath(tag, pagePaths.front));
      const rss = readRss(dist, segment);
      const json = readJsonFeed(dist, segment);
      const facts: readonly [string, boolean][] = [
        ["RSS title", rss.title !== ""],
        ["RSS description", rss.description !== ""],
        ["RSS language", rss.language.toLowerCase() === tag.toLowerCase()],
        ["RSS link", rss.link === home],
        [
          "RSS self",
          rss["atom:link"].find(({ rel }) => rel === "self")?.href === formatUrl(formatPath(tag, pagePaths.rss)),
        ],
        ["JSON version", json.version === "https://jsonfeed.org/version/1.1"],
        ["JSON title", json.title !== ""],
        ["JSON language", json.language === tag],
        ["JSON home", json.home_page_url === home],
        ["JSON feed", json.feed_url === formatUrl(formatPath(tag, pagePaths.jsonFeed))],
      ];
      for (const [name, right] of facts) if (!right) found.push(`${segment}: ${name} is wrong`);
      const items = listFeedItems(dist, segment);
      for (const kind of ["rss.xml", "feed.json"]) {
        const own = items.filter(({ file }) => file.endsWith(kind));
        const wanted = listStories().slice(0, 20);
        const urls = wanted.map(({ slug }) => formatUrl(formatPath(tag, pagePaths.story(slug))));
        if (own.map(({ url }) => url).join() !== urls.join())
          found.push(`${segment}/${kind}: other stories than the site's`);
        own.forEach(({ html, date, title }, at) => {
          const story = wanted[at];
          if (story === undefined) return;
          if (date !== new Date(story.published).toISOString())
            found.push(`${segment}/${kind}: ${title} has another date`);
          // The text's length by the source: markup and converted quotes may not cost a reader a paragraph.
          const [had, should] = [measureProse(html), story.characters];
          if (had < should * 0.95) found.push(`${segment}/${kind}: ${title} has ${had} of ${should} characters`);
        });
      }
    }
    return found;
  },
};

export const discovery: Check = {
  name: "every page names its edition's feeds and manifest",
  find({ pages }) {
    return pages.flatMap((page) => {
      const tag = page.elements.find(({ tagName }) => tagName === "html")?.properties.lang;
      const variant = variants.find((row) => row.tag === tag);
      if (variant === undefined) return [`${page.file}: no edition`];
      const hrefs = page.elements
        .filter(({ tagName }) => tagName === "link")
        .map((link) => readAttribute(link, "href"));
      return [pagePaths.rss, pagePaths.jsonFeed, pagePaths.manifest]
        .map((file) => formatPath(variant.tag, file))
        .filter((path) => !hrefs.includes(path))
        .map((path) => `${page.file} does not name ${path}`);
    });
  },
};

type Json = { readonly [key: string]: unknown };

/** The page's JSON-LD blocks. Throws on what is not JSON. */
function readJsonLd(page: Page): Json[] {
  return page.elements
    .filter((element) => element.tagName === "script" && readAttribute(element, "type") === "application/ld+json")
    .map((element) => JSON.parse(readText(element)) as Json);
}

export const jsonLd: Check = {
  name: "structured data parses, and stories carry NewsArticle and BreadcrumbList",
  find(dist) {
    const found: string[] = [];
    for (const page of dist.pages) {
      const blocks = readJsonLd(page);
      for (const block of blocks)
        if (block["@context"] !== "https://schema.org") found.push(`${page.file}: a block without @context`);
      const isStory = page.listed && page.variant !== undefined && page.path.includes("/stories/");
      if (!isStory) continue;
      const article = blocks.find((block) => block["@type"] === "NewsArticle");
      const crumbs = blocks.find((block) => block["@type"] === "BreadcrumbList");
      const missing = ["headline", "datePublished", "dateModified", "author", "publisher", "image", "description"];
      for (const name of missing) if (!article?.[name]) found.push(`${page.file}: NewsArticle has no ${name}`);
      if (article?.inLanguage !== page.variant?.tag) found.push(`${page.file}: NewsArticle is in another language`);
      if (article?.url !== formatUrl(page.path)) found.push(`${page.file}: NewsArticle has another address`);
      const steps = (crumbs?.itemListElement ?? []) as readonly { position: number; name: string; item?: string }[];
      if (steps.length < 2) found.push(`${page.file}: no way from the front page`);
      steps.forEach(({ position, name, item }, at) => {
        if (position !== at + 1 || !name) found.push(`${page.file}: breadcrumb ${at + 1} is wrong`);
        if (item === undefined && at < steps.length - 1)
          found.push(`${page.file}: breadcrumb ${at + 1} has no address`);
      });
    }
    return found;
  },
};
