/** Editions: each page names itself, its language, and all of its alternates, and they name it back. */
import { formatPath, formatRootPath, formatUrl } from "../../../src/site/paths.ts";
import { variants } from "../../../src/site/served-variants.ts";
import { site } from "../../../src/site/site.ts";
import { type Check, findTarget, type Page, readAttribute } from "../dist.ts";
import { listSitemapUrls } from "../feeds.ts";

function listLinks(page: Page, rel: string): { hreflang: string | undefined; href: string }[] {
  return page.elements
    .filter((element) => element.tagName === "link" && readAttribute(element, "rel") === rel)
    .map((element) => ({ hreflang: readAttribute(element, "hrefLang"), href: readAttribute(element, "href") ?? "" }));
}

const listAlternates = (page: Page) => listLinks(page, "alternate").filter(({ hreflang }) => hreflang !== undefined);

/** The same page in an edition: the rest of the address stays. */
function formatEditionUrl(page: Page, tag: (typeof variants)[number]["tag"]): string {
  const rest = page.variant === undefined ? "" : page.path.slice(`${site.base}${page.variant.segment}/`.length);
  return formatUrl(formatPath(tag, rest));
}

export const languages: Check = {
  name: "every page says the language of its edition",
  find({ pages }) {
    return pages.flatMap(({ file, elements, variant }) => {
      const html = elements.find(({ tagName }) => tagName === "html");
      const lang = html && readAttribute(html, "lang");
      const wanted = variant?.tag ?? site.defaultVariant;
      return lang === wanted ? [] : [`${file}: lang is ${lang}, not ${wanted}`];
    });
  },
};

export const canonicals: Check = {
  name: "every listed page names its own address as canonical, and a former address the story's",
  find({ pages }) {
    return pages.flatMap((page) => {
      const found = listLinks(page, "canonical").map(({ href }) => href);
      const wanted = page.listed ? [formatUrl(page.path)] : page.moved === undefined ? [] : [formatUrl(page.moved)];
      return found.join() === wanted.join() ? [] : [`${page.file}: canonical is ${found.join()}, not ${wanted.join()}`];
    });
  },
};

export const alternates: Check = {
  name: "alternates are complete, have x-default, and are reciprocal",
  find(dist) {
    return dist.pages
      .filter(({ listed }) => listed)
      .flatMap((page) => {
        const found: string[] = [];
        const links = listAlternates(page);
        const front = page.variant === undefined || page.path === `${site.base}${page.variant.segment}/`;
        const fallback = front ? formatUrl(formatRootPath("")) : formatEditionUrl(page, site.defaultVariant);
        const wanted = [
          ...variants.map(({ tag }) => `${tag} ${formatEditionUrl(page, tag)}`),
          `x-default ${fallback}`,
        ].sort();
        const given = links.map(({ hreflang, href }) => `${hreflang} ${href}`).sort();
        if (given.join() !== wanted.join()) found.push(`${page.file}: alternates are ${given.join(", ")}`);
        for (const { href } of links) {
          const target = findTarget(href, page);
          if (target.kind === "outside" || !dist.has(target.file)) {
            found.push(`${page.file}: alternate ${href} does not exist`);
            continue;
          }
          const back = listAlternates(dist.findPage(target.file)).map((link) => link.href);
          if (!back.includes(formatUrl(page.path))) found.push(`${page.file}: ${target.file} does not name it back`);
        }
        return found;
      });
  },
};

export const switches: Check = {
  name: "every page offers every variant, the current one marked",
  find({ pages }) {
    return pages.flatMap((page) => {
      const links = page.elements.filter(
        (element) => element.tagName === "a" && readAttribute(element, "hrefLang") && element.properties.ariaLabel,
      );
      const tags = links.map((link) => readAttribute(link, "hrefLang"));
      const current = links.filter((link) => link.properties.ariaCurrent !== undefined);
      const wanted = page.variant?.tag ?? site.defaultVariant;
      const right =
        tags.join() === variants.map(({ tag }) => tag).join() &&
        current.map((link) => readAttribute(link, "hrefLang")).join() === wanted;
      return right ? [] : [`${page.file}: the switch offers ${tags.join()}`];
    });
  },
};

export const sitemap: Check = {
  name: "the sitemap lists exactly the listed pages, with the alternates the pages name",
  find(dist) {
    const found: string[] = [];
    const urls = listSitemapUrls(dist);
    const listed = dist.pages.filter((page) => page.listed);
    for (const page of listed) {
      const entry = urls.filter(({ loc }) => loc === formatUrl(page.path));
      if (entry.length !== 1) found.push(`${page.file} is in the sitemap ${entry.length} times`);
      const said = (entry[0]?.links ?? []).map(({ hreflang, href }) => `${hreflang} ${href}`).sort();
      const own = listAlternates(page).map(({ hreflang, href }) => `${hreflang} ${href}`);
      if (said.join() !== own.sort().join()) found.push(`${page.file}: the sitemap names other alternates`);
    }
    const known = new Set(listed.map(({ path }) => formatUrl(path)));
    return [...found, ...urls.filter(({ loc }) => !known.has(loc)).map(({ loc }) => `the sitemap lists ${loc}`)];
  },
};
